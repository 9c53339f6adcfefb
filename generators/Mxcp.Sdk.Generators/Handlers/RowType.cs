using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>A type marked <c>[Row]</c>: how its objects are made from the columns of a result.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Containers">The declarations it is nested in, outermost first, as <c>partial class Outer</c>.</param>
/// <param name="Header">Its own declaration, as <c>partial record Customer</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsValueType">Whether it is a struct.</param>
/// <param name="Parameters">The columns that the constructor takes.</param>
/// <param name="Properties">The columns that are set after it.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record RowType(
    string Namespace,
    EquatableArray<string> Containers,
    string Header,
    string Name,
    bool IsValueType,
    EquatableArray<RowColumn> Parameters,
    EquatableArray<RowColumn> Properties,
    EquatableArray<Problem> Problems)
{
    /// <summary>All columns, in the order in which they are read.</summary>
    public IEnumerable<RowColumn> Columns => Parameters.Concat(Properties);

    /// <summary>Whether every column can be read from an object again, so that objects can be appended to tables and bound to parameters.</summary>
    public bool IsWritable => Columns.All(static column => column.Source is not null && column.Value.IsWritable);

    /// <summary>The type with its namespace and the types around it: its place among generated files.</summary>
    public string FullName => string.Join(".", new[] { Namespace }.Concat(Containers.Select(static header => header.Substring(header.LastIndexOf(' ') + 1))).Append(Name).Where(static part => part.Length > 0));
}

/// <summary>A column.</summary>
/// <param name="Name">The name it is found by.</param>
/// <param name="Member">The parameter or property that takes it.</param>
/// <param name="Source">The property that shows it again; <see langword="null"/> where none does.</param>
/// <param name="Value">How it is read.</param>
internal sealed record RowColumn(string Name, string Member, string? Source, RowValue Value);

/// <summary>How one value of a row is read: one of the cases below.</summary>
internal abstract record RowValue(bool IsNullable)
{
    /// <summary>Whether it can be written as well.</summary>
    public virtual bool IsWritable => true;

    /// <summary>Through the reader's method of that name.</summary>
    internal sealed record Scalar(string Getter, bool IsNullable) : RowValue(IsNullable);

    /// <summary>A text that names a member of an enum.</summary>
    /// <param name="FullName">The enum.</param>
    /// <param name="Members">Its members.</param>
    /// <param name="Distinct">Of members that are the same number, the first.</param>
    /// <param name="IsNullable">Whether it can be null.</param>
    internal sealed record Enumeration(string FullName, EquatableArray<EnumMember> Members, EquatableArray<EnumMember> Distinct, bool IsNullable) : RowValue(IsNullable);

    /// <summary>A STRUCT read as another <c>[Row]</c> type.</summary>
    internal sealed record Struct(string FullName, bool IsValueType, bool HasWriter, bool IsNullable) : RowValue(IsNullable)
    {
        public override bool IsWritable => HasWriter;
    }

    /// <summary>A LIST.</summary>
    internal sealed record List(RowValue Item, bool IsArray, bool IsNullable) : RowValue(IsNullable)
    {
        public override bool IsWritable => Item.IsWritable;
    }

    /// <summary>A MAP.</summary>
    internal sealed record Map(RowValue Key, RowValue Value, bool IsNullable) : RowValue(IsNullable)
    {
        public override bool IsWritable => Key.IsWritable && Value.IsWritable;
    }
}
