namespace Mxcp.Execution.Questions;

/// <summary>How a field of an answer is read; each is a method of <see cref="ElicitAnswer"/>.</summary>
internal enum FieldKind
{
    /// <summary>As text, choices of one value among them.</summary>
    Text,

    /// <summary>As a number.</summary>
    Number,

    /// <summary>As an integer.</summary>
    Integer,

    /// <summary>As a yes or no.</summary>
    Boolean,

    /// <summary>As the values that were chosen.</summary>
    Choices,
}
