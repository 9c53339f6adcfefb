using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.Testing.Endpoints;

namespace Mxcp.CommandLine;

/// <summary>What came of tests, as one JSON document; what has no value is left out.</summary>
internal static class TestJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of a run.</summary>
    /// <param name="suite">What came of it.</param>
    /// <param name="isSingle">Whether one endpoint was asked for, of which the document then is.</param>
    /// <param name="showsCoverage">Whether to say which endpoints have no tests.</param>
    public static byte[] Of(TestSuite suite, bool isSingle, bool showsCoverage) => Write(json =>
    {
        json.WriteString("status"u8, "ok"u8);
        json.WriteStartObject("result"u8);
        WriteCounts(json, suite.NotRun > 0 ? "error" : TestSuite.StatusOf(suite.Results), suite.Results.Count);
        if (isSingle)
        {
            WriteTests(json, suite.Results);
        }
        else
        {
            WriteEndpoints(json, suite);
        }

        WriteSeconds(json, suite.Time);
        if (suite.NotRun > 0)
        {
            json.WriteNumber("not_run"u8, suite.NotRun);
        }

        if (showsCoverage)
        {
            WriteCoverage(json, suite);
        }

        json.WriteEndObject();
    });

    /// <summary>Of a run that did not come about.</summary>
    public static byte[] Failure(string error) => Write(json =>
    {
        json.WriteString("status"u8, "error"u8);
        json.WriteString("error"u8, error);
    });

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void WriteEndpoints(Utf8JsonWriter json, TestSuite suite)
    {
        json.WriteStartArray("endpoints"u8);
        foreach (var (endpoint, results) in suite.ByEndpoint)
        {
            json.WriteStartObject();
            json.WriteString("endpoint"u8, DeclaredTest.AddressOf(endpoint));
            json.WriteString("path"u8, results[0].Test.Path);
            json.WriteStartObject("test_results"u8);
            WriteCounts(json, TestSuite.StatusOf(results), results.Length);
            WriteTests(json, results);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, string status, int count)
    {
        json.WriteString("status"u8, status);
        json.WriteNumber("tests_run"u8, count);
        if (count == 0)
        {
            json.WriteBoolean("no_tests"u8, value: true);
        }
    }

    private static void WriteTests(Utf8JsonWriter json, IEnumerable<TestResult> results)
    {
        json.WriteStartArray("tests"u8);
        foreach (var result in results)
        {
            WriteTest(json, result);
        }

        json.WriteEndArray();
    }

    private static void WriteTest(Utf8JsonWriter json, TestResult result)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, result.Test.Name);
        WriteText(json, "description", result.Test.Description);
        json.WriteString("status"u8, TestResult.NameOf(result.Status));
        WriteText(json, "error", result.Error);
        WriteText(json, "error_cause", result.Cause);
        WriteSeconds(json, result.Time);
        if (result.Failures.Count > 0)
        {
            WriteFailures(json, result.Failures);
        }

        json.WriteEndObject();
    }

    private static void WriteFailures(Utf8JsonWriter json, IReadOnlyList<AssertionFailure> failures)
    {
        json.WriteStartArray("failures"u8);
        foreach (var failure in failures)
        {
            json.WriteStartObject();
            json.WriteString("assertion"u8, failure.Assertion);
            WriteText(json, "at", failure.Place);
            json.WriteString("expected"u8, failure.Expected);
            json.WriteString("actual"u8, failure.Actual);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCoverage(Utf8JsonWriter json, TestSuite suite)
    {
        Endpoint[] untested = [.. suite.Selection.Untested];
        json.WriteStartObject("coverage"u8);
        json.WriteNumber("endpoints"u8, suite.Selection.Endpoints.Count);
        json.WriteNumber("tested"u8, suite.Selection.Endpoints.Count - untested.Length);
        json.WriteStartArray("untested"u8);
        foreach (var endpoint in untested)
        {
            json.WriteStringValue(DeclaredTest.AddressOf(endpoint));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSeconds(Utf8JsonWriter json, TimeSpan time) => json.WriteNumber("time"u8, Math.Round(time.TotalSeconds, 6));

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
