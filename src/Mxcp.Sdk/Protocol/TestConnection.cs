using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.CompilerServices;
using Mxcp.Execution;
using Mxcp.Hosting;
using Mxcp.Testing;

namespace Mxcp.Protocol;

/// <summary>A client of the protocol library that talks to a server of ours over streams in memory.</summary>
internal sealed class TestConnection : IAsyncDisposable
{
    private readonly Pipe _input = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _output = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Application _application;
    private readonly TestTraffic _traffic;
    private readonly Task _serving;
    private McpClient? _client;

    private TestConnection(Application application, RequestIdentity identity)
    {
        _application = application;
        _traffic = new TestTraffic(identity);
        var transport = new StdioTransport(_input.Reader.AsStream(), _output.Writer.AsStream()) { SessionId = Guid.NewGuid().ToString("N") };
        var options = ServerFactory.Options(
            new ServerIdentity(application.Current.Site.Project, ApplicationVersion.Current), application.Catalog, application.Pipeline);
        _traffic.AddTo(options);
        _serving = ClientSession.RunAsync(McpServer.Create(transport, options, application.Loggers), application.Updates);
        transport.Start();
    }

    private McpClient Client => _client!;

    /// <summary>Connects.</summary>
    /// <param name="application">What is called.</param>
    /// <param name="identity">Who calls.</param>
    /// <param name="version">The revision of the protocol; <see langword="null"/> for the newest.</param>
    /// <param name="answer">Answers questions; <see langword="null"/> where the client cannot be asked.</param>
    public static async Task<TestConnection> OpenAsync(Application application, RequestIdentity identity, string? version, Func<string, string?>? answer)
    {
        var connection = new TestConnection(application, identity);
        var transport = new StreamClientTransport(connection._input.Writer.AsStream(), connection._output.Reader.AsStream());
        var options = new McpClientOptions
        {
            ClientInfo = new Implementation { Name = nameof(MxcpTestClient), Version = ApplicationVersion.Current },
            ProtocolVersion = version,
            Handlers = answer is null ? new McpClientHandlers() : new McpClientHandlers { ElicitationHandler = (question, _) => new(Answered(answer(question!.Message))) },
        };
        connection._client = await Answers.OfAsync(() => McpClient.CreateAsync(transport, options)).ConfigureAwait(false);
        return connection;
    }

    private static ElicitResult Answered(string? content) => content is null
        ? new() { Action = "decline" }
        : new() { Action = "accept", Content = JsonElement.Parse(content).EnumerateObject().ToDictionary(static field => field.Name, static field => field.Value) };

    /// <summary>Calls a tool.</summary>
    public async Task<ToolResult> CallAsync(string tool, JsonObject arguments, ClientRecord record, CancellationToken cancellation)
    {
        var parameters = new CallToolRequestParams
        {
            Name = tool,
            Arguments = arguments.ToDictionary(static argument => argument.Key, static argument => JsonElement.Parse(argument.Value?.ToJsonString() ?? "null")),
            Meta = _traffic.Follow(record),
        };
        var result = await Answers.OfAsync(() => Client.CallToolAsync(parameters, cancellation).AsTask()).ConfigureAwait(false);
        bool isWrapped = _application.Catalog.Tools.Find(tool)?.ResultKind is ResultKind.Wrapped;
        return new ToolResult(result.IsError is true, [.. result.Content.Select(ContentBlocks.Read)], result.StructuredContent, isWrapped, record);
    }

    /// <summary>Reads a resource.</summary>
    public async Task<Testing.ResourceContents> ReadAsync(string uri, ClientRecord record)
    {
        var parameters = new ReadResourceRequestParams { Uri = uri, Meta = _traffic.Follow(record) };
        var result = await Answers.OfAsync(() => Client.ReadResourceAsync(parameters).AsTask()).ConfigureAwait(false);
        return result.Contents[0] switch
        {
            TextResourceContents text => new(text.Uri, text.MimeType, text.Text, default),
            BlobResourceContents blob => new(blob.Uri, blob.MimeType, text: null, blob.DecodedData),
            var other => throw new InvalidOperationException($"The contents are {other.GetType().Name}."),
        };
    }

    /// <summary>Gets a prompt.</summary>
    public async Task<PromptContents> GetPromptAsync(string prompt, IEnumerable<(string Name, string Value)> arguments, ClientRecord record)
    {
        var parameters = new GetPromptRequestParams
        {
            Name = prompt,
            Arguments = arguments.ToDictionary(static argument => argument.Name, static argument => JsonElement.Parse(JsonValue.Create(argument.Value).ToJsonString())),
            Meta = _traffic.Follow(record),
        };
        var result = await Answers.OfAsync(() => Client.GetPromptAsync(parameters).AsTask()).ConfigureAwait(false);
        return new PromptContents(result.Description, [.. result.Messages.Select(static message =>
            new PromptPart(message.Role is Role.User ? PromptRole.User : PromptRole.Assistant, ContentBlocks.Read(message.Content)))]);
    }

    /// <summary>The tools.</summary>
    public Task<List<ListedEndpoint>> ListToolsAsync() => PagesAsync(
        cursor => Client.ListToolsAsync(new ListToolsRequestParams { Cursor = cursor }), static page => page.Tools, static tool => tool.Name);

    /// <summary>The resources without parameters.</summary>
    public Task<List<ListedEndpoint>> ListResourcesAsync() => PagesAsync(
        cursor => Client.ListResourcesAsync(new ListResourcesRequestParams { Cursor = cursor }), static page => page.Resources, static resource => resource.Name);

    /// <summary>The resources with parameters.</summary>
    public Task<List<ListedEndpoint>> ListTemplatesAsync() => PagesAsync(
        cursor => Client.ListResourceTemplatesAsync(new ListResourceTemplatesRequestParams { Cursor = cursor }),
        static page => page.ResourceTemplates,
        static template => template.Name);

    /// <summary>The prompts.</summary>
    public Task<List<ListedEndpoint>> ListPromptsAsync() => PagesAsync(
        cursor => Client.ListPromptsAsync(new ListPromptsRequestParams { Cursor = cursor }), static page => page.Prompts, static prompt => prompt.Name);

    /// <summary>Says that nothing more comes, takes the answers that are due, and leaves.</summary>
    public async ValueTask DisposeAsync()
    {
        var limit = _application.Limits.Shutdown.AfterCancel;
        await _input.Writer.CompleteAsync().ConfigureAwait(false);
        await Task.WhenAny(_serving, Task.Delay(limit)).ConfigureAwait(false);
        await _output.Writer.CompleteAsync().ConfigureAwait(false);
        if (_client is not null)
        {
            await Task.WhenAny(_client.Completion, Task.Delay(limit)).ConfigureAwait(false);
            await _client.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<List<ListedEndpoint>> PagesAsync<TPage, TEntry>(
        Func<string?, ValueTask<TPage>> ask, Func<TPage, IEnumerable<TEntry>> entries, Func<TEntry, string> name)
        where TPage : PaginatedResult
    {
        var type = (JsonTypeInfo<TEntry>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(TEntry));
        var listed = new List<ListedEndpoint>();
        string? cursor = null;
        do
        {
            var page = await Answers.OfAsync(() => ask(cursor).AsTask()).ConfigureAwait(false);
            listed.AddRange(entries(page).Select(entry => new ListedEndpoint(name(entry), JsonSerializer.SerializeToElement(entry, type))));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        return listed;
    }
}
