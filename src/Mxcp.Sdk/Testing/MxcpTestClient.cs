using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Mxcp.Execution;
using Mxcp.Hosting;
using Mxcp.Protocol;

namespace Mxcp.Testing;

/// <summary>A client of a project under test: it speaks the protocol, over streams in memory, to the server that clients get.</summary>
/// <remarks>It connects with its first request. The methods may be called at the same time, as clients do.</remarks>
public partial class MxcpTestClient
{
    private readonly Application _application;
    private readonly RequestIdentity _identity;
    private readonly ClientRecord _record;
    private readonly Func<string, string?>? _answer;
    private readonly Lazy<Task<TestConnection>> _connection;

    private protected MxcpTestClient(Application application, MxcpTestClientOptions options)
    {
        _application = application;
        _identity = new RequestIdentity(options.User, options.Headers);
        _record = new ClientRecord();
        _answer = options.Answer;
        _connection = new(() => TestConnection.OpenAsync(application, _identity, options.ProtocolVersion, options.Answer));
    }

    /// <summary>Every message that endpoints sent to this client, of all its calls.</summary>
    public Recording<ClientMessage> Messages => _record.Messages;

    /// <summary>The progress that endpoints told this client of, of all its calls.</summary>
    public Recording<ClientProgress> Progress => _record.Progress;

    /// <summary>Calls a tool.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="arguments">Its arguments: <c>("limit", 3)</c>.</param>
    /// <returns>The result, which may be an error of the tool.</returns>
    /// <exception cref="MxcpTestException">There is no such tool, or the protocol was broken.</exception>
    public Task<ToolResult> CallToolAsync(string tool, params (string Name, JsonNode? Value)[] arguments) => StartTool(tool, arguments).Result;

    /// <inheritdoc cref="CallToolAsync(string, ValueTuple{string, JsonNode}[])"/>
    /// <param name="tool">Its name.</param>
    /// <param name="arguments">Its arguments as JSON, an object.</param>
    public Task<ToolResult> CallToolAsync(string tool, [StringSyntax(StringSyntaxAttribute.Json)] string arguments) => StartTool(tool, arguments).Result;

    /// <inheritdoc cref="CallToolAsync(string, ValueTuple{string, JsonNode}[])"/>
    public Task<ToolResult> CallToolAsync(string tool, JsonObject arguments) => StartTool(tool, arguments).Result;

    /// <summary>Begins the call of a tool, to look at it while it runs and to cancel it.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="arguments">Its arguments: <c>("limit", 3)</c>.</param>
    public ToolCall StartTool(string tool, params (string Name, JsonNode? Value)[] arguments) => StartTool(tool, ArgumentTree.Of(arguments));

    /// <inheritdoc cref="StartTool(string, ValueTuple{string, JsonNode}[])"/>
    /// <param name="tool">Its name.</param>
    /// <param name="arguments">Its arguments as JSON, an object.</param>
    public ToolCall StartTool(string tool, [StringSyntax(StringSyntaxAttribute.Json)] string arguments) => StartTool(tool, ArgumentTree.Parse(arguments));

    /// <inheritdoc cref="StartTool(string, ValueTuple{string, JsonNode}[])"/>
    public ToolCall StartTool(string tool, JsonObject arguments)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(arguments);
        var record = new ClientRecord(_record);
        var cancellation = new CancellationTokenSource();
        return new ToolCall(CallAsync(tool, arguments, record, cancellation.Token), record, cancellation);
    }

    /// <summary>Reads a resource.</summary>
    /// <param name="uri">Its URI.</param>
    /// <exception cref="MxcpTestException">There is no such resource, or it cannot be read.</exception>
    public async Task<ResourceContents> ReadResourceAsync(string uri)
    {
        var connection = await ConnectAsync().ConfigureAwait(false);
        return await connection.ReadAsync(uri, new ClientRecord(_record)).ConfigureAwait(false);
    }

    /// <summary>Gets the messages of a prompt.</summary>
    /// <param name="prompt">Its name.</param>
    /// <param name="arguments">Its arguments, which are texts in the protocol: a list is written as JSON.</param>
    /// <exception cref="MxcpTestException">There is no such prompt, or its arguments were refused.</exception>
    public async Task<PromptContents> GetPromptAsync(string prompt, params (string Name, string Value)[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var connection = await ConnectAsync().ConfigureAwait(false);
        return await connection.GetPromptAsync(prompt, arguments, new ClientRecord(_record)).ConfigureAwait(false);
    }

    /// <summary>The tools, as clients are shown them.</summary>
    public async Task<IReadOnlyList<ListedEndpoint>> ListToolsAsync() =>
        await (await ConnectAsync().ConfigureAwait(false)).ListToolsAsync().ConfigureAwait(false);

    /// <summary>The resources without parameters, as clients are shown them.</summary>
    public async Task<IReadOnlyList<ListedEndpoint>> ListResourcesAsync() =>
        await (await ConnectAsync().ConfigureAwait(false)).ListResourcesAsync().ConfigureAwait(false);

    /// <summary>The resources with parameters, as clients are shown them.</summary>
    public async Task<IReadOnlyList<ListedEndpoint>> ListResourceTemplatesAsync() =>
        await (await ConnectAsync().ConfigureAwait(false)).ListTemplatesAsync().ConfigureAwait(false);

    /// <summary>The prompts, as clients are shown them.</summary>
    public async Task<IReadOnlyList<ListedEndpoint>> ListPromptsAsync() =>
        await (await ConnectAsync().ConfigureAwait(false)).ListPromptsAsync().ConfigureAwait(false);

    /// <summary>Leaves, if it ever came; calls that still run are cancelled.</summary>
    internal async Task LeaveAsync()
    {
        if (!_connection.IsValueCreated)
        {
            return;
        }

        await ((Task)_connection.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_connection.Value.IsCompletedSuccessfully)
        {
            await (await ConnectAsync().ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    private Task<TestConnection> ConnectAsync() => _connection.Value;

    private async Task<ToolResult> CallAsync(string tool, JsonObject arguments, ClientRecord record, CancellationToken cancellation)
    {
        var connection = await ConnectAsync().WaitAsync(cancellation).ConfigureAwait(false);
        return await connection.CallAsync(tool, arguments, record, cancellation).ConfigureAwait(false);
    }
}
