namespace Earthquakes;

/// <summary>Reports; made anew for each call, with the database it is given.</summary>
internal sealed class QuakeReports(IDatabase database)
{
    [Endpoint]
    public Report QuakeReport(DateOnly? day, int strongest)
    {
        var summary = database.Query<Summary>(
            $"""
            SELECT
                {day} AS day,
                count(*) AS quakes,
                round(avg(magnitude), 2) AS average_magnitude,
                max(magnitude) AS largest_magnitude,
                count(*) FILTER (tsunami) AS tsunamis_possible
            FROM quakes
            WHERE {day} IS NULL OR (time AT TIME ZONE 'UTC')::DATE = {day}
            """)[0];
        var networks = database.Query<NetworkShare>(
            $"""
            SELECT network, count(*) AS quakes, round(100.0 * count(*) / {summary.Quakes}, 1)::DOUBLE AS share_percent
            FROM quakes
            WHERE {day} IS NULL OR (time AT TIME ZONE 'UTC')::DATE = {day}
            GROUP BY network
            ORDER BY quakes DESC, network
            """);
        var list = database.Query<Headline>(
            $"""
            SELECT id, place, magnitude, alert
            FROM quakes
            WHERE {day} IS NULL OR (time AT TIME ZONE 'UTC')::DATE = {day}
            ORDER BY magnitude DESC NULLS LAST, id
            LIMIT {strongest}
            """);
        return new Report(summary, networks, list);
    }
}
