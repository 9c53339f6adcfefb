using Mxcp.Definitions.Problems;

namespace Mxcp.Definitions.Yaml;

/// <summary>Turns a document's mistakes of syntax into problems.</summary>
internal static class YamlFaultProblems
{
    public static void AddTo(ProblemList problems, YamlDocument document)
    {
        for (int i = 0; i < document.Faults.Count; i++)
        {
            var fault = document.Faults[i];
            problems.Add(fault.Kind switch
            {
                YamlFaultKind.DuplicateKey => new Problem(ProblemCode.DuplicateKey, Anchor.YamlFault(problems.File, i), fault.Detail),
                YamlFaultKind.SeveralDocuments => new Problem(ProblemCode.SeveralDocuments, Anchor.YamlFault(problems.File, i)),
                _ => new Problem(ProblemCode.YamlSyntax, Anchor.YamlFault(problems.File, i), fault.Detail),
            });
        }
    }
}
