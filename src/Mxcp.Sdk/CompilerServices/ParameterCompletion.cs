using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>What clients may offer for one parameter while a person fills it in: constants of the definition, or what a method finds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterCompletion
{
    /// <summary>Offers constants.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="values">The constants.</param>
    public ParameterCompletion(string parameter, params string[] values)
    {
        Parameter = parameter;
        Values = values;
    }

    /// <summary>Offers what a method finds.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="find">Calls the method.</param>
    public ParameterCompletion(string parameter, Func<CompletionCall, ValueTask> find)
    {
        Parameter = parameter;
        Values = [];
        Find = find;
    }

    /// <summary>The parameter.</summary>
    public string Parameter { get; }

    internal string[] Values { get; }

    internal Func<CompletionCall, ValueTask>? Find { get; }
}
