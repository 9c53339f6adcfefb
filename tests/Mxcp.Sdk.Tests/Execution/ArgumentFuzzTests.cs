using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

public sealed class ArgumentFuzzTests
{
    [Fact]
    public async Task Whatever_arguments_hold_they_are_read_or_refused()
    {
        var random = new Random(2026);
        byte[] seed = """{"n":12.5e1,"s":"a\u00e4\ud83d\ude00","b":true,"d":"2018-02-07","o":{"x":[1,null,"y"]},"l":[1,1.0,"a"]}"""u8.ToArray();
        for (int round = 0; round < TestCounts.AtLeast(5_000); round++)
        {
            byte[] json = Mutations.Of(seed, random);
            if (TryParse(json) is not { ValueKind: JsonValueKind.Object } arguments)
            {
                continue;
            }

            var outcome = await new Pipeline(new TestEnvironment()).RunAsync(new TestTool("t", ReadEverything), arguments, NoClient.Instance, CancellationToken.None);
            Assert.False(outcome.Error?.StartsWith("internal error", StringComparison.Ordinal) ?? false, Encoding.Latin1.GetString(json));
        }
    }

    private static JsonElement? TryParse(byte[] json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ValueTask ReadEverything(EndpointCall call)
    {
        foreach (string name in (string[])["n", "s", "b", "d", "o", "l"])
        {
            ReadEverything(call.Arguments.Required(name));
        }

        call.Accept();
        return default;
    }

    private static void ReadEverything(Argument argument)
    {
        argument.Int64(minimum: 1, multipleOf: 3);
        argument.Double(multipleOf: 0.5m);
        argument.Decimal(maximum: 5);
        argument.Boolean();
        argument.Text(minLength: 2, maxLength: 3, format: TextFormat.Email);
        argument.OneOf("a", "b");
        argument.Date();
        argument.Time();
        argument.DateTime();
        argument.Duration();
        argument.Timestamp();
        argument.Uri();
        var properties = argument.Object();
        ReadItems(properties.Required("x"));
        properties.EndOpen();
        ReadItems(argument);
    }

    private static void ReadItems(Argument argument)
    {
        foreach (var item in argument.Items(uniqueItems: true))
        {
            item.Text();
        }
    }
}
