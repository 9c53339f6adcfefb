using Mxcp.Definitions.Model;
using Mxcp.Definitions.Types;
using Mxcp.Generators.Binding;

namespace Mxcp.Generators.Emission;

/// <summary>Writes what a resource tells clients of itself, and how a URI is matched with its own.</summary>
internal static class ResourceEmitter
{
    private const string Bytes = "application/octet-stream";

    public static void Write(CodeWriter writer, EndpointSpec endpoint, ResourceDefinition resource)
    {
        bool isBinary = endpoint.Body is EndpointBody.Method { ReturnsBytes: true };
        PropertyEmitter.WriteText(writer, "Title", resource.Title);
        PropertyEmitter.WriteText(writer, "Description", resource.Description);
        PropertyEmitter.Write(writer, "string", "MimeType", CSharpLiteral.Text(resource.MimeType ?? DefaultMimeType(isBinary, endpoint.Result?.Type)));
        if (isBinary)
        {
            PropertyEmitter.Write(writer, "bool", "IsBinary", "true");
        }

        // Only a call shows whether a column of SQL holds text or bytes.
        if (resource.MimeType is null && endpoint is { Body: EndpointBody.Sql, Result.Type: MxcpType.Text })
        {
            PropertyEmitter.Write(writer, "string", "BytesMimeType", CSharpLiteral.Text(Bytes));
        }

        PropertyEmitter.WriteTraits(writer, resource.Traits);
        LimitEmitter.Write(writer, endpoint);
        PropertyEmitter.WriteParameters(writer, endpoint);
        WriteMatch(writer, resource.Uri);
    }

    private static string DefaultMimeType(bool isBinary, MxcpType? type) => type switch
    {
        _ when isBinary => Bytes,
        MxcpType.Text => "text/plain",
        _ => "application/json",
    };

    /// <summary>A URI without placeholders is compared as a whole, so it needs no code.</summary>
    private static void WriteMatch(CodeWriter writer, UriTemplate uri)
    {
        if (!uri.Parts.Any(static part => part.IsPlaceholder))
        {
            return;
        }

        writer.Line($"public override bool Matches(ref {CodeWriter.GlobalMxcp}UriReader uri) =>");
        using (writer.Indented())
        {
            writer.Line(string.Join(" && ", Steps(uri)) + ";");
        }

        writer.Gap();
    }

    private static IEnumerable<string> Steps(UriTemplate uri)
    {
        // The first part is the scheme, and behind each placeholder stands a text or the end.
        yield return $"uri.Skip({CSharpLiteral.Text(uri.Parts[0].Text)})";
        for (int i = 1; i < uri.Parts.Count; i += 2)
        {
            string name = CSharpLiteral.Text(uri.Parts[i].Text);
            string behind = i + 1 < uri.Parts.Count ? $", {CSharpLiteral.Text(uri.Parts[i + 1].Text)}" : "";
            yield return i + 2 < uri.Parts.Count ? $"uri.Take({name}{behind})" : $"uri.TakeLast({name}{behind})";
        }
    }
}
