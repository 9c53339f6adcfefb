using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using Mxcp.CompilerServices;

namespace Mxcp.Execution;

/// <summary>Writes the value of a <see cref="Row"/> as the JSON that the same column of an SQL tool becomes.</summary>
internal static class CellJson
{
    /// <summary>Writes a value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="shape">What it is for: where that leaves a choice, it decides. It is checked afterwards, not here.</param>
    public static void Write(JsonBuffer json, object? value, ResultShape? shape)
    {
        switch (value)
        {
            case null:
                json.Append("null"u8);
                break;
            case string text when shape is { Kind: ShapeKind.Array or ShapeKind.Object }:
                // A JSON column comes as text.
                JsonText.Append(json, Encoding.UTF8.GetBytes(text));
                break;
            case string text:
                json.AppendQuoted(text.AsSpan());
                break;
            case bool boolean:
                json.Append(boolean ? "true"u8 : "false"u8);
                break;
            case Row row:
                RowPlan.Of([.. row.Keys], shape?.Kind == ShapeKind.Object ? shape : null, json).Write(json, row);
                break;
            case IReadOnlyList<object?> list:
                WriteList(json, list, shape?.Items);
                break;
            case IDictionary map:
                WriteMap(json, map);
                break;
            default:
                if (!TryWriteNumber(json, value) && !TryWriteTime(json, value, shape) && !TryWriteBytes(json, value))
                {
                    throw new ResultException(JsonPath.At(json.Span), $"is of type {value.GetType().Name}, which has no JSON form");
                }

                break;
        }
    }

    private static void WriteList(JsonBuffer json, IReadOnlyList<object?> list, ResultShape? items)
    {
        json.Append((byte)'[');
        for (int index = 0; index < list.Count; index++)
        {
            json.Append(index > 0 ? ","u8 : default);
            Write(json, list[index], items);
        }

        json.Append((byte)']');
    }

    private static void WriteMap(JsonBuffer json, IDictionary map)
    {
        json.Append((byte)'{');
        bool isFirst = true;
        foreach (DictionaryEntry entry in map)
        {
            json.Append(isFirst ? default : ","u8);
            WriteKey(json, entry.Key);
            json.Append((byte)':');
            Write(json, entry.Value, shape: null);
            isFirst = false;
        }

        json.Append((byte)'}');
    }

    /// <summary>A key as the text of its JSON: <c>"1"</c>, <c>"2018-02-07"</c>.</summary>
    private static void WriteKey(JsonBuffer json, object key)
    {
        var value = new JsonBuffer();
        Write(value, key, shape: null);
        if (value.Span[0] == '"')
        {
            json.Append(value.Span);
        }
        else
        {
            json.AppendQuoted(value.Span);
        }

        value.Release();
    }

    private static bool TryWriteNumber(JsonBuffer json, object value)
    {
        switch (value)
        {
            case double or float when !double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                throw new ResultException(JsonPath.At(json.Span), "must be a number that JSON can hold, was " + Convert.ToString(value, CultureInfo.InvariantCulture));
            case double number:
                json.Advance(NumberText.Write(json.Reserve(NumberText.MaxNumber), number));
                return true;
            case float number:
                json.Advance(NumberText.Write(json.Reserve(NumberText.MaxNumber), number));
                return true;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal or Int128 or UInt128 or BigInteger:
                json.Append(Encoding.ASCII.GetBytes(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)));
                return true;
            default:
                return false;
        }
    }

    private static bool TryWriteTime(JsonBuffer json, object value, ResultShape? shape)
    {
        Span<byte> text = stackalloc byte[TemporalText.Max];
        int length = value switch
        {
            DateOnly date => TemporalText.WriteDate(text, TemporalText.DaysSinceEpoch(date)),
            TimeOnly time => TemporalText.WriteTime(text, time.Ticks / TimeSpan.TicksPerSecond, (int)(time.Ticks % TimeSpan.TicksPerSecond) * 100),
            DateTime time => WriteDateTime(text, time.Ticks),
            DateTimeOffset time when shape?.TextRule.Format == TextFormat.Timestamp => WriteUnixSeconds(text, time.UtcTicks),
            DateTimeOffset time => WriteUtc(text, time.UtcTicks),
            TimeSpan duration => TemporalText.WriteDuration(
                text,
                0,
                duration.Ticks / TimeSpan.TicksPerDay,
                duration.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerSecond,
                (int)(duration.Ticks % TimeSpan.TicksPerSecond) * 100),
            _ => 0,
        };
        if (length > 0)
        {
            json.AppendQuoted(text[..length]);
        }

        return length > 0;
    }

    private static bool TryWriteBytes(JsonBuffer json, object value)
    {
        string? text = value switch
        {
            Guid id => id.ToString(),
            byte[] bytes => Convert.ToBase64String(bytes),
            _ => null,
        };
        json.Append(text is null ? default : Encoding.ASCII.GetBytes($"\"{text}\""));
        return text is not null;
    }

    private static int WriteDateTime(Span<byte> text, long ticks)
    {
        var (seconds, nanoseconds) = SinceEpoch(ticks);
        return TemporalText.WriteDateTime(text, seconds, nanoseconds);
    }

    private static int WriteUtc(Span<byte> text, long ticks)
    {
        int length = WriteDateTime(text, ticks);
        return length + TemporalText.WriteOffset(text[length..], 0);
    }

    private static int WriteUnixSeconds(Span<byte> text, long ticks)
    {
        var (seconds, nanoseconds) = SinceEpoch(ticks);
        return TemporalText.WriteUnixSeconds(text, seconds, nanoseconds);
    }

    private static (long Seconds, int Nanoseconds) SinceEpoch(long ticks)
    {
        var (seconds, rest) = Math.DivRem(ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond);
        return rest < 0 ? (seconds - 1, (int)(rest + TimeSpan.TicksPerSecond) * 100) : (seconds, (int)rest * 100);
    }
}
