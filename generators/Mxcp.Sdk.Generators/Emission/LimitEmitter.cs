using System.Globalization;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes how much a call may take and give, and how the rest of a result that was cut can be asked for.</summary>
internal static class LimitEmitter
{
    private static readonly string[] Offsets = ["offset", "skip", "start"];
    private static readonly string[] Pages = ["page", "page_number"];
    private static readonly string[] PageSizes = ["page_size", "per_page", "limit", "size"];
    private static readonly string[] Cursors = ["cursor", "after", "page_token"];

    public static void Write(CodeWriter writer, EndpointSpec endpoint)
    {
        if (endpoint.Limits == LimitSet.Empty)
        {
            return;
        }

        writer.Line($"public override {CodeWriter.GlobalMxcp}EndpointLimits? Limits {{ get; }} = new()");
        writer.Line("{");
        using (writer.Indented())
        {
            WriteNumber(writer, "TimeoutMilliseconds", endpoint.Limits.Timeout);
            WriteNumber(writer, "MaxRows", endpoint.Limits.MaxRows);
            WriteNumber(writer, "MaxBytes", endpoint.Limits.MaxBytes);
            WriteNumber(writer, "Concurrency", endpoint.Limits.Concurrency);
            if (endpoint.Limits.OnLimit == OnLimit.Cut)
            {
                writer.Line($"Cut = {CodeWriter.GlobalMxcp}ResultCut.{Cut(endpoint)},");
            }
        }

        writer.Line("};");
        writer.Gap();
    }

    private static void WriteNumber(CodeWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.Line($"{name} = {(number == 0 ? CodeWriter.GlobalMxcp + "EndpointLimits.None" : number.ToString(CultureInfo.InvariantCulture))},");
        }
    }

    /// <summary>What the parameters offer: a place to go on from is better than a smaller page, and that is better than advice.</summary>
    private static string Cut(EndpointSpec endpoint)
    {
        if (Find(endpoint, Offsets, static type => type is MxcpType.Integer) is { } offset)
        {
            return $"ByOffset({CSharpLiteral.Text(offset.Name)}{Start(offset.Declared.Type)}{Maximum(offset.Offered.Type)})";
        }

        if (Find(endpoint, Cursors, static type => type is MxcpType.Text or MxcpType.Integer) is { } cursor)
        {
            return $"ByCursor({CSharpLiteral.Text(cursor.Name)})";
        }

        return Find(endpoint, Pages, static type => type is MxcpType.Integer) is not null && Find(endpoint, PageSizes, static type => type is MxcpType.Integer) is { } size
            ? $"ByPageSize({CSharpLiteral.Text(size.Name)})"
            : "Narrowing";
    }

    private static ParameterSpec? Find(EndpointSpec endpoint, string[] names, Func<MxcpType, bool> fits) =>
        endpoint.Parameters.FirstOrDefault(parameter => names.Any(name => Names.Match(name, parameter.Name)) && fits(parameter.Declared.Type));

    /// <summary>Where a caller begins who says nothing.</summary>
    private static string Start(MxcpType type) =>
        type.Default is NumberLiteral { AsInt64: { } start and not 0 } ? $", start: {CSharpLiteral.Int64(start)}" : "";

    private static string Maximum(MxcpType type) =>
        type is MxcpType.Integer { Maximum: { } maximum and < long.MaxValue } ? $", maximum: {CSharpLiteral.Int64(maximum)}" : "";
}
