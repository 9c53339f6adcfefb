using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>A property that the definition of an object declares.</summary>
/// <param name="Name">Its name, as the result has it. The column that fills it matches by the name rule.</param>
/// <param name="Shape">What its value must be.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ResultProperty(string Name, ResultShape Shape);
