using Mxcp.Definitions.Model;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Schema;

/// <summary>The tests of an endpoint as the run time reads them: the keys of YAML, the arguments as a call has them.</summary>
internal static class TestData
{
    public static ObjectLiteral Of(EndpointDefinition definition) => Mapping(
        ("path", new TextLiteral(definition.File)),
        ("tests", new ArrayLiteral(definition.Tests.Select(static test => (Literal)Of(test)).ToEquatableArray())));

    private static ObjectLiteral Of(TestDefinition test) => Mapping(
        ("name", new TextLiteral(test.Name)),
        ("description", Text(test.Description)),
        ("tags", Texts(test.Tags)),
        ("arguments", test.Arguments.IsEmpty ? null : new ObjectLiteral(test.Arguments)),
        ("user_context", test.User),
        ("request_headers", test.Headers),
        (TestKeys.Result, test.Asserts.Result),
        (TestKeys.Contains, test.Asserts.Contains),
        (TestKeys.NotContains, Texts(test.Asserts.NotContains)),
        (TestKeys.ContainsItem, test.Asserts.ContainsItem),
        (TestKeys.ContainsAll, test.Asserts.ContainsAll.IsEmpty ? null : new ArrayLiteral(test.Asserts.ContainsAll)),
        (TestKeys.Length, test.Asserts.Length is { } length ? NumberLiteral.Of(length) : null),
        (TestKeys.ContainsText, Text(test.Asserts.ContainsText)),
        (TestKeys.Error, test.Asserts.Error is { } error ? Mapping(("kind", Text(error.Kind)), ("contains", Text(error.Contains))) : null));

    private static TextLiteral? Text(string? text) => text is null ? null : new TextLiteral(text);

    private static ArrayLiteral? Texts(EquatableArray<string> texts) => texts.IsEmpty ? null : new ArrayLiteral(texts.Select(static text => (Literal)new TextLiteral(text)).ToEquatableArray());

    private static ObjectLiteral Mapping(params (string Name, Literal? Value)[] members) =>
        new(members.Where(static member => member.Value is not null).Select(static member => new LiteralProperty(member.Name, member.Value!)).ToEquatableArray());
}
