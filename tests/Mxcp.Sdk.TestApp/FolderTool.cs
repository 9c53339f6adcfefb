using System.Globalization;
using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Says where the process is, and which database it has open.</summary>
internal sealed class FolderTool() : ToolEndpoint("folder")
{
    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ResultKind ResultKind => ResultKind.Object;

    public override async ValueTask InvokeAsync(EndpointCall call)
    {
        if (!call.Accept())
        {
            return;
        }

        var rows = await MxcpRuntime.Db.ExecuteAsync("SELECT path, readonly FROM duckdb_databases() WHERE NOT internal");
        var json = call.Result;
        json.WriteStartObject();
        json.WritePropertyName("folder"u8);
        json.WriteText(Environment.CurrentDirectory);
        json.WritePropertyName("database"u8);
        json.WriteText(Convert.ToString(rows[0]["path"], CultureInfo.InvariantCulture));
        json.WritePropertyName("readonly"u8);
        json.WriteBoolean((bool)rows[0]["readonly"]!);
        json.WriteEndObject();
    }
}
