namespace Earthquakes;

/// <summary>What the names of places in the feed say. SQL calls it as the plugin <c>usgs</c>.</summary>
[Plugin("places")]
public sealed class Places
{
    // The feed writes some regions in two ways.
    private readonly Dictionary<string, string> _fullNames = new()
    {
        ["CA"] = "California",
        ["MX"] = "Mexico",
        ["NV"] = "Nevada",
    };

    /// <summary>"4km WNW of Willowbrook, CA" lies in California; a place without a comma is a region itself.</summary>
    [Udf(Pure = true)]
    public string Region(string place)
    {
        string region = place[(place.LastIndexOf(',') + 1)..].Trim();
        return _fullNames.GetValueOrDefault(region, region);
    }
}
