using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>Writes one item of a list, or one key or value of a map.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="cell">Takes it.</param>
/// <param name="value">The item.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void FunctionCellWrite<in T>(FunctionCell cell, T value);
