using System.Text;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests.Types;

/// <summary>Which C# type fits which type of the contract, as a table that a reader can check.</summary>
public sealed class TypeTableTests
{
    [Fact]
    public void Every_type_of_the_contract_maps_to_the_csharp_types_in_the_table()
    {
        var read = TypeTable.Mapped("parameters: [{ name: value, TYPE }]", static cell => $"void Cell{cell}({cell.Type} value) {{ }}");
        var written = TypeTable.Mapped("return: { TYPE }", static cell => $"{cell.Type} Cell{cell}() => default!;");

        Snapshot.Verify(Repository.PathTo("tests", "Mxcp.Sdk.Generators.Tests", "Types"), "TypeTable.txt", Draw(read, written));
    }

    private static string Draw(HashSet<Cell> read, HashSet<Cell> written)
    {
        var text = new StringBuilder("in: as a parameter, out: as a result, -: an error of the build\n\n");
        int first = TypeTable.Types.Max(static type => type.Length);
        text.Append("".PadRight(first));
        foreach (var (name, _) in TypeTable.Contracts)
        {
            text.Append("  ").Append(name.PadRight(Width(name)));
        }

        foreach (var row in TypeTable.Cells().GroupBy(static cell => cell.TypeIndex))
        {
            text.Append('\n').Append(TypeTable.Types[row.Key].PadRight(first));
            foreach (var cell in row)
            {
                text.Append("  ").Append(Mark(read.Contains(cell), written.Contains(cell)).PadRight(Width(cell.Contract.Name)));
            }
        }

        return string.Join('\n', text.ToString().Split('\n').Select(static line => line.TrimEnd())) + "\n";
    }

    private static int Width(string name) => Math.Max(name.Length, "in out".Length);

    private static string Mark(bool isRead, bool isWritten) => (isRead, isWritten) switch
    {
        (true, true) => "in out",
        (true, false) => "in",
        (false, true) => "   out",
        _ => "-",
    };
}
