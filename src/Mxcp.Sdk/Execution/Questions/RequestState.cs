using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>What a call has learnt so far from its client, which keeps it from one call to the next.</summary>
/// <param name="Round">How many times the client was asked.</param>
/// <param name="Answers">What was answered, and to what.</param>
/// <param name="Asked">What was asked last: the key of each question, and what stands for the question.</param>
internal sealed record RequestState(int Round, IReadOnlyDictionary<string, GivenAnswer> Answers, IReadOnlyDictionary<string, string> Asked)
{
    /// <summary>Writes it.</summary>
    /// <param name="expires">When it is worth nothing any more, in Unix seconds.</param>
    public ReadOnlyMemory<byte> Write(long expires) => FormJson.Write((State: this, Expires: expires), static (json, value) =>
    {
        json.WriteStartObject();
        json.WriteNumber("expires", value.Expires);
        json.WriteNumber("round", value.State.Round);
        json.WriteStartObject("asked");
        foreach (var (key, digest) in value.State.Asked)
        {
            json.WriteString(key, digest);
        }

        json.WriteEndObject();
        json.WriteStartObject("answers");
        foreach (var (key, answer) in value.State.Answers)
        {
            json.WriteStartArray(key);
            json.WriteStringValue(answer.Question);
            answer.Answer.WriteTo(json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static RequestState Read(JsonElement json, out long expires)
    {
        expires = json.GetProperty("expires").GetInt64();
        return new RequestState(
            json.GetProperty("round").GetInt32(),
            json.GetProperty("answers").EnumerateObject().ToDictionary(
                static answer => answer.Name, static answer => new GivenAnswer(answer.Value[0].GetString()!, answer.Value[1])),
            json.GetProperty("asked").EnumerateObject().ToDictionary(static asked => asked.Name, static asked => asked.Value.GetString()!));
    }
}
