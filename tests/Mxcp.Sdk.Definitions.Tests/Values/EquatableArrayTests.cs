using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Tests.Values;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Equal_items_in_equal_order_make_equal_arrays()
    {
        var left = new EquatableArray<string>(["a", "b"]);
        var right = new List<string> { "a", "b" }.ToEquatableArray();

        Assert.True(left.Equals(right));
        Assert.True(left.Equals((object)right));
        Assert.True(left == right);
        Assert.False(left != right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Fact]
    public void Other_items_another_order_and_another_length_make_another_array()
    {
        var array = new EquatableArray<string>(["a", "b"]);

        Assert.False(array == new EquatableArray<string>(["a", "c"]));
        Assert.False(array == new EquatableArray<string>(["b", "a"]));
        Assert.False(array == new EquatableArray<string>(["a"]));
        Assert.False(array == default);
        Assert.False(array.Equals("ab"));
        Assert.NotEqual(array.GetHashCode(), new EquatableArray<string>(["b", "a"]).GetHashCode());
    }

    [Fact]
    public void The_default_is_the_empty_array()
    {
        EquatableArray<string> none = default;
        var empty = new EquatableArray<string>([]);

        Assert.True(none == empty);
        Assert.Equal(none.GetHashCode(), empty.GetHashCode());
        Assert.True(none.IsEmpty);
        Assert.Equal([], none);
    }

    [Fact]
    public void Arrays_of_arrays_compare_by_their_items()
    {
        static EquatableArray<EquatableArray<int>> Make(params int[][] rows) => rows.Select(static row => new EquatableArray<int>(row)).ToEquatableArray();

        Assert.Equal(Make([1, 2], [3]), Make([1, 2], [3]));
        Assert.Equal(Make([1, 2], [3]).GetHashCode(), Make([1, 2], [3]).GetHashCode());
        Assert.NotEqual(Make([1, 2], [3]), Make([1], [2, 3]));
    }

    [Fact]
    public void Items_are_found_by_index_and_in_order()
    {
        var array = new EquatableArray<int>([5, 6, 7]);

        Assert.Equal(6, array[1]);
        Assert.Equal([5, 6, 7], array.ToArray());
        Assert.Throws<IndexOutOfRangeException>(() => array[3]);
    }

    [Fact]
    public void Sorting_is_ordinal_and_keeps_the_order_of_equal_keys() => Assert.Equal(
        ["B2", "B1", "a", "é"],
        new[] { "é", "a", "B2", "B1" }.ToSortedArray(static item => item[..1]));

    [Fact]
    public void Records_that_hold_arrays_are_values()
    {
        static Holder Make(params string[] items) => new("x", new EquatableArray<string>(items));

        Assert.Equal(Make("a"), Make("a"));
        Assert.NotEqual(Make("a"), Make("b"));
        Assert.Single(new HashSet<Holder> { Make("a"), Make("a") });
    }

    private sealed record Holder(string Name, EquatableArray<string> Items);
}
