using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>Reads one item of a list.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="row">A row whose only column, 0, is the item.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T RowRead<out T>(in RowReader row);
