using System.Runtime.CompilerServices;
using Mxcp.Definitions.Types;

namespace Mxcp.Definitions.Rules;

/// <summary>The choices of types as sets, each made once: an <c>enum</c> may be as long as the list of the values that are looked for in it.</summary>
internal sealed class ChoiceSets
{
    private readonly ConditionalWeakTable<MxcpType, HashSet<Literal>> _sets = new();

    public HashSet<Literal> Of(MxcpType type) => _sets.GetValue(type, static type => new HashSet<Literal>(type.Enum));
}
