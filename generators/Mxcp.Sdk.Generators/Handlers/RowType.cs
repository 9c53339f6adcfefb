using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>A type marked <c>[Row]</c>: how its objects are made from the columns of a result.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Containers">The declarations it is nested in, outermost first, as <c>partial class Outer</c>.</param>
/// <param name="Header">Its own declaration, as <c>partial record Customer</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The columns that the constructor takes.</param>
/// <param name="Properties">The columns that are set after it.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record RowType(
    string Namespace,
    EquatableArray<string> Containers,
    string Header,
    string Name,
    EquatableArray<RowColumn> Parameters,
    EquatableArray<RowColumn> Properties,
    EquatableArray<Problem> Problems)
{
    /// <summary>All columns, in the order in which they are read.</summary>
    public IEnumerable<RowColumn> Columns => Parameters.Concat(Properties);

    /// <summary>The type with its namespace and the types around it: its place among generated files.</summary>
    public string FullName => string.Join(".", new[] { Namespace }.Concat(Containers.Select(static header => header.Substring(header.LastIndexOf(' ') + 1))).Append(Name).Where(static part => part.Length > 0));
}

/// <summary>A column: the name it is found by, the member that takes it, and how it is read.</summary>
internal sealed record RowColumn(string Name, string Member, RowValue Value);

/// <summary>How one value of a row is read: one of the cases below.</summary>
internal abstract record RowValue(bool IsNullable)
{
    /// <summary>Through the reader's method of that name.</summary>
    internal sealed record Scalar(string Getter, bool IsNullable) : RowValue(IsNullable);

    /// <summary>A text that names a member of an enum.</summary>
    internal sealed record Enumeration(string FullName, EquatableArray<EnumMember> Members, bool IsNullable) : RowValue(IsNullable);

    /// <summary>A STRUCT read as another <c>[Row]</c> type.</summary>
    internal sealed record Struct(string FullName, bool IsValueType, bool IsNullable) : RowValue(IsNullable);

    /// <summary>A LIST.</summary>
    internal sealed record List(RowValue Item, bool IsArray, bool IsNullable) : RowValue(IsNullable);
}
