using Microsoft.Extensions.DependencyInjection;
using Mxcp.CompilerServices;
using Mxcp.Configuration;
using Mxcp.Hosting;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

public sealed class BuilderTests
{
    [Fact]
    public void The_first_registry_names_the_project_and_libraries_join_their_endpoints()
    {
        var catalog = new ApplicationFactory([Register<OwnEndpoints>(), Register<LibraryEndpoints>()], new ServiceCollection()).CreateCatalog();

        Assert.Equal("own", catalog.Project!.Name);
        Assert.Equal(["a", "b"], catalog.Tools.Select(static tool => tool.Name));
        Assert.NotNull(catalog.Tools.Find("b"));
        Assert.Null(catalog.Tools.Find("c"));
    }

    [Fact]
    public void Two_tools_of_one_name_are_refused() =>
        Assert.Equal(
            "Two of the application's projects define a tool named a.",
            Assert.Throws<ConfigurationException>(static () => new ApplicationFactory([Register<OwnEndpoints>(), Register<OwnEndpoints>()], new ServiceCollection()).CreateCatalog()).Message);

    private static Action<EndpointRegistration> Register<T>()
        where T : IEndpointRegistry => T.Register;

    private sealed class OwnEndpoints : IEndpointRegistry
    {
        static void IEndpointRegistry.Register(EndpointRegistration registration)
        {
            registration.Project("own");
            registration.Add(new TestTool("a", static _ => default));
        }
    }

    private sealed class LibraryEndpoints : IEndpointRegistry
    {
        static void IEndpointRegistry.Register(EndpointRegistration registration)
        {
            registration.Project("library");
            registration.Add(new TestTool("b", static _ => default));
        }
    }
}
