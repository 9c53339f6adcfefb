namespace Earthquakes.Tests;

public sealed class DefinitionTests
{
    public static TheoryData<EndpointTest> Tests => [.. EndpointTests.Of<MxcpEndpoints>(static options =>
        options.Settings["feed"] = Path.Combine(AppContext.BaseDirectory, "data", "usgs-earthquakes-2018-02-week.geojson"))];

    [Theory]
    [MemberData(nameof(Tests))]
    public Task A_definition_keeps_its_tests(EndpointTest test) => test.RunAsync();
}
