namespace Mxcp.Execution.Questions;

/// <summary>What a client can be asked for.</summary>
internal enum QuestionKind
{
    /// <summary>A form that its user fills in.</summary>
    Form,

    /// <summary>A URL that its user visits.</summary>
    Url,

    /// <summary>An answer of its language model.</summary>
    Sampling,

    /// <summary>The folders that are open.</summary>
    Roots,
}
