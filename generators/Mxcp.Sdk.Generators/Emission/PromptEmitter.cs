using Mxcp.Definitions.Model;
using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes what a prompt tells clients of itself: its texts and its parameters.</summary>
internal static class PromptEmitter
{
    public static void Write(CodeWriter writer, EndpointSpec endpoint, PromptDefinition prompt)
    {
        PropertyEmitter.WriteText(writer, "Title", prompt.Title);
        PropertyEmitter.WriteText(writer, "Description", prompt.Description);
        PropertyEmitter.WriteTraits(writer, prompt.Traits);
        LimitEmitter.Write(writer, endpoint);
        if (!endpoint.Parameters.IsEmpty)
        {
            PropertyEmitter.WriteList(writer, "EndpointParameter", "Parameters", endpoint.Parameters.Select(Parameter));
        }
    }

    private static string Parameter(ParameterSpec parameter)
    {
        string type = $"{CodeWriter.GlobalMxcp}ParameterType.{Identifiers.Pascal(parameter.Declared.Type.Keyword)}";
        string required = parameter.Declared.IsRequired ? ", IsRequired = true" : "";
        return $"new({CSharpLiteral.Text(parameter.Name)}, {type}) {{ Description = {CSharpLiteral.Text(Describe(parameter.Declared.Type))}{required} }}";
    }

    /// <summary>Arguments of prompts have no schema: what there is to know of them stands in their description.</summary>
    private static string Describe(MxcpType type)
    {
        bool isOptional = type.Default is NullLiteral;
        string contract = ContractComment.Of(isOptional ? type with { Default = null } : type, isOptional) + (type is MxcpType.Array or MxcpType.Object ? ", as JSON" : "");
        return (type.Description, contract) switch
        {
            (null, _) => contract,
            ({ } description, "string") => description,
            ({ } description, _) => $"{description} ({contract})",
        };
    }
}
