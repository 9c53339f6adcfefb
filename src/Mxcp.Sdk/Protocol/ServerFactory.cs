using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Mxcp.Execution;

namespace Mxcp.Protocol;

/// <summary>Makes the protocol library's server for an application.</summary>
internal static class ServerFactory
{
    /// <summary>A server that is ready to run.</summary>
    /// <param name="identity">What the server calls itself.</param>
    /// <param name="catalog">What it serves, each kind in the order in which it is listed.</param>
    /// <param name="pipeline">Runs the calls.</param>
    /// <param name="transport">Carries the messages.</param>
    /// <param name="loggers">Where the library logs to.</param>
    public static McpServer Create(
        ServerIdentity identity, EndpointCatalog catalog, Pipeline pipeline, ITransport transport, ILoggerFactory loggers) =>
        McpServer.Create(transport, Options(identity, catalog, pipeline), loggers);

    /// <summary>What a server of the library is made of; many may share it.</summary>
    public static McpServerOptions Options(ServerIdentity identity, EndpointCatalog catalog, Pipeline pipeline)
    {
        var tools = new McpServerPrimitiveCollection<McpServerTool>();
        foreach (var tool in catalog.Tools)
        {
            tools.Add(new EndpointTool(tool, pipeline));
        }

        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = identity.Name, Version = identity.Version },
            ToolCollection = tools,

            // Services are scoped by the pipeline, and only for calls that ask for one.
            ScopeRequests = false,
        };
        options.Filters.Message.IncomingFilters.Add(OpenRequests.Wrap);
        options.Filters.Message.IncomingFilters.Add(RequestGuard.Wrap);
        options.Filters.Message.OutgoingFilters.Add(new GreetingAnswer(pipeline.Updates).Wrap);
        options.Filters.Request.ListToolsFilters.Add(Listing.Wrap);
        new EndpointResources(catalog, pipeline).AddTo(options);
        new ResourceSubscriptions(catalog, pipeline.Updates).AddTo(options);
        EndpointPrompt.AddTo(options, catalog, pipeline);
        new EndpointCompletions(catalog, pipeline).AddTo(options);
        return options;
    }
}
