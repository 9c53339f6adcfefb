namespace Mxcp.Definitions.Values;

/// <summary>Ways to make an <see cref="EquatableArray{T}"/>.</summary>
internal static class EquatableArrayExtensions
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new([.. items]);

    /// <summary>The items in ordinal order of a key; items with equal keys keep their order.</summary>
    public static EquatableArray<T> ToSortedArray<T>(this IEnumerable<T> items, Func<T, string> key)
        where T : IEquatable<T> => new([.. items.OrderBy(key, StringComparer.Ordinal)]);
}
