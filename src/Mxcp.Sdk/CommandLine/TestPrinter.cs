using System.Globalization;
using System.Text;
using Mxcp.CompilerServices;
using Mxcp.Testing.Endpoints;

namespace Mxcp.CommandLine;

/// <summary>Shows tests to people: a line for each as soon as it has ended, and below it what does not hold.</summary>
internal sealed class TestPrinter(Stream output)
{
    private const string Indentation = "          ";

    private Endpoint? _last;

    /// <summary>Shows a test.</summary>
    public void Print(TestResult result)
    {
        var text = new StringBuilder();
        if (_last != result.Test.Endpoint)
        {
            text.Append(_last is null ? "" : "\n").Append(result.Test.Address).Append('\n');
            _last = result.Test.Endpoint;
        }

        text.Append("  ").Append(TestResult.NameOf(result.Status).PadRight(Indentation.Length - 2)).Append(Shown(result.Test.Name)).Append(CultureInfo.InvariantCulture, $"  ({Milliseconds(result.Time)} ms)\n");
        AppendReason(text, result);
        Write(text);
    }

    /// <summary>Shows what came of all of them.</summary>
    public void PrintEnd(TestSuite suite, bool showsCoverage)
    {
        var text = new StringBuilder(_last is null ? "" : "\n");
        if (suite.Selection.Tests.Count > 0)
        {
            text.Append(Summary(suite));
        }

        if (showsCoverage)
        {
            AppendCoverage(text, suite);
        }

        Write(text);
    }

    private static void AppendReason(StringBuilder text, TestResult result)
    {
        foreach (var failure in result.Failures)
        {
            text.Append(Indentation).Append(failure.Assertion).Append(failure.Place is null ? "" : $" at {failure.Place}").Append('\n');
            text.Append(Indentation).Append("  expected ").Append(Shown(failure.Expected)).Append('\n');
            text.Append(Indentation).Append("  was      ").Append(Shown(failure.Actual)).Append('\n');
        }

        string? reason = result.Status == TestStatus.Error ? result.Error : null;
        foreach (string line in new[] { reason, result.Cause }.OfType<string>().SelectMany(static part => part.Split('\n')))
        {
            text.Append(Indentation).Append(Shown(line.TrimEnd('\r'))).Append('\n');
        }
    }

    private static string Summary(TestSuite suite)
    {
        string[] parts =
        [
            .. new[] { TestStatus.Passed, TestStatus.Failed, TestStatus.Error }
                .Where(status => suite.Count(status) > 0)
                .Select(status => string.Create(CultureInfo.InvariantCulture, $"{suite.Count(status)} {TestResult.NameOf(status)}")),
            .. suite.NotRun > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{suite.NotRun} not run")] : Array.Empty<string>(),
        ];
        int count = suite.Selection.Tests.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{count} test{(count == 1 ? "" : "s")}: {string.Join(", ", parts)} ({Milliseconds(suite.Time)} ms)\n");
    }

    private static void AppendCoverage(StringBuilder text, TestSuite suite)
    {
        Endpoint[] untested = [.. suite.Selection.Untested];
        int count = suite.Selection.Endpoints.Count;
        text.Append(CultureInfo.InvariantCulture, $"{count - untested.Length} of {count} endpoint{(count == 1 ? " has" : "s have")} tests{(untested.Length > 0 ? "; without:" : "")}\n");
        foreach (var endpoint in untested)
        {
            text.Append("  ").Append(DeclaredTest.AddressOf(endpoint)).Append('\n');
        }
    }

    private static long Milliseconds(TimeSpan time) => (long)Math.Round(time.TotalMilliseconds);

    // A line stays one line, and a terminal is not told what to do by what a result holds.
    private static string Shown(string text) => string.Concat(text.Select(static letter => char.IsControl(letter) ? "\uFFFD" : letter.ToString()));

    private void Write(StringBuilder text)
    {
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        output.Flush();
    }
}
