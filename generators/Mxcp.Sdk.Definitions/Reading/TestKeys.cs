using Mxcp.Definitions.Model;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>The keys of a test.</summary>
internal static class TestKeys
{
    public const string Result = "result";
    public const string Contains = "result_contains";
    public const string NotContains = "result_not_contains";
    public const string ContainsItem = "result_contains_item";
    public const string ContainsAll = "result_contains_all";
    public const string Length = "result_length";
    public const string ContainsText = "result_contains_text";
    public const string Error = "expect_error";

    /// <summary>The keys that say something of a result.</summary>
    public static IReadOnlyList<string> OfResult { get; } = [Result, Contains, NotContains, ContainsItem, ContainsAll, Length, ContainsText];

    public static KeyTable Argument { get; } = new(
        "an argument",
        new Key("key", new KeyValue.Text(), "The parameter.") { IsRequired = true },
        new Key("value", new KeyValue.Anything(), "What is given for it."));

    public static KeyTable ExpectedError { get; } = new(
        "an expected error",
        new Key("kind", new KeyValue.Text { Choices = ErrorKinds.All }, "What the call fails of; any error will do where nothing is said."),
        new Key("contains", new KeyValue.Text(), "A text in the message that the caller gets."));

    public static KeyTable Test { get; } = new(
        "a test",
        new Key("name", new KeyValue.Text(), "What the test is called; no two tests of an endpoint are called the same.") { IsRequired = true },
        new Key("description", new KeyValue.Text(), "What it shows."),
        new Key("tags", new KeyValue.Texts(), "Words to find the test by."),
        new Key("arguments", new KeyValue.Mappings(static () => Argument), "What the call is made with."),
        new Key("user_context", new KeyValue.Free(), "Who makes the call."),
        new Key("request_headers", new KeyValue.Free(), "The headers of the call."),
        new Key(Result, new KeyValue.Anything(), "What the result must be."),
        new Key(Contains, new KeyValue.Anything(), "What must be among the result; a key that begins with / is a JSON Pointer."),
        new Key(NotContains, new KeyValue.Texts(), "Properties that the result must not have; one that begins with / is a JSON Pointer."),
        new Key(ContainsItem, new KeyValue.Anything(), "An item that the result must have."),
        new Key(ContainsAll, new KeyValue.Values(), "Items that the result must have."),
        new Key(Length, new KeyValue.Count(), "How many items the result must have."),
        new Key(ContainsText, new KeyValue.Text(), "A text that must be in the result."),
        new Key(Error, new KeyValue.Mapping(static () => ExpectedError), "The error that must come in place of a result."));
}
