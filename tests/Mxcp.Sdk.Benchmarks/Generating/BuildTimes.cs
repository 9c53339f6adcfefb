using System.Diagnostics;
using System.Globalization;
using Mxcp.Package.Tests;

namespace Mxcp.Benchmarks.Generating;

/// <summary>
/// Times <c>dotnet build</c> of a project of many endpoints after an edit of a method, from the packed package: with the generator and the
/// analyzers, and without them and with what the generator writes checked in.
/// </summary>
/// <remarks>
/// What people do all day: nothing to restore, and a compiler server that is warm after two builds. Each of the two has a server of its own, so that none warms
/// the other's; the rounds alternate, and so does who goes first.
/// </remarks>
internal static class BuildTimes
{
    private const string WithoutOurs = """
        <Target Name="WithoutOurs" BeforeTargets="CoreCompile">
            <ItemGroup>
              <Analyzer Remove="@(Analyzer)" Condition="'%(Analyzer.NuGetPackageId)' == 'Mxcp.Sdk'" />
            </ItemGroup>
          </Target>
        """;

    /// <summary>Measures, and prints a table.</summary>
    /// <param name="endpoints">How many endpoints the project has.</param>
    /// <param name="rounds">How often both are built.</param>
    public static void Measure(int endpoints, int rounds)
    {
        using var package = new PackedPackage();
        string generating = WriteProject(package, "Generating", endpoints, "");
        string checkedIn = WriteProject(package, "CheckedIn", endpoints, WithoutOurs);
        CheckIn(generating, checkedIn);

        const int Warmup = 2;
        var ratios = new List<double>();
        var times = (Generating: new List<double>(), CheckedIn: new List<double>());
        Console.WriteLine("| round | with the generator | checked in | ratio |\n|---|---|---|---|");
        for (int round = -Warmup; round < rounds; round++)
        {
            var (first, second) = round % 2 == 0 ? (generating, checkedIn) : (checkedIn, generating);
            double firstTime = Build(first, round);
            double secondTime = Build(second, round);
            var (with, without) = round % 2 == 0 ? (firstTime, secondTime) : (secondTime, firstTime);
            if (round >= 0)
            {
                times.Generating.Add(with);
                times.CheckedIn.Add(without);
                ratios.Add(with / without);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {round + 1} | {with:F2} s | {without:F2} s | {with / without:F2} |"));
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{endpoints} endpoints: {Median(times.Generating):F2} s against {Median(times.CheckedIn):F2} s; ratio {Median(ratios):F2}, from {ratios.Min():F2} to {ratios.Max():F2}"));
    }

    private static string ProjectText(string version, string targets) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RootNamespace>App</RootNamespace>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Mxcp.Sdk" Version="{version}" />
          </ItemGroup>
          {targets}
        </Project>
        """;

    private static string WriteProject(PackedPackage package, string name, int endpoints, string targets)
    {
        string folder = package.NewProjectFolder(name);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), ProjectText(package.Version, targets));
        File.WriteAllText(Path.Combine(folder, "mxcp-site.yml"), "{ mxcp: 1, project: scale, profile: default }");
        File.WriteAllText(Path.Combine(folder, "Other.cs"), SampleEndpoints.Unrelated(0));
        Directory.CreateDirectory(Path.Combine(folder, "tools"));
        foreach (int i in Enumerable.Range(0, endpoints))
        {
            File.WriteAllText(Path.Combine(folder, "tools", $"t{i}.yml"), SampleEndpoints.Definition(i, edit: 0));
            if (SampleEndpoints.IsMethod(i))
            {
                File.WriteAllText(Path.Combine(folder, $"T{i}.cs"), SampleEndpoints.Method(i, "int"));
            }
        }

        Tool.Run(folder, "dotnet", "restore", "-nologo").MustSucceed();
        return folder;
    }

    /// <summary>Puts what the generator writes for one project into the other.</summary>
    private static void CheckIn(string generating, string checkedIn)
    {
        string generated = Path.Combine(Path.GetDirectoryName(generating)!, "generated");
        Tool.Run(generating, "dotnet", "build", "--no-restore", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + generated).MustSucceed();
        string target = Directory.CreateDirectory(Path.Combine(checkedIn, "Generated")).FullName;
        foreach (string file in Directory.GetFiles(generated, "*.g.cs", SearchOption.AllDirectories).Where(static file => file.Contains("MxcpGenerator", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    /// <summary>Builds after an edit, in seconds.</summary>
    private static double Build(string folder, int edit)
    {
        File.WriteAllText(Path.Combine(folder, "Other.cs"), SampleEndpoints.Unrelated(edit));
        string server = "mxcp" + Path.GetFileName(Path.GetDirectoryName(folder)) + Path.GetFileName(folder);
        long started = Stopwatch.GetTimestamp();
        Tool.Run(folder, "dotnet", "build", "--no-restore", "-nologo", "-v", "quiet", "-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + server).MustSucceed();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
