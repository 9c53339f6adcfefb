namespace Mxcp.Generators;

/// <summary>The names under which the compiler tracks the pipeline's steps.</summary>
public static class Steps
{
    /// <summary>Properties of the project and the compilation.</summary>
    public const string Options = nameof(Options);

    /// <summary>One definition per YAML file.</summary>
    public const string Definitions = nameof(Definitions);

    /// <summary>One text per SQL file.</summary>
    public const string SqlFiles = nameof(SqlFiles);

    /// <summary>The site file.</summary>
    public const string Site = nameof(Site);

    /// <summary>What decides, besides its own file, what a declaration in C# means.</summary>
    public const string Surroundings = nameof(Surroundings);

    /// <summary>One handler per <c>[Endpoint]</c> method.</summary>
    public const string Handlers = nameof(Handlers);

    /// <summary>All handlers, ordered by name.</summary>
    public const string HandlerIndex = nameof(HandlerIndex);

    /// <summary>One completion per <c>[Completion]</c> method.</summary>
    public const string Completions = nameof(Completions);

    /// <summary>The <c>[OnInit]</c> and <c>[OnShutdown]</c> methods.</summary>
    public const string Hooks = nameof(Hooks);

    /// <summary>One <c>[Row]</c> type each.</summary>
    public const string Rows = nameof(Rows);

    /// <summary>The <c>[Plugin]</c> classes, held against each other and the site file.</summary>
    public const string Plugins = nameof(Plugins);

    /// <summary>A definition joined with what implements it.</summary>
    public const string Bind = nameof(Bind);

    /// <summary>What one endpoint's file is written from.</summary>
    public const string Endpoint = nameof(Endpoint);

    /// <summary>What the registry is written from.</summary>
    public const string Registry = nameof(Registry);

    /// <summary>Whether and how an entry point is written.</summary>
    public const string EntryPoint = nameof(EntryPoint);

    /// <summary>Everything that is wrong.</summary>
    public const string Report = nameof(Report);
}
