using Mxcp.Definitions.Model;
using Mxcp.Definitions.Schema;

namespace Mxcp.Generators.Emission;

/// <summary>Writes the tests of an endpoint: a constant, which nothing reads before somebody asks for the tests.</summary>
internal static class TestEmitter
{
    public static void Write(CodeWriter writer, EndpointDefinition definition)
    {
        if (definition.Tests.IsEmpty)
        {
            return;
        }

        PropertyEmitter.Write(writer, "global::System.ReadOnlySpan<byte>", "Tests", CSharpLiteral.JsonUtf8(JsonText.Of(TestData.Of(definition))));
    }
}
