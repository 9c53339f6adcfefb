using System.Globalization;

namespace Mxcp.Definitions.Problems;

/// <summary>The messages of the rules that hold for every YAML file, at build and at run time alike.</summary>
internal static class SharedMessages
{
    public const string YamlSyntax = "This is not YAML: {0}";
    public const string DuplicateKey = "The key '{0}' stands here a second time; keep one of the two";
    public const string SeveralDocuments = "A file holds one document; move what follows '---' into a file of its own";
    public const string UnknownKey = "'{0}' is not a key of {1}; {2}";
    public const string MissingKey = "{0} needs the key '{1}'";
    public const string WrongKind = "'{0}' must be {1}, not {2}";
    public const string InvalidChoice = "'{0}' is not a value of '{1}'; use {2}";
    public const string NotSupportedYet = "'{0}' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it";
    public const string UnsupportedVersion = "'mxcp: {0}' is a format that this version of Mxcp.Sdk does not read; write 'mxcp: 1'";

    /// <summary>The text of a problem that a site file can have.</summary>
    public static string Format(Problem problem)
    {
        string message = problem.Code switch
        {
            ProblemCode.YamlSyntax => YamlSyntax,
            ProblemCode.DuplicateKey => DuplicateKey,
            ProblemCode.SeveralDocuments => SeveralDocuments,
            ProblemCode.UnknownKey => UnknownKey,
            ProblemCode.MissingKey => MissingKey,
            ProblemCode.WrongKind => WrongKind,
            ProblemCode.InvalidChoice => InvalidChoice,
            ProblemCode.NotSupportedYet => NotSupportedYet,
            ProblemCode.UnsupportedVersion => UnsupportedVersion,
            _ => throw new InvalidOperationException(problem.Code.ToString()),
        };
        return string.Format(CultureInfo.InvariantCulture, message, [.. problem.Arguments]);
    }
}
