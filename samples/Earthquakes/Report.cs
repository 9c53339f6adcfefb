namespace Earthquakes;

internal sealed record Report(Summary Summary, IReadOnlyList<NetworkShare> Networks, IReadOnlyList<Headline> Strongest);

[Row]
internal sealed partial record Summary(DateOnly? Day, long Quakes, double? AverageMagnitude, double? LargestMagnitude, int TsunamisPossible);

[Row]
internal sealed partial record NetworkShare(string Network, int Quakes, double SharePercent);

[Row]
internal sealed partial record Headline(string Id, string Place, double? Magnitude, Alert? Alert);

/// <summary>The colours of PAGER, the estimate of an earthquake's impact.</summary>
internal enum Alert
{
    Green,
    Yellow,
    Orange,
    Red,
}
