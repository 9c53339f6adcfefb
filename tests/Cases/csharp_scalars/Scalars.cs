namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static Scalars AllScalars(
        string text, bool flag, int small, long large, double ratio, decimal price, float weight, DateOnly day, TimeOnly clock, DateTimeOffset moment,
        TimeSpan length, DateTimeOffset stamp, Uri link, string? mail, Status status, int level, string pin) =>
        new(text, flag, small, large, ratio, price, weight, day, clock, moment, length, stamp, link, mail, status, level + pin.Length - pin.Length);
}

internal sealed record Scalars(
    string Text, bool Flag, int Small, long Large, double Ratio, decimal Price, float Weight, DateOnly Day, TimeOnly Clock, DateTimeOffset Moment,
    TimeSpan Length, DateTimeOffset Stamp, Uri Link, string? Mail, Status Status, int Level);

internal enum Status
{
    Open,
    InProgress,
}
