namespace Mxcp.Generators.Handlers;

/// <summary>The C# types that one JSON value without parts can be bound to.</summary>
internal enum ScalarKind
{
    String,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Int128,
    UInt128,
    BigInteger,
    Single,
    Double,
    Decimal,
    DateOnly,
    TimeOnly,
    DateTime,
    DateTimeOffset,
    TimeSpan,
    Guid,
    Bytes,
    Uri,
}
