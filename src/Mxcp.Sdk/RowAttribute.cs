namespace Mxcp;

/// <summary>Makes a record readable from the rows of a query: <c>Db.Query&lt;T&gt;(…)</c>.</summary>
/// <remarks>
/// The record must be <c>partial</c>. Each parameter of its constructor is filled from the column whose name matches: equal
/// after removing <c>_</c> and <c>-</c> and ignoring case. The reading code is written when the project is built.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class RowAttribute : Attribute;
