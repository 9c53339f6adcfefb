using System.Globalization;
using System.Text;
using Mxcp.Testing.Endpoints;

namespace Mxcp.CommandLine;

/// <summary>What came of tests, as the XML that JUnit writes and every build server reads.</summary>
/// <remarks>Written by hand: a writer of XML would make each program larger by what a page of text does not need.</remarks>
internal static class JUnitText
{
    /// <summary>The document: a suite for each endpoint, a case for each test.</summary>
    public static string Of(TestSuite suite)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        DeclaredTest[] left = [.. suite.Selection.Tests.Except(suite.Results.Select(static result => result.Test))];
        xml.Append("<testsuites").Append(Attributes("mxcp test", suite.Results, left.Length)).Append(Attribute("time", Seconds(suite.Time))).Append(">\n");
        foreach (var group in suite.Selection.Tests.GroupBy(static test => test.Address))
        {
            TestResult[] results = [.. suite.Results.Where(result => result.Test.Address == group.Key)];
            AppendSuite(xml, group.Key, results, [.. left.Where(test => test.Address == group.Key)]);
        }

        return xml.Append("</testsuites>\n").ToString();
    }

    private static void AppendSuite(StringBuilder xml, string name, TestResult[] results, DeclaredTest[] left)
    {
        var time = new TimeSpan(results.Sum(static result => result.Time.Ticks));
        xml.Append("  <testsuite").Append(Attributes(name, results, left.Length)).Append(Attribute("time", Seconds(time))).Append(">\n");
        foreach (var result in results)
        {
            AppendCase(xml, result);
        }

        foreach (var test in left)
        {
            xml.Append("    <testcase").Append(Case(test)).Append("><skipped message=\"the run was cancelled\"/></testcase>\n");
        }

        xml.Append("  </testsuite>\n");
    }

    private static void AppendCase(StringBuilder xml, TestResult result)
    {
        xml.Append("    <testcase").Append(Case(result.Test)).Append(Attribute("time", Seconds(result.Time)));
        if (result.Status == TestStatus.Passed)
        {
            xml.Append("/>\n");
            return;
        }

        string element = result.Status == TestStatus.Failed ? "failure" : "error";
        string details = result.Cause is null ? result.Error! : $"{result.Error}\n{result.Cause}";
        xml.Append(">\n      <").Append(element).Append(Attribute("message", result.Error!.Split('\n')[0])).Append('>').Append(Escape(details)).Append("</").Append(element).Append(">\n    </testcase>\n");
    }

    private static string Attributes(string name, IReadOnlyCollection<TestResult> results, int left) =>
        Attribute("name", name)
        + Attribute("tests", Number(results.Count + left))
        + Attribute("failures", Number(results.Count(static result => result.Status == TestStatus.Failed)))
        + Attribute("errors", Number(results.Count(static result => result.Status == TestStatus.Error)))
        + Attribute("skipped", Number(left));

    private static string Case(DeclaredTest test) => Attribute("classname", test.Address) + Attribute("name", test.Name) + Attribute("file", test.Path);

    private static string Attribute(string name, string value) => $" {name}=\"{Escape(value)}\"";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var xml = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' => xml.Append("&quot;"),
                '\n' => xml.Append("&#10;"),
                '\r' => xml.Append("&#13;"),
                '\t' => xml.Append("&#9;"),

                // XML has no word for other control characters, nor for these two.
                < ' ' or 0xFFFE or 0xFFFF => xml.Append('\uFFFD'),
                _ => xml.Append(rune),
            };
        }

        return xml.ToString();
    }
}
