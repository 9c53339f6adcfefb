using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Says what the configuration tells it.</summary>
internal sealed class ConfigurationTool() : ToolEndpoint("configuration")
{
    public override EndpointParameter[] Parameters { get; } = [new("what", ParameterType.String), new("name", ParameterType.String)];

    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        string what = call.Arguments.Required("what").Text();
        string name = call.Arguments.Optional("name", out var nameArgument) ? nameArgument.Text() : "";
        if (call.Accept())
        {
            call.Result.WriteText(what switch
            {
                "secret" => Secret(MxcpRuntime.Config.GetSecret(name)),
                "setting" => MxcpRuntime.Config.GetSetting(name)?.Value ?? "nothing",
                "setting or 30" => $"{MxcpRuntime.Config.GetSetting(name, 30)}",
                "leak" => $"{MxcpRuntime.Db.Execute(Sql.Raw($"SELECT '{MxcpRuntime.Config.GetSecret(name)!.Value}' FROM no_such_table")).Count}",
                _ => Files(),
            });
        }

        return default;
    }

    private static string Secret(Secret? secret) => secret is null
        ? "nothing"
        : string.Join("; ", secret.Keys.Select(key => secret[key].Value is { } text ? $"{key} = {text}" : $"{key} = ({Secret(secret[key])})"));

    private static string Files()
    {
        var user = MxcpRuntime.Config.UserConfig;
        var site = MxcpRuntime.Config.SiteConfig;
        return $"user file: {(user is null ? "none" : string.Join(", ", user["projects"]!.Keys))}; site file: {site?["project"]}, {site?["profile"]}, {site?["secrets"]?[0]}";
    }
}
