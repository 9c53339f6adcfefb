using System.CommandLine;
using Mxcp.Configuration;

namespace Mxcp.CommandLine;

/// <summary>The options that every verb takes.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string?> _project = new("--project")
    {
        Description = "The project's folder, with mxcp-site.yml in it",
        HelpName = "folder",
        Recursive = true,
    };

    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "The profile to use instead of the site's own",
        HelpName = "name",
        Recursive = true,
    };

    private readonly Option<bool> _readOnly = new("--readonly")
    {
        Description = "Open the database for reading only",
        Recursive = true,
    };

    /// <summary>Adds the options to the root command.</summary>
    public void AddTo(Command root)
    {
        root.Options.Add(_project);
        root.Options.Add(_profile);
        root.Options.Add(_readOnly);
    }

    /// <summary>What was said.</summary>
    public SiteChoices Read(ParseResult parsed) =>
        new(parsed.GetValue(_project), parsed.GetValue(_profile), parsed.GetValue(_readOnly));
}
