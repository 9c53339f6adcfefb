using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Tests.CompilerServices;

/// <summary>Whatever is called, in whatever order: what comes out is JSON or an exception.</summary>
public sealed class ResultWriterRandomTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_calls_never_make_invalid_JSON(int seed)
    {
        var random = new Random(seed);
        var json = new ResultWriter();
        int finished = 0;

        for (int round = 0; round < 20_000; round++)
        {
            json.Clear();
            for (int call = random.Next(1, 30); call > 0; call--)
            {
                Try(json, random);
            }

            finished += IsFinished(json) ? 1 : 0;
        }

        Assert.InRange(finished, 1000, 20_000);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Random_values_read_back_the_same(int seed)
    {
        var random = new Random(seed);
        var json = new ResultWriter();

        for (int round = 0; round < 2_000; round++)
        {
            json.Clear();
            var expected = new List<object>();
            json.WriteStartArray();
            for (int count = random.Next(20); count > 0; count--)
            {
                expected.Add(WriteValue(json, random));
            }

            json.WriteEndArray();

            using var document = JsonDocument.Parse(json.Written);
            Assert.Equal(expected, document.RootElement.EnumerateArray().Select((item, index) => ReadAs(item, expected[index])));
        }
    }

    private static void Try(ResultWriter json, Random random)
    {
        try
        {
            switch (random.Next(12))
            {
                case 0:
                    json.WriteStartObject();
                    break;
                case 1:
                    json.WriteEndObject();
                    break;
                case 2:
                    json.WriteStartArray();
                    break;
                case 3:
                    json.WriteEndArray(random.Next(2), random.Next(1, 5), uniqueItems: random.Next(2) == 0);
                    break;
                case 4 or 5:
                    json.WritePropertyName(Text(random));
                    break;
                case 6:
                    json.WritePropertyName(Encoding.UTF8.GetBytes(Text(random)));
                    break;
                case 7:
                    json.WriteText(Text(random), maxLength: random.Next(20));
                    break;
                default:
                    WriteValue(json, random);
                    break;
            }
        }
        catch (Exception exception) when (exception is ResultException or InvalidOperationException or ArgumentException)
        {
            // Going on after an exception is part of the test.
        }
    }

    private static bool IsFinished(ResultWriter json)
    {
        ReadOnlyMemory<byte> written;
        try
        {
            written = json.Written;
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        if (written.IsEmpty)
        {
            return false;
        }

        JsonDocument.Parse(written).Dispose();
        return true;
    }

    private static object WriteValue(ResultWriter json, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                string text = Text(random);
                json.WriteText(text);
                return text;
            case 1:
                long integer = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
                json.WriteInt64(integer);
                return integer;
            case 2:
                double number = random.NextDouble() * Math.Pow(10, random.Next(-300, 300));
                json.WriteDouble(number);
                return number;
            case 3:
                var exact = new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29));
                json.WriteDecimal(exact);
                return exact;
            case 4:
                var time = new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero);
                json.WriteDateTime(time);
                return time;
            default:
                bool flag = random.Next(2) == 0;
                json.WriteBoolean(flag);
                return flag;
        }
    }

    private static object ReadAs(JsonElement item, object expected) => expected switch
    {
        string => item.GetString()!,
        long => item.GetInt64(),
        double => item.GetDouble(),
        decimal => item.GetDecimal(),
        DateTimeOffset => item.GetDateTimeOffset(),
        _ => item.GetBoolean(),
    };

    private static string Text(Random random)
    {
        const string Characters = "ab\"\\\n\t\r\u0000\u001f\u007f/üж漢\u2028{}[]:,";
        var text = new StringBuilder();
        for (int count = random.Next(30); count > 0; count--)
        {
            text.Append(random.Next(10) == 0 ? "😀" : Characters[random.Next(Characters.Length)].ToString());
        }

        return text.ToString();
    }
}
