namespace Mxcp.Generators.Binding;

/// <summary>Whether and how the way into the application is written.</summary>
/// <param name="RootNamespace">The project's namespace; <see langword="null"/> where nothing is written.</param>
/// <param name="WritesMain">Whether <c>Main</c> is written too.</param>
/// <param name="ServesHttp">Whether the project has the package that serves over HTTP.</param>
internal sealed record EntryPointSpec(string? RootNamespace, bool WritesMain, bool ServesHttp);
