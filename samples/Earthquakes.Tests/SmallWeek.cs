namespace Earthquakes.Tests;

/// <summary>Starts the sample with four earthquakes instead of the feed.</summary>
internal static class SmallWeek
{
    public static Task<MxcpTestHost> StartAsync(Action<MxcpTestOptions>? configure = null) => MxcpTestHost.StartAsync<MxcpEndpoints>(options =>
    {
        options.Prepare = static db => db.ExecuteAsync(
            """
            CREATE TABLE quakes (
                id VARCHAR, place VARCHAR, magnitude DOUBLE, network VARCHAR, alert VARCHAR, tsunami BOOLEAN, time TIMESTAMPTZ,
                longitude DOUBLE, latitude DOUBLE, depth_km DOUBLE);
            INSERT INTO quakes VALUES
                ('us1', '98km ESE of Vanj, Tajikistan', 5.0, 'us', 'green', false, '2018-02-06 21:54:00Z', 72.4, 38.1, 110.5),
                ('us2', '7km E of Hualian, Taiwan', 4.7, 'us', NULL, true, '2018-02-06 23:43:51Z', 121.6, 23.9, 10),
                ('ak3', '300km SE of Kodiak, Alaska', 3.8, 'ak', NULL, true, '2018-02-07 00:56:19Z', -149.5, 56.1, 10),
                ('ci4', '2km E of San Marino, CA', 1.6, 'ci', NULL, false, '2018-02-07 01:13:57Z', -118.1, 34.1, 8.8);
            """);
        configure?.Invoke(options);
    });
}
