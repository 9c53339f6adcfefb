namespace Mxcp.Generators.Handlers;

/// <summary>How a list is made.</summary>
internal enum ListKind
{
    /// <summary>An array.</summary>
    Array,

    /// <summary><c>List&lt;T&gt;</c>, or an interface that it implements.</summary>
    List,
}
