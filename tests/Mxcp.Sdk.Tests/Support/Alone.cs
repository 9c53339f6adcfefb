namespace Mxcp.Tests.Support;

/// <summary>Tests that look at the whole process, such as at what is allocated in it: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
