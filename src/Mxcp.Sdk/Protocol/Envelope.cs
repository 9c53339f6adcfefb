using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Mxcp.Protocol;

/// <summary>The members of a JSON-RPC message that decide what it is.</summary>
internal ref struct Envelope
{
    private bool _hasVersion;
    private bool _hasMethod;

    /// <summary>The method of a request or notification.</summary>
    public string? Method { get; private set; }

    /// <summary>Whether the message carries an id.</summary>
    public bool HasId { get; private set; }

    /// <summary>The id; meaningless without <see cref="HasId"/>.</summary>
    public RequestId Id { get; private set; }

    /// <summary>The parameters as they were sent; empty when there are none.</summary>
    public ReadOnlySpan<byte> Params { get; private set; }

    /// <summary>What is wrong with the message, in a sentence.</summary>
    public string? Problem { get; private set; }

    /// <summary>Notes a member.</summary>
    /// <returns>False when the member was there before.</returns>
    public bool Take(in MemberReader member) => member.Name switch
    {
        "jsonrpc" => TakeVersion(member),
        "id" => TakeId(member),
        "method" => TakeMethod(member),
        "params" => TakeParams(member),
        _ => true,
    };

    /// <summary>Reads an id as the protocol knows it: a string or an integer.</summary>
    public static bool TryReadId(in MemberReader member, out RequestId id)
    {
        id = default;
        var reader = new Utf8JsonReader(member.Value);
        reader.Read();
        if (member.Kind is JsonTokenType.String)
        {
            id = new RequestId(reader.GetString()!);
            return true;
        }

        if (member.Kind is JsonTokenType.Number && reader.TryGetInt64(out long number))
        {
            id = new RequestId(number);
            return true;
        }

        return false;
    }

    private bool TakeVersion(in MemberReader member)
    {
        bool isNew = !_hasVersion;
        _hasVersion = true;
        if (!member.Value.SequenceEqual("\"2.0\""u8))
        {
            Problem ??= "jsonrpc must be \"2.0\".";
        }

        return isNew;
    }

    private bool TakeId(in MemberReader member)
    {
        bool isNew = !HasId;
        HasId = true;
        if (TryReadId(member, out var id))
        {
            Id = id;
        }
        else
        {
            Problem ??= "id must be a string or an integer.";
        }

        return isNew;
    }

    private bool TakeMethod(in MemberReader member)
    {
        bool isNew = !_hasMethod;
        _hasMethod = true;
        if (member.Kind is not JsonTokenType.String)
        {
            Problem ??= "method must be a string.";
            return isNew;
        }

        var reader = new Utf8JsonReader(member.Value);
        reader.Read();
        Method = reader.GetString();
        return isNew;
    }

    private bool TakeParams(in MemberReader member)
    {
        bool isNew = Params.IsEmpty;
        Params = member.Value;
        return isNew;
    }
}
