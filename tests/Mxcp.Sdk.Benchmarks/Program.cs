using System.Globalization;
using System.Reflection;
using Mxcp.Benchmarks.Generating;
using Mxcp.Benchmarks.Wire;

// Times are of this machine and this moment; what counts is how they grow, and how they compare.
switch (args)
{
    case ["wire", .. var rest]:
        // Whole servers side by side: `wire [quick | minute] [--flights file.parquet] [start] [stdio] [rows] [flights] [http] [load]`.
        int at = Array.IndexOf(rest, "--flights");
        string? flights = at < 0 ? null : Path.GetFullPath(rest[at + 1]);
        string[] words = at < 0 ? rest : [.. rest[..at], .. rest[(at + 2)..]];
        string root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryRoot").Value!;
        var pace = words.Contains("quick") ? Pace.Quick : words.Contains("minute") ? Pace.Minute : Pace.Full;
        new WireBenchmark(new Contenders(root, flights), pace, Console.Out).Run([.. words.Where(static word => word is not ("quick" or "minute"))]);
        break;

    case ["build", .. var rest]:
        // How long a build of 1000 endpoints takes, against one of the same project with the generated sources checked in.
        BuildTimes.Measure(endpoints: 1000, rounds: rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 10);
        break;

    default:
        // How long the generator takes, at three sizes of a project: all of it, and after one edit.
        GeneratorScale.Measure(endpoints: 20, rounds: 20);
        Console.WriteLine("| endpoints | full run | keystroke | YAML edit | signature edit |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (int endpoints in (int[])[1, 100, 1000])
        {
            var times = GeneratorScale.Measure(endpoints, rounds: 60);
            Console.WriteLine(FormattableString.Invariant(
                $"| {endpoints} | {times.FullRun:F1} ms | {times.Keystroke:F2} ms | {times.YamlEdit:F2} ms | {times.SignatureEdit:F2} ms |"));
        }

        break;
}
