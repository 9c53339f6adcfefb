namespace Mxcp.Generators.Handlers;

/// <summary>The C# types that one JSON value without parts can be bound to.</summary>
internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    DateOnly,
    TimeOnly,
    DateTimeOffset,
    TimeSpan,
    Uri,
}
