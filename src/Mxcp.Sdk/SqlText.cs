using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Mxcp.CompilerServices;

namespace Mxcp;

/// <summary>SQL with its values: an interpolated string whose holes are bound as parameters, never spliced into the text.</summary>
/// <remarks>A hole that is itself a <see cref="SqlText"/> is spliced, with its own values.</remarks>
[InterpolatedStringHandler]
public sealed class SqlText
{
    private readonly List<Part> _parts;
    private readonly SqlArguments? _named;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">The number of characters outside the holes.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public SqlText(int literalLength, int formattedCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(literalLength);
        _parts = new List<Part>((formattedCount * 2) + 1);
    }

    private SqlText(string text, SqlArguments named)
    {
        _parts = [new Part(text, null)];
        _named = named;
    }

    /// <summary>Adds SQL. Called by the compiler.</summary>
    /// <param name="value">The SQL between two holes.</param>
    public void AppendLiteral(string value) => _parts.Add(new Part(value, null));

    /// <summary>Adds a value, which is bound as a parameter. Called by the compiler.</summary>
    /// <param name="value">The value; <see langword="null"/> is NULL.</param>
    public void AppendFormatted(SqlValue? value) => _parts.Add(new Part(null, value));

    /// <summary>Adds a list of records, which is bound as a list of STRUCTs. Called by the compiler.</summary>
    /// <typeparam name="T">A <c>[Row]</c> record.</typeparam>
    /// <param name="records">The records; <see langword="null"/> is NULL.</param>
    public void AppendFormatted<T>(IEnumerable<T>? records)
        where T : IWritableRow<T> => AppendFormatted(records is null ? null : SqlValue.List(records));

    /// <summary>Splices SQL. Called by the compiler.</summary>
    /// <param name="fragment">The SQL, whose own values stay bound.</param>
    public void AppendFormatted(SqlText fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        _parts.AddRange(fragment._parts);
    }

    /// <summary>The SQL as DuckDB gets it, with <c>$1</c>, <c>$2</c>, … where the values are.</summary>
    public override string ToString() => Render().Text;

    /// <summary>SQL whose values go to the <c>$name</c>s that it holds.</summary>
    internal static SqlText Named(string sql, SqlArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return new SqlText(sql, arguments);
    }

    /// <inheritdoc cref="Named(string, SqlArguments)"/>
    internal static SqlText Named(string sql, ReadOnlySpan<(string Name, SqlValue? Value)> parameters)
    {
        var arguments = new SqlArguments();
        foreach (var (name, value) in parameters)
        {
            arguments.Add(name, value);
        }

        return Named(sql, arguments);
    }

    /// <inheritdoc cref="Named(string, SqlArguments)"/>
    internal static SqlText Named(string sql, IReadOnlyDictionary<string, object?> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);

        var arguments = new SqlArguments();
        foreach (var (name, value) in parameters)
        {
            arguments.Add(name, SqlValue.From(value));
        }

        return Named(sql, arguments);
    }

    internal (string Text, SqlArguments Arguments) Render()
    {
        if (_named is not null)
        {
            return (_parts[0].Literal!, _named);
        }

        var text = new StringBuilder();
        var arguments = new SqlArguments();
        foreach (var part in _parts)
        {
            if (part.Literal is { } literal)
            {
                AppendApart(text, literal);
                continue;
            }

            var name = (arguments.Count + 1).ToString(CultureInfo.InvariantCulture);
            arguments.Add(name, part.Value);
            AppendApart(text, "$" + name);
        }

        return (text.ToString(), arguments);
    }

    // "LIMIT{n}" must not become the name LIMIT$1, nor "{a}0" the parameter $10.
    private static void AppendApart(StringBuilder text, string next)
    {
        if (text.Length > 0 && next.Length > 0 && IsWord(text[^1]) && IsWord(next[0]) && (next[0] == '$' || EndsInParameter(text)))
        {
            text.Append(' ');
        }

        text.Append(next);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private static bool EndsInParameter(StringBuilder text)
    {
        int index = text.Length - 1;
        while (index > 0 && char.IsAsciiDigit(text[index]))
        {
            index--;
        }

        return text[index] == '$' && index < text.Length - 1;
    }

    private readonly record struct Part(string? Literal, SqlValue? Value);
}
