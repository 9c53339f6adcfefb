using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mxcp.CompilerServices;
using Mxcp.Hosting;
using Mxcp.Hosting.Transports;

namespace Mxcp;

/// <summary>Puts an application together from the endpoints of its projects and the services they need.</summary>
/// <remarks>
/// Only what is registered here and asked for by an endpoint or a hook is ever made: a server whose endpoints need no services
/// starts without any.
/// </remarks>
public sealed class MxcpApplicationBuilder
{
    private readonly string[] _args;
    private readonly List<Action<EndpointRegistration>> _registries = [];
    private ILoggingBuilder? _logging;

    private MxcpApplicationBuilder(string[] args)
    {
        _args = args;
    }

    /// <summary>The services that endpoints and hooks can ask for; each call and each hook has a scope of its own.</summary>
    public IServiceCollection Services { get; } = new ServiceCollection();

    /// <summary>
    /// Logging. Without any change, warnings and the messages of endpoints are written to the standard error. The standard
    /// output belongs to the protocol: whatever a provider writes there comes out on the standard error as well.
    /// </summary>
    public ILoggingBuilder Logging => _logging ??= CreateLogging();

    /// <summary>The ways in which clients reach the application, beside the standard streams.</summary>
    internal List<ServerTransport> Transports { get; } = [];

    /// <summary>Begins an application.</summary>
    /// <typeparam name="TRegistry">The generated registry of the application's own project.</typeparam>
    /// <param name="args">The arguments of the command line.</param>
    public static MxcpApplicationBuilder Create<TRegistry>(string[] args)
        where TRegistry : IEndpointRegistry
    {
        ArgumentNullException.ThrowIfNull(args);
        return new MxcpApplicationBuilder(args).AddEndpoints<TRegistry>();
    }

    /// <summary>Joins the endpoints and hooks of a library.</summary>
    /// <typeparam name="TRegistry">The generated registry of the library.</typeparam>
    public MxcpApplicationBuilder AddEndpoints<TRegistry>()
        where TRegistry : IEndpointRegistry
    {
        _registries.Add(TRegistry.Register);
        return this;
    }

    /// <summary>The application; changes to the builder no longer have an effect on it.</summary>
    public MxcpApplication Build() => new(_args, BuildFactory());

    /// <summary>What makes the application, with services and endpoints as they are registered now.</summary>
    internal ApplicationFactory BuildFactory()
    {
        var services = new ServiceCollection();
        foreach (var service in Services)
        {
            ((IServiceCollection)services).Add(service);
        }

        return new ApplicationFactory([.. _registries], services, Transports);
    }

    private ILoggingBuilder CreateLogging()
    {
        ILoggingBuilder? logging = null;
        Services.AddLogging(builder => logging = builder);
        LogDefaults.Configure(logging!);
        return logging!;
    }
}
