extern alias sdk;

using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using sdk::Mxcp.CommandLine;
using sdk::Mxcp.CompilerServices;
using sdk::Mxcp.Configuration;
using sdk::Mxcp.Definitions.Site;
using sdk::Mxcp.Definitions.Yaml;
using sdk::Mxcp.DuckDb;
using sdk::Mxcp.Execution;
using sdk::Mxcp.Hosting;

namespace Mxcp.Generators.Tests.Harness;

/// <summary>A case compiled and loaded: its endpoints run in the real pipeline, on a database in memory.</summary>
internal sealed partial class CompiledCase : IAsyncDisposable
{
    private static readonly ProjectConfiguration Configuration = new()
    {
        Root = "/case", Project = "case", Profile = "dev", DatabasePath = DuckDbOptions.InMemory, DriftPath = "/case/drift", AuditPath = "/case/audit",
    };

    private readonly EndpointCatalog _catalog = new();
    private readonly Application _application;

    public CompiledCase(GeneratorRun run)
    {
        using var image = new MemoryStream();
        var emitted = run.Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));

        var registry = Assembly.Load(image.ToArray()).GetType("App.MxcpEndpoints", throwOnError: true)!;
        typeof(CompiledCase).GetMethod(nameof(Register), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(registry)
            .Invoke(null, [new EndpointRegistration(_catalog)]);

        var services = new ServiceCollection().AddSingleton(TimeProvider.System);
        var plugins = PluginsOf(run);
        var configuration = Configuration with
        {
            Plugins = plugins,
            PluginSettings = SettingsOf(plugins),
            SiteTree = run.Site is { } text ? (YamlMapping)YamlReader.Read(text).Root! : null,
        };
        _application = new Application(_catalog, services, new ConfigurationSource(configuration, () => configuration), new ApplicationLimits());
    }

    /// <summary>The schemas of a tool, and whether its result stands under a name.</summary>
    public (string Input, string Output, bool IsWrapped) Contract(string name)
    {
        var tool = _catalog.Tools.Find(name)!;
        return (Encoding.UTF8.GetString(tool.InputSchema), Encoding.UTF8.GetString(tool.OutputSchema), tool.ResultKind == ResultKind.Wrapped);
    }

    /// <summary>Makes one call, <c>{"tool": …, "arguments": …}</c>, perhaps with a <c>user</c>, the same with a prompt, or <c>{"resource": "a URI"}</c>, or <c>{"complete": "a prompt or a URI", "parameter": …, "typed": …}</c>, and gives what its caller gets as one line of JSON.</summary>
    public async Task<string> CallAsync(string line)
    {
        var request = JsonElement.Parse(line);
        if (request.TryGetProperty("complete", out var completed))
        {
            return await CompleteAsync(completed.GetString()!, request);
        }

        if (Find(request) is not var (endpoint, arguments))
        {
            return """{"error":"there is no such resource"}""";
        }

        var user = request.TryGetProperty("user", out var given) ? IdentityText.ReadUser(given) : null;
        var client = NoClient.Of(new RequestIdentity(user, []));
        var outcome = await _application.Pipeline.RunAsync(endpoint, arguments, client, CancellationToken.None);
        if (outcome.IsSuccess && endpoint is ResourceEndpoint resource && resource.HasBytes(outcome.Result) && Encoding.UTF8.GetString(outcome.Result.Written.Span) is not "null" and var bytes)
        {
            return $$"""{"bytes":{{bytes}},"mimeType":"{{resource.MimeTypeOf(outcome.Result)}}"}""";
        }

        return outcome.IsSuccess
            ? outcome.Contents is { } contents
                ? $$"""{"content":[{{string.Join(',', contents.Select(ContentText.Json))}}]}"""
                : $$"""{"result":{{(outcome.Result.Written.IsEmpty ? "null" : Encoding.UTF8.GetString(outcome.Result.Written.Span))}}{{CutOf(outcome.Result)}}}"""
            : ErrorOf(outcome);
    }

    /// <summary>What the structured content says of a result that was cut, in which the notice must end with how to get the rest.</summary>
    private static string CutOf(ResultWriter result)
    {
        if (result.Meter?.Cut is not { } cut)
        {
            return "";
        }

        Assert.EndsWith(cut.Next, cut.Notice, StringComparison.Ordinal);
        return $$""","truncated":true,"next":{{JsonSerializer.Serialize(cut.Next, Relaxed)}},"notice":{{JsonSerializer.Serialize(cut.Notice, Relaxed)}}""";
    }

    private async Task<string> CompleteAsync(string name, JsonElement request)
    {
        var endpoint = _catalog.Prompts.Find(name) ?? (Endpoint)_catalog.Resources.Single(resource => resource.Uri == name);
        var arguments = request.TryGetProperty("arguments", out var given)
            ? given.EnumerateObject().ToDictionary(static argument => argument.Name, static argument => argument.Value.GetString()!)
            : [];
        var (values, failure) = await new CompletionSearch(_application.Pipeline).FindAsync(
            endpoint, request.GetProperty("parameter").GetString()!, request.GetProperty("typed").GetString()!, arguments, NoClient.Instance, CancellationToken.None);
        return failure is null
            ? $$"""{"values":{{JsonSerializer.Serialize(values.Values, Relaxed)}},"total":{{values.Total?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}},"hasMore":{{(values.HasMore ? "true" : "false")}}}"""
            : ErrorOf(failure);
    }

    private static string ErrorOf(CallOutcome outcome) => $$"""{"error":{{JsonSerializer.Serialize(TraceId().Replace(outcome.Error!, "trace id …"), Relaxed)}}}""";

    /// <summary>Runs a tool with the arguments of a command line, and gives what that prints.</summary>
    public async Task<string> RunAsync(string tool, IReadOnlyList<string> arguments)
    {
        var endpoint = _catalog.Tools.Find(tool)!;
        var outcome = await _application.Pipeline.RunAsync(endpoint, ArgumentText.Read(arguments, endpoint.Parameters), NoClient.Instance, CancellationToken.None);
        string note = outcome.Result?.Meter?.Cut is { } cut ? $"note: {cut.Notice}\n" : "";
        return outcome.IsSuccess ? Encoding.UTF8.GetString(ResultText.Of(endpoint, outcome.Result)) + note : $"error: {outcome.Error}\n";
    }

    private (Endpoint Endpoint, JsonElement Arguments)? Find(JsonElement request)
    {
        if (request.TryGetProperty("resource", out var uri))
        {
            return _catalog.FindResource(uri.GetString()!) is { } found ? (found.Resource, found.Arguments) : null;
        }

        Endpoint endpoint = request.TryGetProperty("prompt", out var prompt)
            ? _catalog.Prompts.Find(prompt.GetString()!)!
            : _catalog.Tools.Find(request.GetProperty("tool").GetString()!)!;
        return (endpoint, request.TryGetProperty("arguments", out var given) ? given : default);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.EndAsync();
        await _application.DisposeAsync();
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Register<TRegistry>(EndpointRegistration registration)
        where TRegistry : IEndpointRegistry => TRegistry.Register(registration);

    private static sdk::Mxcp.Definitions.Values.EquatableArray<SitePlugin> PluginsOf(GeneratorRun run) =>
        run.Site is { } text ? SiteReader.Read("mxcp-site.yml", YamlReader.Read(text)).Value!.Plugins : default;

    /// <summary>For every name a configuration, which says its name.</summary>
    private static sdk::Mxcp.Definitions.Values.EquatableArray<UserPlugin> SettingsOf(IEnumerable<SitePlugin> plugins) => new(
        [.. plugins.Select(static plugin => plugin.Config).OfType<string>().Distinct().Select(static name => new UserPlugin(name, new([new UserPluginValue("name", name)])))]);

    [GeneratedRegex("trace id [0-9a-f]+")]
    private static partial Regex TraceId();
}
