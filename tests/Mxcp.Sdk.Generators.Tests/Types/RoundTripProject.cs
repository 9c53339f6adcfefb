using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests.Types;

/// <summary>One compiled project with a tool for each cell that maps both ways: it gives back what it takes.</summary>
public sealed class RoundTripProject : IAsyncDisposable
{
    public RoundTripProject()
    {
        const string keys = "parameters: [{ name: value, TYPE }], return: { TYPE }";
        static string Method(Cell cell) => $"{cell.Type} Cell{cell}({cell.Type} value) => value;";
        Cells = TypeTable.Mapped(keys, Method);
        Compiled = new CompiledCase(TypeTable.Project(Cells, keys, Method).Run());
    }

    internal HashSet<Cell> Cells { get; }

    internal CompiledCase Compiled { get; }

    internal IndependentValidator Validator { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await Compiled.DisposeAsync();
        await Validator.DisposeAsync();
    }
}
