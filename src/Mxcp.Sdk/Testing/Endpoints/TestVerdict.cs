using System.Text.Json;
using Mxcp.CommandLine;
using Mxcp.CompilerServices;
using Mxcp.Execution;

namespace Mxcp.Testing.Endpoints;

/// <summary>Holds what came of a call against what the test expects.</summary>
internal static class TestVerdict
{
    /// <summary>The kind of error that a resource which is not there is.</summary>
    private const string Missing = "missing";

    /// <summary>Judges.</summary>
    /// <param name="test">The test.</param>
    /// <param name="outcome">What came of its call.</param>
    /// <param name="hide">Takes secrets out of a text.</param>
    public static TestResult Of(DeclaredTest test, CallOutcome outcome, Func<string, string> hide)
    {
        if (!outcome.IsSuccess)
        {
            string? cause = outcome is { Kind: FailureKind.Internal, Cause: { } thrown } ? hide($"{thrown.GetType().Name}: {thrown.Message}") : null;
            return OfError(test, NameOf(outcome.Kind), outcome.Error, cause);
        }

        var result = ResultOf(outcome);
        if (test.Endpoint is ResourceEndpoint && result.ValueKind == JsonValueKind.Null)
        {
            return OfError(test, Missing, $"There is no resource {test.Endpoint.Address} with these values.", cause: null);
        }

        if (test.Json.TryGetProperty("expect_error", out var expected))
        {
            return TestResult.Failed(test, [new AssertionFailure("expect_error", Describe(expected), JsonReading.Show(result))]);
        }

        var failures = Assertions.Check(test.Json, result, TextOf(test.Endpoint, outcome, result));
        return failures.Count == 0 ? TestResult.Passed(test) : TestResult.Failed(test, failures);
    }

    private static TestResult OfError(DeclaredTest test, string kind, string error, string? cause)
    {
        if (!test.Json.TryGetProperty("expect_error", out var expected))
        {
            return TestResult.Broken(test, error, cause);
        }

        bool isExpected = (Text(expected, "kind") ?? kind) == kind && error.Contains(Text(expected, "contains") ?? "", StringComparison.Ordinal);
        return isExpected
            ? TestResult.Passed(test)
            : TestResult.Failed(test, [new AssertionFailure("expect_error", Describe(expected), $"of kind {kind}: {JsonReading.Cut(error)}")]) with { Cause = cause };
    }

    private static string Describe(JsonElement expected)
    {
        string kind = Text(expected, "kind") is { } named ? $"an error of kind {named}" : "an error";
        return Text(expected, "contains") is { } text ? $"{kind} with '{JsonReading.Cut(text)}' in it" : kind;
    }

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static JsonElement ResultOf(CallOutcome outcome)
    {
        if (outcome.Contents is { } contents)
        {
            return JsonReading.Parse($"[{string.Join(',', contents.Select(ContentText.Json))}]");
        }

        var written = outcome.Result!.Written.Span;
        return JsonReading.Parse(written.IsEmpty ? "null"u8 : written);
    }

    /// <summary>What a client shows of it: texts as they are, anything else as JSON.</summary>
    private static string TextOf(Endpoint endpoint, CallOutcome outcome, JsonElement result) => result switch
    {
        _ when outcome.Contents is { } contents => ContentText.Of(contents, isCompact: true),
        _ when endpoint is PromptEndpoint => string.Join('\n', result.EnumerateArray().Select(static message => message.GetProperty("content")).Select(TextOf)),
        _ => TextOf(result),
    };

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string NameOf(FailureKind kind) => kind switch
    {
        FailureKind.Argument => "argument",
        FailureKind.Endpoint => "endpoint",
        FailureKind.Result => "result",
        _ => "internal",
    };
}
