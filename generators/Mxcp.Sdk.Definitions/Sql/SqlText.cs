using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Sql;

/// <summary>SQL as a definition gives it, and what a reader without a database can say of it.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">Every <c>$name</c> in it, in order.</param>
/// <param name="Fault">The first thing in it that ends too late or cannot be, or <see langword="null"/>.</param>
internal sealed record SqlText(string Text, EquatableArray<SqlParameter> Parameters, SqlFault? Fault);

/// <summary>One <c>$name</c>.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="Occurrence">The how manieth time the text <c>$name</c> stands there, from 0, counted as plain text: strings and comments count too.</param>
internal sealed record SqlParameter(string Name, int Occurrence)
{
    /// <summary>The parameter as it stands in the SQL.</summary>
    public string Token => "$" + Name;

    /// <summary>DuckDB folds the case of parameter names, and so do we.</summary>
    public static StringComparer Names => StringComparer.OrdinalIgnoreCase;
}

/// <summary>A mistake that can be seen without a database.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Token">The text that shows it.</param>
/// <param name="Occurrence">Which occurrence of that text, from 0.</param>
internal sealed record SqlFault(SqlFaultKind Kind, string Token, int Occurrence);

/// <summary>The kinds of <see cref="SqlFault"/>.</summary>
internal enum SqlFaultKind
{
    /// <summary>There is nothing to run.</summary>
    Empty,

    /// <summary>A string, a quoted name or a comment that never ends.</summary>
    Unfinished,

    /// <summary><c>?</c> or <c>$1</c>: values are given by name.</summary>
    Positional,

    /// <summary><c>$</c> with no name right behind it; DuckDB would take the next word for one.</summary>
    Nameless,
}
