namespace Mxcp.Execution;

/// <summary>One step of the way from the arguments to a value in them: a name, or the index of an item.</summary>
internal readonly record struct PathStep(string? Name, int Index)
{
    /// <summary>A step to a member of an object.</summary>
    public static PathStep To(string name) => new(name, -1);

    /// <summary>A step to an item of an array.</summary>
    public static PathStep To(int index) => new(null, index);
}
