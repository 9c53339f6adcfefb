using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Mxcp.Definitions.Advising;
using Mxcp.Generators.Diagnostics;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Analyzers;

/// <summary>What the analyzers of YAML files have in common: which files are ours, and where advice goes.</summary>
internal static class AdviceReport
{
    /// <summary>Reports what a rule finds in a file, if the file is ours.</summary>
    public static void Run(AdditionalFileAnalysisContext context, Func<string, IEnumerable<Advice>> rule)
    {
        var file = new ProjectFile(context.AdditionalFile.Path, context.AdditionalFile);
        bool isOurs = file.IsYaml && DefinitionSource.IsOurs(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile));
        if (!isOurs || file.TryGetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var advice in rule(text.ToString()))
        {
            var span = TextSpan.FromBounds(advice.Place.Start, advice.Place.End);
            var place = Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(advice.Code), place, [.. advice.Arguments]));
        }
    }
}
