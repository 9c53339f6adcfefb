using Mxcp.CompilerServices;
using Mxcp.Testing.Endpoints;

namespace Mxcp.Testing;

/// <summary>The tests that definitions hold, for a test project: each becomes a case of it.</summary>
/// <remarks>
/// <example>
/// With xunit:
/// <code>
/// public static TheoryData&lt;EndpointTest> Tests => [.. EndpointTests.Of&lt;MxcpEndpoints>()];
///
/// [Theory]
/// [MemberData(nameof(Tests))]
/// public Task A_definition_keeps_its_tests(EndpointTest test) => test.RunAsync();
/// </code>
/// </example>
/// </remarks>
public static class EndpointTests
{
    /// <summary>The tests of a project; each is run with a database in memory of its own, on which the hooks of the start have run.</summary>
    /// <typeparam name="TRegistry">The generated registry of the project: <c>MxcpEndpoints</c> in its root namespace.</typeparam>
    /// <exception cref="InvalidOperationException">There are none, or the build of the project left them out.</exception>
    public static IEnumerable<EndpointTest> Of<TRegistry>()
        where TRegistry : IEndpointRegistry => Of<TRegistry>(static _ => { });

    /// <inheritdoc cref="Of{TRegistry}()"/>
    /// <param name="configure">Says how the project is started for each.</param>
    public static IEnumerable<EndpointTest> Of<TRegistry>(Action<MxcpTestOptions> configure)
        where TRegistry : IEndpointRegistry => Of(MxcpApplicationBuilder.Create<TRegistry>([]), configure);

    /// <summary>The tests of an application as its own <c>Main</c> puts it together, with its services and the libraries it joins.</summary>
    /// <param name="builder">The builder that <c>Main</c> would run.</param>
    /// <exception cref="InvalidOperationException">There are none, or the build of the project left them out.</exception>
    public static IEnumerable<EndpointTest> Of(MxcpApplicationBuilder builder) => Of(builder, static _ => { });

    /// <inheritdoc cref="Of(MxcpApplicationBuilder)"/>
    /// <param name="builder">The builder that <c>Main</c> would run.</param>
    /// <param name="configure">Says how the project is started for each.</param>
    public static IEnumerable<EndpointTest> Of(MxcpApplicationBuilder builder, Action<MxcpTestOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        EndpointTest[] tests =
        [
            .. builder.BuildFactory().CreateCatalog().All
                .SelectMany(DeclaredTest.Of)
                .Select(test => new EndpointTest(test, () => MxcpTestHost.StartAsync(builder, configure))),
        ];

        // A test project without cases would look as if all were well.
        return tests.Length > 0 ? tests : throw new InvalidOperationException("No definition has tests, or the build of the project left them out (MxcpIncludeTests).");
    }
}
