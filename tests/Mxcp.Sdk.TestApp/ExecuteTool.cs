using System.Text.Json;
using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Runs SQL with named parameters, as an endpoint in C# does.</summary>
internal sealed class ExecuteTool() : ToolEndpoint("execute")
{
    public override EndpointParameter[] Parameters { get; } = [new("sql", ParameterType.String), new("parameters", ParameterType.Object)];

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ResultKind ResultKind => ResultKind.Wrapped;

    public override async ValueTask InvokeAsync(EndpointCall call)
    {
        string sql = call.Arguments.Required("sql").Text();
        var parameters = call.Arguments.Optional("parameters", out var given) ? Values(given.Json()) : null;
        if (call.Accept())
        {
            call.Result.WriteRows(parameters is null ? MxcpRuntime.Db.Execute(sql) : await MxcpRuntime.Db.ExecuteAsync(sql, parameters, call.Cancellation));
        }
    }

    private static Dictionary<string, object?> Values(JsonElement json) => json.EnumerateObject().ToDictionary(
        static property => property.Name,
        static object? (property) => property.Value.ValueKind switch
        {
            JsonValueKind.Number => property.Value.GetInt64(),
            JsonValueKind.String => property.Value.GetString(),
            _ => null,
        });
}
