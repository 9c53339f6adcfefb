namespace Earthquakes;

internal static class Maintenance
{
    /// <summary>Has the feed loaded anew: the database goes while nobody has it open, and <see cref="Quakes.Load"/> makes it again.</summary>
    [Endpoint]
    public static string ReloadQuakes()
    {
        string database = Config.GetSetting<string>($"profiles.{Config.GetSetting("profile")}.duckdb.path");
        return ReloadDuckDb(() => File.Delete(database), "the feed is loaded anew");
    }
}
