namespace Earthquakes;

internal static class Quakes
{
    /// <summary>
    /// Loads the feed into DuckDB when there is no table yet; later starts find it there. It is a file, or a URL, for which DuckDB
    /// takes the token of the secret named feed.
    /// </summary>
    [OnInit(Required = true)]
    public static async Task Load(CancellationToken cancellation)
    {
        var tables = await Db.ExecuteAsync("SELECT 1 FROM duckdb_tables() WHERE table_name = 'quakes'", cancellation);
        if (tables.Count > 0)
        {
            return;
        }

        string feed = Config.GetSetting<string>("feed");
        if (feed.StartsWith("https://", StringComparison.Ordinal))
        {
            await Mcp.Info(Config.GetSecret("feed") is null ? "reading the feed without a token" : "reading the feed with a token");
        }
        else if (!File.Exists(feed))
        {
            throw new EndpointException($"The file {feed} is missing; it belongs beside mxcp-site.yml");
        }

        await Db.ExecuteAsync(
            """
            CREATE TABLE quakes AS
            SELECT
                feature.id AS id,
                feature.properties.place AS place,
                feature.properties.mag::DOUBLE AS magnitude,
                feature.properties.net AS network,
                feature.properties.alert AS alert,
                feature.properties.tsunami = 1 AS tsunami,
                make_timestamptz(feature.properties.time * 1000) AS time,
                feature.geometry.coordinates[1]::DOUBLE AS longitude,
                feature.geometry.coordinates[2]::DOUBLE AS latitude,
                feature.geometry.coordinates[3]::DOUBLE AS depth_km
            FROM (SELECT unnest(features) AS feature FROM read_json($feed, maximum_object_size = 67108864))
            """,
            cancellation,
            ("feed", feed));
    }

    [Endpoint]
    public static async Task<IReadOnlyList<StrongQuake>> StrongestQuakes(int limit, int pauseMs, CancellationToken cancellation)
    {
        await Mcp.Info($"looking for the {limit} strongest earthquakes");
        var quakes = await Db.QueryAsync<Quake>(
            $"SELECT id, place, magnitude, time FROM quakes ORDER BY magnitude DESC NULLS LAST, id LIMIT {limit}", cancellation);

        var strongest = new List<StrongQuake>();
        foreach (var quake in quakes)
        {
            await Task.Delay(pauseMs, cancellation);
            strongest.Add(new StrongQuake(quake.Id, quake.Place, quake.Magnitude, quake.Time, EnergyOf(quake.Magnitude)));
            await Mcp.Progress(strongest.Count, quakes.Count, quake.Place);
        }

        return strongest;
    }

    [Endpoint("quakes://{id}")]
    public static async Task<Quake?> GetQuake(string id, CancellationToken cancellation)
    {
        var quakes = await Db.QueryAsync<Quake>($"SELECT id, place, magnitude, time FROM quakes WHERE id = {id}", cancellation);
        return quakes.Count == 0 ? null : quakes[0];
    }

    // log10 E = 1.5 M + 4.8, E in joules (Gutenberg and Richter, 1956).
    private static double EnergyOf(double magnitude) => Math.Round(Math.Pow(10, (1.5 * magnitude) + 4.8 - 12), 6);
}
