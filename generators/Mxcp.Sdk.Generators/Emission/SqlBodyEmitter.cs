using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the body of an endpoint that is SQL: the statement, the shape of its result, the binding of its parameters.</summary>
internal static class SqlBodyEmitter
{
    public static void Write(CodeWriter writer, EndpointSpec endpoint, EndpointBody.Sql sql, Members members)
    {
        if (endpoint.Result is { } result)
        {
            string shape = members.Field(CodeWriter.GlobalMxcp + "ResultShape", "Shape", ShapeEmitter.Write(result.Type, "Result", members));
            writer.Line($"protected override {CodeWriter.GlobalMxcp}ResultShape? Returns => {shape};");
            writer.Gap();
        }

        WriteSql(writer, sql);
        writer.Gap();
        using (writer.Block($"protected override void Bind({CodeWriter.GlobalMxcp}EndpointCall call, {CodeWriter.GlobalMxcp}SqlArguments sql)"))
        {
            WriteBinding(writer, endpoint, members);
        }
    }

    private static void WriteSql(CodeWriter writer, EndpointBody.Sql sql)
    {
        writer.Line($"// {CSharpLiteral.Comment(sql.Origin)}");
        writer.Line("protected override string Sql =>");
        using (writer.Indented())
        {
            writer.Lines(CSharpLiteral.Block(sql.Text) + ";");
        }
    }

    private static void WriteBinding(CodeWriter writer, EndpointSpec endpoint, Members members)
    {
        if (endpoint.Parameters.IsEmpty)
        {
            return;
        }

        var locals = new Locals(endpoint.Parameters.Select(static parameter => parameter.Name));
        writer.Line("var arguments = call.Arguments;");
        foreach (var parameter in endpoint.Parameters)
        {
            writer.Gap();
            writer.Line($"// {ContractComment.Of(parameter)}{(parameter.IsUsed ? "" : "; checked, but not used by the SQL")}");
            var property = new TypeProperty(parameter.Name, parameter.Offered.Type, parameter.Declared.IsRequired);
            string read = SqlReadEmitter.Member(property, "arguments", Identifiers.Pascal(parameter.Name), locals, members);
            writer.Line(parameter.IsUsed ? $"sql.Add({CSharpLiteral.Text(parameter.Name)}, {read});" : $"_ = {read};");
        }
    }
}
