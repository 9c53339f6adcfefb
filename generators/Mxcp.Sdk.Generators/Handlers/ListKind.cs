namespace Mxcp.Generators.Handlers;

/// <summary>How a list is made.</summary>
internal enum ListKind
{
    /// <summary>An array.</summary>
    Array,

    /// <summary><c>List&lt;T&gt;</c>, or an interface that it implements.</summary>
    List,

    /// <summary><c>HashSet&lt;T&gt;</c>, or an interface of sets that it implements.</summary>
    Set,

    /// <summary><c>ImmutableArray&lt;T&gt;</c>.</summary>
    Immutable,

    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c>: a result that is written as it comes.</summary>
    Stream,
}
