using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Model;

/// <summary>A call of an endpoint with what must come of it.</summary>
/// <param name="Name">What the test is called.</param>
/// <param name="Arguments">What the call is made with.</param>
/// <param name="Asserts">What must come of it.</param>
internal sealed record TestDefinition(string Name, EquatableArray<LiteralProperty> Arguments, TestAssertions Asserts)
{
    /// <summary>What it shows.</summary>
    public string? Description { get; init; }

    /// <summary>Words to find it by.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>Who makes the call.</summary>
    public ObjectLiteral? User { get; init; }

    /// <summary>The headers of the call.</summary>
    public ObjectLiteral? Headers { get; init; }
}
