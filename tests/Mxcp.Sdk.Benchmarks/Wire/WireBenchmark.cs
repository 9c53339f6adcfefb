namespace Mxcp.Benchmarks.Wire;

/// <summary>Measures whole servers from outside, over the standard streams and over HTTP, side by side in one run.</summary>
internal sealed class WireBenchmark(Contenders contenders, Pace pace, TextWriter output)
{
    private const string Person = """{"name":"Ada Lovelace","age":36,"tags":["mathematics","engines"]}""";

    private static readonly Workload Echo = new("`echo`", "echo", Person);
    private static readonly Workload SelectValue = new("`select_value`", "select_value", """{"value":42}""");

    /// <summary>Measures everything that a name asks for.</summary>
    /// <param name="names">Parts: <c>start</c>, <c>stdio</c>, <c>rows</c>, <c>flights</c>, <c>http</c>, <c>load</c>; none for all.</param>
    public void Run(IReadOnlyList<string> names)
    {
        (string Name, Action Measure)[] parts = [("start", Start), ("stdio", Stdio), ("rows", Rows), ("flights", Flights), ("http", Http), ("load", Load)];
        foreach (var (name, measure) in parts)
        {
            if (names.Count == 0 || names.Contains(name))
            {
                measure();
                output.WriteLine();
            }
        }
    }

    private void Start()
    {
        Section("Start", "From the start of the process to its answers over the standard streams.", ColdStart.Head(contenders.StdioMxcp.Name));
        Print(ColdStart.Measure(Echo, [contenders.StdioMxcp, contenders.StdioSdk, contenders.Straightforward, contenders.TypeScript], pace.Starts));
        Print(ColdStart.Measure(SelectValue, [contenders.StdioMxcp, contenders.Toolbox, contenders.Straightforward, contenders.TypeScript], pace.Starts));
    }

    private void Stdio()
    {
        Section("Calls over the standard streams", $"One at a time, and {StdioSession.Window} under way at once.", Throughput.Head(contenders.StdioMxcp.Name));
        OverStdio(Echo, contenders.StdioMxcp, contenders.StdioSdk, contenders.Straightforward, contenders.TypeScript);
        OverStdio(Echo with { Title = $"`echo`, {StdioSession.Window} at once", Lanes = StdioSession.Window }, contenders.StdioMxcp, contenders.StdioSdk, contenders.Straightforward, contenders.TypeScript);
        OverStdio(SelectValue, contenders.StdioMxcp, contenders.Toolbox, contenders.Straightforward, contenders.TypeScript);
        OverStdio(Tree(550), contenders.StdioMxcp, contenders.StdioSdk, contenders.TypeScript);
    }

    private void Rows()
    {
        Section("Rows", "Rows of six columns from the database, over the standard streams, as structured content and text, and as text alone.", Throughput.Head(contenders.StdioMxcp.Name));
        foreach (int count in (int[])[1, 100, 10_000, 100_000])
        {
            OverStdio(Orders("orders", count), contenders.StdioMxcp, contenders.Toolbox, contenders.Straightforward, contenders.TypeScript);
        }

        OverStdio(Orders("orders_text", 10_000), contenders.StdioMxcp, contenders.TypeScript);
    }

    private void Flights()
    {
        Section("Three million flights", "What an analyst asks for, over the standard streams.", Throughput.Head(contenders.StdioMxcp.Name));
        OverStdio(new Workload("one route on one day", "flights_between", """{"origin":"ATL","destination":"DFW","day":"2001-03-14"}"""), contenders.StdioMxcp, contenders.TypeScript);
        OverStdio(new Workload("routes with the most flights", "top_routes", """{"limit":20}"""), contenders.StdioMxcp, contenders.TypeScript);
        OverStdio(new Workload("delays by the hour", "delays_by_hour", """{"airport":"ORD"}"""), contenders.StdioMxcp, contenders.TypeScript);
    }

    private void Http()
    {
        Section("Calls over HTTP", "With so many connections at once, in sessions where the server has them.", Throughput.Head(contenders.Mxcp.Name));
        foreach (int connections in (int[])[1, 8, 64])
        {
            OverHttp(On(Echo, connections), contenders.Mxcp, contenders.OfficialSdk, contenders.StatelessSdk, contenders.Straightforward, contenders.TypeScript);
            OverHttp(On(SelectValue, connections), contenders.Mxcp, contenders.Toolbox, contenders.Straightforward, contenders.TypeScript);
        }

        OverHttp(On(Tree(550), 8), contenders.Mxcp, contenders.OfficialSdk, contenders.TypeScript);
        OverHttp(On(Orders("orders", 10_000), 8), contenders.Mxcp, contenders.Toolbox, contenders.Straightforward, contenders.TypeScript);
    }

    private void Load()
    {
        Section("A minute of load", "Each server for a minute in all, in sessions where it has them.", Throughput.Head(contenders.Mxcp.Name));
        foreach (int connections in (int[])[8, 64])
        {
            OverHttp(On(Echo, connections), contenders.Mxcp, contenders.OfficialSdk);
            OverHttp(On(SelectValue, connections), contenders.Mxcp, contenders.Toolbox, contenders.TypeScript);
        }
    }

    private void OverStdio(Workload workload, params Contender[] who) => Print(workload, Throughput.Measure(workload, who, static contender => new StdioSession(contender), pace));

    private void OverHttp(Workload workload, params Contender[] who) => Print(workload, Throughput.Measure(workload, who, static contender => new HttpSession(contender), pace));

    private static Workload Orders(string tool, int count) => new(
        $"{count} rows{(tool == "orders_text" ? ", text" : "")}", tool, $$"""{"count":{{count}}}""");

    private static Workload Tree(int branches) => new("1 MB of nested JSON", "tree", $$"""{"branches":{{branches}}}""");

    private static Workload On(Workload workload, int connections) => workload with { Title = $"{workload.Title}, {connections}", Lanes = connections };

    private void Section(string title, string about, string head) => output.WriteLine($"## {title}\n\n{about}\n\n{head}");

    private void Print(Workload workload, Throughput measured) => Print(measured.Rows(workload.Title));

    private void Print(IEnumerable<string> rows)
    {
        foreach (string row in rows)
        {
            output.WriteLine(row);
        }

        output.Flush();
    }
}
