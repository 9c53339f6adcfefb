using System.Globalization;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests.Types;

/// <summary>Every type of the contract against every C# type: which of the cells map is found by asking the generator.</summary>
internal static class TypeTable
{
    /// <summary>The types of the contract: the name in the table, and its keys in YAML.</summary>
    public static readonly (string Name, string Yaml)[] Contracts =
    [
        ("string", "type: string"),
        ("email", "type: string, format: email"),
        ("uri", "type: string, format: uri"),
        ("date", "type: string, format: date"),
        ("time", "type: string, format: time"),
        ("date-time", "type: string, format: date-time"),
        ("duration", "type: string, format: duration"),
        ("timestamp", "type: string, format: timestamp"),
        ("enum", "type: string, enum: [red, dark_blue]"),
        ("integer", "type: integer"),
        ("by three", "type: integer, minimum: 3, maximum: 300, multipleOf: 3"),
        ("number", "type: number"),
        ("boolean", "type: boolean"),
        ("array", "type: array, items: { type: integer }"),
        ("unique", "type: array, items: { type: integer }, uniqueItems: true"),
        ("any items", "type: array"),
        ("object", "type: object, required: [x], properties: { x: { type: number }, label: { type: string } }"),
        ("any object", "type: object"),
    ];

    /// <summary>The C# types.</summary>
    public static readonly string[] Types =
    [
        "string", "string?", "bool", "char", "sbyte", "byte", "short", "ushort", "int", "int?", "uint", "long", "ulong", "Int128", "UInt128", "BigInteger",
        "float", "double", "decimal", "DateOnly", "TimeOnly", "DateTime", "DateTimeOffset", "TimeSpan", "Guid", "Uri", "byte[]", "Color",
        "int[]", "List<int>", "IList<int>", "ICollection<int>", "IEnumerable<int>", "IReadOnlyList<int>", "IReadOnlyCollection<int>",
        "HashSet<int>", "ISet<int>", "IReadOnlySet<int>", "ImmutableArray<int>", "IAsyncEnumerable<int>", "int[,]",
        "Point", "PointClass", "PointStruct", "(double X, string? Label)", "(double, string?)",
        "Dictionary<string, int>", "IDictionary<string, int>", "IReadOnlyDictionary<string, int>", "Dictionary<int, int>",
        "JsonElement", "JsonNode", "Rows", "Row", "TextContent", "object", "IShape", "Shape",
    ];

    private const string Declarations = """
        namespace App;

        internal enum Color
        {
            Red,
            DarkBlue,
        }

        internal sealed record Point(double X, string? Label);

        internal sealed class PointClass
        {
            public required double X { get; init; }

            public string? Label { get; set; }
        }

        internal readonly record struct PointStruct(double X, string? Label);

        internal interface IShape
        {
            double X { get; }
        }

        internal abstract record Shape(double X);
        """;

    private const string Head = """
        using System.Collections.Immutable;
        using System.Numerics;
        using System.Text.Json;
        using System.Text.Json.Nodes;

        namespace App;

        internal static class Cells
        {

        """;

    /// <summary>All cells, row by row.</summary>
    public static IEnumerable<Cell> Cells() =>
        from type in Enumerable.Range(0, Types.Length)
        from contract in Enumerable.Range(0, Contracts.Length)
        select new Cell(type, contract);

    /// <summary>The cells that map one way.</summary>
    public static HashSet<Cell> Mapped(string keys, Func<Cell, string> method)
    {
        var found = Cells().ToHashSet();
        foreach (string line in Project(found, keys, method).Run().Diagnostics)
        {
            // Each of them names the definition: … tools/cell_0102.yml declares …
            int at = line.IndexOf("tools/cell_", StringComparison.Ordinal);
            Assert.True(at >= 0, line);
            found.Remove(Cell.Parse(line.Substring(at + "tools/cell_".Length, 4)));
        }

        return found;
    }

    /// <summary>A project with a tool for each cell.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="keys">What the definition declares, with <c>TYPE</c> for the keys of the type.</param>
    /// <param name="method">The method.</param>
    public static TestProject Project(IEnumerable<Cell> cells, string keys, Func<Cell, string> method)
    {
        var project = new TestProject().With("Types.cs", Declarations);
        var code = new System.Text.StringBuilder(Head);
        foreach (var cell in cells.Order())
        {
            project.With($"tools/cell_{cell}.yml", $"tool: {{ name: cell_{cell}, language: csharp, {keys.Replace("TYPE", cell.Contract.Yaml, StringComparison.Ordinal)} }}\n");
            code.Append(CultureInfo.InvariantCulture, $"    [Endpoint] public static {method(cell)}\n");
        }

        return project.With("Cells.cs", code.Append("}\n").ToString());
    }
}
