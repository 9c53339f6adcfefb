using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A record that can be written as well. Written by the generator for each <see cref="RowAttribute">[Row]</see> whose columns can all be read from it.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWritableRow<TSelf> : IRow<TSelf>
    where TSelf : IWritableRow<TSelf>
{
    /// <summary>Writes one row.</summary>
    /// <param name="row">Takes the values, in the order of <see cref="IRow{TSelf}.Columns"/>.</param>
    /// <param name="value">The record.</param>
    static abstract void Write(in RowWriter row, TSelf value);
}
