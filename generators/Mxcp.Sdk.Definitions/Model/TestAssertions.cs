using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Model;

/// <summary>What must come of a call. All that is said must hold; <see langword="null"/> says nothing, and a <see cref="NullLiteral"/> says null.</summary>
internal sealed record TestAssertions
{
    /// <summary>What the result is.</summary>
    public Literal? Result { get; init; }

    /// <summary>What is among the result.</summary>
    public Literal? Contains { get; init; }

    /// <summary>Properties that the result does not have.</summary>
    public EquatableArray<string> NotContains { get; init; }

    /// <summary>An item of the result.</summary>
    public Literal? ContainsItem { get; init; }

    /// <summary>Items of the result.</summary>
    public EquatableArray<Literal> ContainsAll { get; init; }

    /// <summary>How many items the result has.</summary>
    public int? Length { get; init; }

    /// <summary>A text in the result.</summary>
    public string? ContainsText { get; init; }

    /// <summary>The error that comes in place of a result.</summary>
    public ExpectedError? Error { get; init; }

    /// <summary>Whether wrong arguments are what the test is about.</summary>
    public bool ExpectsRefusal => Error is { Kind: null or ErrorKinds.Argument };
}

/// <summary>An error that must come.</summary>
/// <param name="Kind">Its kind; <see langword="null"/> where every kind will do.</param>
/// <param name="Contains">A text in its message.</param>
internal sealed record ExpectedError(string? Kind, string? Contains);
