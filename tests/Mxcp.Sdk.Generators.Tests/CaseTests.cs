using Microsoft.CodeAnalysis;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests;

/// <summary>Every folder of tests/Cases is a project: its diagnostics and its generated code are as accepted.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Cases() => [.. CaseFolder.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_generated_as_accepted(string name)
    {
        var run = CaseFolder.Open(name).Run();

        Snapshot.Verify(CaseFolder.PathTo(name), "diagnostics.txt", string.Concat(run.Diagnostics.Select(static line => line + "\n")));
        Snapshot.Verify(CaseFolder.PathTo(name), "generated.cs", CaseFolder.Join(run.Files));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generated_code_compiles_without_a_warning(string name)
    {
        var run = CaseFolder.Open(name).Run();
        bool hasErrors = run.Diagnostics.Any(static line => line.Contains(": error ", StringComparison.Ordinal) || line.StartsWith("error ", StringComparison.Ordinal));

        // Where the generator reports errors, the build stops anyway; the files it still writes must not add any.
        string[] found = [.. run.CompilerDiagnostics().Where(line => !hasErrors || line.Contains(".g.cs", StringComparison.Ordinal))];
        Assert.True(found.Length == 0, string.Join("\n", found));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_second_run_is_cached(string name)
    {
        var project = CaseFolder.Open(name);
        var first = project.Run();
        var second = project.Touch().Run();

        Assert.All(
            new[] { Steps.Definitions, Steps.Handlers, Steps.Completions, Steps.Hooks, Steps.Rows, Steps.Plugins, Steps.Bind, Steps.Endpoint, Steps.Registry, Steps.EntryPoint }.SelectMany(second.Reasons),
            static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.NotEmpty(second.Reasons(Steps.Registry));
        Assert.Equal(first.Files, second.Files);
    }

    public static TheoryData<string> CasesWithCalls() => [.. CaseFolder.All.Where(static name => File.Exists(CaseFolder.PathToCalls(name)))];

    [Theory]
    [MemberData(nameof(CasesWithCalls))]
    public async Task Calls_are_answered_as_accepted(string name)
    {
        await using var compiled = new CompiledCase(CaseFolder.Open(name).Run());
        var answers = new System.Text.StringBuilder();
        foreach (string line in await File.ReadAllLinesAsync(CaseFolder.PathToCalls(name)))
        {
            answers.Append(await compiled.CallAsync(line)).Append('\n');
        }

        Snapshot.Verify(CaseFolder.PathTo(name), "calls.jsonl", answers.ToString());
    }
}
