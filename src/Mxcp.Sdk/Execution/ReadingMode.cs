namespace Mxcp.Execution;

/// <summary>How a value of a call is read.</summary>
[Flags]
internal enum ReadingMode
{
    /// <summary>As every value is.</summary>
    Plain = 0,

    /// <summary>No message shows it.</summary>
    Sensitive = 1,

    /// <summary>Nothing is taken for something else, as the value is passed on as the JSON that it is.</summary>
    Exact = 2,
}
