using System.Text;
using Mxcp.Testing.Endpoints;

namespace Mxcp.CommandLine;

/// <summary>The files that a run of tests is reported to.</summary>
internal sealed class TestReports
{
    private readonly List<(string File, Func<TestSuite, byte[]> Make)> _reports = [];

    private TestReports()
    {
    }

    /// <summary>Reads which: <c>junit=FILE</c>, <c>json=FILE</c>.</summary>
    /// <exception cref="UsageException">There is no such report.</exception>
    public static TestReports Read(IReadOnlyList<string> texts)
    {
        var reports = new TestReports();
        foreach (string text in texts)
        {
            var (kind, file) = ArgumentText.Split(text);
            Func<TestSuite, byte[]> make = kind switch
            {
                "junit" => static suite => Encoding.UTF8.GetBytes(JUnitText.Of(suite)),
                "json" => static suite => TestJson.Of(suite, isSingle: false, showsCoverage: true),
                _ => throw new UsageException($"There is no report '{kind}'; there are junit=FILE and json=FILE."),
            };
            reports._reports.Add((Path.GetFullPath(file), make));
        }

        return reports;
    }

    /// <summary>Writes them.</summary>
    public void Write(TestSuite suite)
    {
        foreach (var (file, make) in _reports)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, make(suite));
        }
    }
}
