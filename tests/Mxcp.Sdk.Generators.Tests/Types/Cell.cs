using System.Globalization;

namespace Mxcp.Generators.Tests.Types;

/// <summary>A C# type and a type of the contract, by their places in <see cref="TypeTable"/>.</summary>
internal readonly record struct Cell(int TypeIndex, int ContractIndex) : IComparable<Cell>
{
    public string Type => TypeTable.Types[TypeIndex];

    public (string Name, string Yaml) Contract => TypeTable.Contracts[ContractIndex];

    public static Cell Parse(string text) =>
        new(int.Parse(text[..2], CultureInfo.InvariantCulture), int.Parse(text[2..], CultureInfo.InvariantCulture));

    public int CompareTo(Cell other) => (TypeIndex, ContractIndex).CompareTo((other.TypeIndex, other.ContractIndex));

    public override string ToString() => $"{TypeIndex:00}{ContractIndex:00}";
}
