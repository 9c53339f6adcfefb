using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A record that is read from rows. Written by the generator for each <see cref="RowAttribute">[Row]</see>.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRow<TSelf>
    where TSelf : IRow<TSelf>
{
    /// <summary>The names of its parameters; columns match them by the name rule.</summary>
    static abstract ReadOnlySpan<string> Columns { get; }

    /// <summary>Reads one row.</summary>
    /// <param name="row">The row, whose columns are in the order of <see cref="Columns"/>.</param>
    static abstract TSelf Read(in RowReader row);
}
