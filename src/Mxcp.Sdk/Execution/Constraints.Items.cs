namespace Mxcp.Execution;

internal static partial class Constraints
{
    /// <summary>How many items an array has.</summary>
    public static Breach? ItemCount(int count, int minimum, int maximum) =>
        count >= minimum && count <= maximum
            ? null
            : new Breach($"must have {Amount(minimum, maximum, "item")}", Number(count));

    /// <summary>That no two items of an array are the same value; 1 and 1.0 are.</summary>
    /// <param name="array">The array, valid JSON.</param>
    public static Breach? UniqueItems(ReadOnlySpan<byte> array) =>
        CanonicalJson.FindTwice(array, out int first, out int second)
            ? Twice(first, second)
            : null;

    public static Breach Twice(int first, int second) =>
        new($"must not hold a value twice: items {Number(first)} and {Number(second)} are the same");
}
