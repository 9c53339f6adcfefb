using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Problems;

/// <summary>What could be understood, together with everything that is wrong.</summary>
internal readonly record struct Parsed<T>(T? Value, EquatableArray<Problem> Problems)
    where T : class, IEquatable<T>;
