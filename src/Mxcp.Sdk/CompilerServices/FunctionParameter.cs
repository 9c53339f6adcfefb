using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A parameter of a function that SQL calls.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Type">Its type.</param>
/// <param name="TakesNull">Whether the method is called with NULL; otherwise the result is NULL without it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record FunctionParameter(string Name, SqlType Type, bool TakesNull = false);
