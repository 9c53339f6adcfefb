namespace Earthquakes;

/// <summary>An earthquake as the database holds it.</summary>
[Row]
internal sealed partial record Quake(string Id, string Place, double Magnitude, DateTimeOffset Time);

/// <summary>An earthquake and the energy it set free.</summary>
internal sealed record StrongQuake(string Id, string Place, double Magnitude, DateTimeOffset Time, double EnergyTerajoules);
