using System.Globalization;
using Mxcp.Benchmarks;

// Times are of this machine and this moment; what counts is how they grow, and how they compare.
if (args is ["build", .. var rest])
{
    // How long a build of 1000 endpoints takes, against one of the same project with the generated sources checked in.
    BuildTimes.Measure(endpoints: 1000, rounds: rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 10);
    return;
}

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
