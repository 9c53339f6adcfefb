using System.Diagnostics;
using System.IO.Compression;

namespace Mxcp.Package.Tests;

/// <summary>What a user gets: the package, restored from its packed file into an empty folder.</summary>
public sealed class PackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Mxcp.Sdk" Version="{0}" />
          </ItemGroup>
        </Project>
        """;

    private const string Site = "{ mxcp: 1, project: shop, profile: default }";

    private const string Greet = """
        tool:
          name: greet
          language: csharp
          parameters: [{ name: name, type: string }]
          return: { type: string }
        """;

    private const string Count = """
        tool:
          name: count
          source: { code: SELECT count(*) FROM range($n) }
          parameters: [{ name: n, type: integer }]
          return: { type: integer }
        """;

    private const string Greetings = """
        namespace Shop;

        internal static class Greetings
        {
            [Endpoint]
            public static string Greet(string name) => $"Hello, {name}!";
        }
        """;

    [Fact]
    public void A_project_builds_and_runs_from_the_packed_package()
    {
        string folder = NewProject("Shop", Greetings);

        Tool.Run(folder, "dotnet", "build", "--nologo").MustSucceed();

        Assert.Equal("\"Hello, Ada!\"\n", Run(folder, "run", "tool", "greet", "-p", "name=Ada", "--json").MustSucceed().Output);
        Assert.Equal("5\n", Run(folder, "run", "tool", "count", "-p", "n=5", "--json").MustSucceed().Output);
    }

    [Fact]
    public void A_mistake_in_the_yaml_is_a_build_error_at_its_place()
    {
        string folder = NewProject("Broken", Greetings);
        File.WriteAllText(Path.Combine(folder, "tools", "count.yml"), Count.Replace("integer }]", "integr }]", StringComparison.Ordinal));

        var build = Tool.Run(folder, "dotnet", "build", "--nologo");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("count.yml(4,33): error MXCP1201: 'integr' is not a type", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_carries_the_generator_and_what_it_loads()
    {
        string folder = package.NewProjectFolder("Look");
        using var archive = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(Path.GetDirectoryName(folder)!, "packages"), "Mxcp.Sdk.0*.nupkg").Single());
        string[] names = [.. archive.Entries.Select(static entry => entry.FullName)];

        Assert.Contains("analyzers/dotnet/cs/Mxcp.Sdk.Generators.dll", names);
        Assert.Contains("analyzers/dotnet/cs/Mxcp.Sdk.CodeFixes.dll", names);
        Assert.Contains("analyzers/dotnet/cs/Mxcp.Sdk.Definitions.dll", names);
        Assert.Contains("analyzers/dotnet/cs/YamlDotNet.dll", names);
        Assert.Contains("build/Mxcp.Sdk.props", names);
        Assert.Contains("build/Mxcp.Sdk.targets", names);
        Assert.Contains("lib/net10.0/Mxcp.Sdk.dll", names);
        Assert.Contains("lib/net10.0/Mxcp.Sdk.xml", names);
        Assert.Contains("README.md", names);
    }

    [Fact]
    public async Task With_the_second_package_a_project_is_served_over_HTTP_and_says_nothing_of_it()
    {
        string folder = NewProject("Reached", Greetings);
        string project = Path.Combine(folder, "Reached.csproj");
        string reference = $"""<PackageReference Include="Mxcp.Sdk.AspNetCore" Version="{package.Version}" />""";
        File.WriteAllText(project, File.ReadAllText(project).Replace("</ItemGroup>", reference + "</ItemGroup>", StringComparison.Ordinal));
        Tool.Run(folder, "dotnet", "build", "--nologo").MustSucceed();

        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "bin", "Debug", "net10.0", "Reached.dll"), "serve", "--transport", "http", "--port", "0"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            string line = (await server.StandardError.ReadLineAsync())!;
            using var client = new HttpClient();
            var address = new Uri(new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]), "/health");
            Assert.Equal("""{"status":"ok"}""", await client.GetStringAsync(address));
        }
        finally
        {
            server.Kill();
        }
    }

    private string NewProject(string name, string code)
    {
        string folder = package.NewProjectFolder(name);
        Directory.CreateDirectory(Path.Combine(folder, "tools"));
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), Project.Replace("{0}", package.Version, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "mxcp-site.yml"), Site);
        File.WriteAllText(Path.Combine(folder, "tools", "greet.yml"), Greet);
        File.WriteAllText(Path.Combine(folder, "tools", "count.yml"), Count);
        File.WriteAllText(Path.Combine(folder, "Greetings.cs"), code);
        return folder;
    }

    private static Tool Run(string folder, params string[] arguments) =>
        Tool.Run(folder, "dotnet", ["run", "--no-build", "--", .. arguments]);
}
