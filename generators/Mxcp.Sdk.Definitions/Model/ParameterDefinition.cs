using Mxcp.Definitions.Types;

namespace Mxcp.Definitions.Model;

/// <summary>One parameter. It may be left out exactly when its type has a default.</summary>
internal sealed record ParameterDefinition(string Name, MxcpType Type)
{
    public bool IsRequired => Type.Default is null;
}
