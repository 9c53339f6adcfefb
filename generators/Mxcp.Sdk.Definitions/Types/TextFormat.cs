namespace Mxcp.Definitions.Types;

/// <summary>What a string holds.</summary>
internal enum TextFormat
{
    None,
    Email,
    Uri,
    Date,
    Time,
    DateTime,
    Duration,
    Timestamp,
}
