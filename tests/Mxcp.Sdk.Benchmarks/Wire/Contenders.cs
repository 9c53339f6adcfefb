using System.Globalization;
using Mxcp.Package.Tests;

namespace Mxcp.Benchmarks.Wire;

/// <summary>Builds the servers that are measured, from source in the folder Contenders.</summary>
internal sealed class Contenders
{
    private static readonly string[] Rows = ["echo", "select_value", "orders"];
    private static readonly string[] All = [.. Rows, "orders_text", "tree", "flights_between", "top_routes", "delays_by_hour"];

    private readonly string _root;
    private readonly string _folder;
    private readonly string _duckDb;
    private readonly string _sqlite;

    /// <summary>Makes the databases; a server is built when it is first asked for.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="flights">A Parquet file of flights, where there is one.</param>
    public Contenders(string root, string? flights)
    {
        _root = root;
        _folder = Directory.CreateDirectory(Path.Combine(root, "artifacts", "benchmarks")).FullName;
        _duckDb = Databases.DuckDb(Path.Combine(_folder, "bench.duckdb"), flights);
        _sqlite = Databases.Sqlite(Path.Combine(_folder, "bench.sqlite"));
    }

    public Contender Mxcp => field ??= OfMxcp("Mxcp.Sdk", "Mxcp") with { Http = static port => ["--transport", "http", "--port", Text(port)] };

    /// <summary>Ours in a program without HTTP.</summary>
    public Contender StdioMxcp => field ??= OfMxcp("Mxcp.Sdk, stdio alone", "MxcpStdio", "-p:StdioAlone=true");

    /// <summary>The official SDK by hand, in a program without HTTP.</summary>
    public Contender StdioSdk => field ??= OfOfficialSdk("official SDK, stdio alone", "OfficialSdkStdio", "-p:StdioAlone=true");

    /// <summary>The official SDK by hand; over HTTP with sessions.</summary>
    public Contender OfficialSdk => field ??= OfOfficialSdk("official SDK", "OfficialSdk") with { Http = static port => [Text(port), "hybrid"] };

    /// <summary>The same without sessions.</summary>
    public Contender StatelessSdk => OfficialSdk with { Name = "official SDK, stateless", Http = static port => [Text(port), "stateless"] };

    public Contender Straightforward => field ??= OfStraightforward();

    public Contender TypeScript => field ??= OfTypeScript();

    public Contender Toolbox => field ??= OfToolbox();

    private Contender OfMxcp(string name, string output, params string[] properties)
    {
        string folder = Publish("Mxcp", output, properties);
        return new Contender(name, folder, [Path.Combine(folder, "contender"), "serve"], All)
        {
            Environment = [("BENCH_DB", _duckDb)],
        };
    }

    private Contender OfOfficialSdk(string name, string output, params string[] properties)
    {
        string folder = Publish("OfficialSdk", output, properties);
        return new Contender(name, folder, [Path.Combine(folder, "official-sdk")], ["echo", "tree"]);
    }

    private Contender OfStraightforward()
    {
        string folder = Publish("Straightforward");
        return new Contender(".NET, straightforward", folder, ["dotnet", Path.Combine(folder, "straightforward.dll")], Rows)
        {
            Http = static port => [Text(port)],
            Environment = [("BENCH_DB", _duckDb)],
        };
    }

    private Contender OfTypeScript()
    {
        string folder = Install("TypeScript");
        return new Contender("TypeScript", folder, ["node", "server.mjs"], All)
        {
            Http = static port => [Text(port)],
            Environment = [("BENCH_DB", _duckDb)],
        };
    }

    private Contender OfToolbox()
    {
        string folder = Install("Toolbox");
        string program = Path.Combine(folder, "node_modules", "@toolbox-sdk", "server-linux-x64", "bin", "toolbox");
        return new Contender("Toolbox, SQLite", folder, [program, "--config", "tools.yaml", "--disable-version-check", "--disable-reload"], ["select_value", "orders"])
        {
            Stdio = ["--stdio"],
            Http = static port => ["--port", Text(port)],
            Environment = [("BENCH_SQLITE", _sqlite)],
        };
    }

    private string Publish(string project, string? output = null, params string[] properties)
    {
        string folder = Path.Combine(_folder, output ?? project);
        Tool.Run(Source(project), "dotnet", ["publish", "--configuration", "Release", "--output", folder, "-nologo", "-v", "quiet", .. properties]).MustSucceed();
        return folder;
    }

    private string Install(string project)
    {
        if (!Directory.Exists(Path.Combine(Source(project), "node_modules")))
        {
            Tool.Run(Source(project), "npm", "ci", "--prefer-offline", "--silent").MustSucceed();
        }

        return Source(project);
    }

    private string Source(string project) => Path.Combine(_root, "tests", "Mxcp.Sdk.Benchmarks", "Contenders", project);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
