namespace Mxcp.Definitions.Problems;

/// <summary>What an editor can do to C# so that it fits a definition.</summary>
internal enum FixKind
{
    /// <summary>Gives a parameter, a property or the result another type.</summary>
    ChangeType,

    /// <summary>Adds a parameter to a method.</summary>
    AddParameter,

    /// <summary>Adds a property to a record, class or struct.</summary>
    AddProperty,

    /// <summary>Takes a parameter out of a method.</summary>
    RemoveParameter,

    /// <summary>Gives a parameter another default, or none.</summary>
    ChangeDefault,

    /// <summary>Names another definition in the attribute of a method.</summary>
    BindTo,

    /// <summary>Adds a method, and the types it needs, to a type.</summary>
    WriteMethod,
}
