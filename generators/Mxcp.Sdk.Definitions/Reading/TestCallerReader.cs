using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads who makes the call of a test, and with which headers.</summary>
internal static class TestCallerReader
{
    private const string User = "user_context";
    private const string Headers = "request_headers";
    private const string Capabilities = "capabilities";

    // What the run time takes as texts; anything else stands in the profile as it is.
    private static readonly string[] Texts = ["user_id", "username", "email", "name", "avatar_url", "provider", "external_token"];

    public static ObjectLiteral? ReadUser(MappingReader test, ProblemList problems)
    {
        if (test.Free(User) is not { } mapping)
        {
            return null;
        }

        string pointer = test.PointerTo(User);
        foreach (var entry in mapping.Entries.Where(static entry => Texts.Contains(entry.Key.Value) && !IsTextOrNull(entry.Value)))
        {
            problems.Add(ProblemCode.WrongKind, YamlPointer.Append(pointer, entry.Key.Value), entry.Key.Value, "text", entry.Value.Kind);
        }

        if (mapping.Find(Capabilities)?.Value is { } value && !IsListOfTexts(value))
        {
            problems.Add(ProblemCode.WrongKind, YamlPointer.Append(pointer, Capabilities), Capabilities, "a list of texts", value is YamlSequence ? "one with something else in it" : value.Kind);
        }

        return (ObjectLiteral?)LiteralReader.Read(mapping, pointer, problems);
    }

    public static ObjectLiteral? ReadHeaders(MappingReader test, ProblemList problems)
    {
        if (test.Free(Headers) is not { } mapping)
        {
            return null;
        }

        string pointer = test.PointerTo(Headers);
        foreach (var entry in mapping.Entries.Where(static entry => entry.Value is not YamlScalar { IsText: true }))
        {
            problems.Add(ProblemCode.WrongKind, YamlPointer.Append(pointer, entry.Key.Value), entry.Key.Value, "text", entry.Value.Kind);
        }

        return (ObjectLiteral?)LiteralReader.Read(mapping, pointer, problems);
    }

    private static bool IsTextOrNull(YamlNode value) => value is YamlScalar { IsText: true } or YamlScalar { Type: YamlScalarType.Null };

    private static bool IsListOfTexts(YamlNode value) =>
        value is YamlScalar { Type: YamlScalarType.Null } || (value is YamlSequence list && list.Items.All(static item => item is YamlScalar { IsText: true }));
}
