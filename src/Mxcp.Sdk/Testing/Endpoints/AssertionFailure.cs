namespace Mxcp.Testing.Endpoints;

/// <summary>An assertion that did not hold.</summary>
/// <param name="Assertion">Its key in the definition.</param>
/// <param name="Expected">What it expects, as a report shows it.</param>
/// <param name="Actual">What came instead.</param>
internal sealed record AssertionFailure(string Assertion, string Expected, string Actual)
{
    private const string Nothing = "nothing";

    /// <summary>Where in the result, a JSON Pointer; <see langword="null"/> where the whole of it is meant.</summary>
    public string? Place { get; init; }

    /// <summary>In one line.</summary>
    public override string ToString() => $"{Assertion}{(Place is null ? "" : $", at {Place}")}: expected {Expected}, was {Actual}";

    /// <summary>Of a difference.</summary>
    public static AssertionFailure Of(string assertion, JsonDifference difference) =>
        new(assertion, difference.Expected is { } expected ? JsonReading.Show(expected) : Nothing, difference.Actual is { } actual ? JsonReading.Show(actual) : Nothing)
        {
            Place = difference.Place.Length == 0 ? null : difference.Place,
        };
}
