using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>Writes one item of a list.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="row">A row whose only column, 0, takes the item.</param>
/// <param name="value">The item.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void RowWrite<in T>(in RowWriter row, T value);
