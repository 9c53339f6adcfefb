namespace App;

internal static class Nulls
{
    [Endpoint]
    public static Echo CsharpNulls(int? may, int? orFive, int? unstated, int? strict, string? optional, List<int?> many, By by) =>
        new(may, orFive, unstated, $"{strict} {optional}", many, by);
}

internal sealed record By(int? From, int? To);

internal sealed record Echo(int? May, int? OrFive, int? Unstated, string Strict, List<int?>? Many, By By);
