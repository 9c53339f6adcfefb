using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Writes a line into the database, and says how many there are and which process wrote it.</summary>
internal sealed class LedgerTool() : ToolEndpoint("ledger")
{
    public override EndpointParameter[] Parameters { get; } = [];

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ReadOnlySpan<byte> Tests => """{"path":"tools/ledger.yml","tests":[{"name":"the first line","result_contains_text":"1 by "},{"name":"the first line again","result_contains_text":"1 by "}]}"""u8;

    public override async ValueTask InvokeAsync(EndpointCall call)
    {
        var rows = await MxcpRuntime.Db.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS ledger (line INTEGER); INSERT INTO ledger VALUES (1); SELECT count(*) AS lines FROM ledger");
        call.Result.WriteText($"{rows[0]["lines"]} by {Environment.ProcessId}");
    }
}
