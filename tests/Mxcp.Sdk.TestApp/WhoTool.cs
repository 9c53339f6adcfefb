using System.Globalization;
using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>Says who makes the call and which plugins there are, as C# and as SQL see it.</summary>
internal sealed class WhoTool() : ToolEndpoint("who")
{
    public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

    public override ResultKind ResultKind => ResultKind.Wrapped;

    public override ReadOnlySpan<byte> Tests => """{"path":"tools/who.yml","tests":[{"name":"a user","tags":["smoke"],"user_context":{"username":"ada","role":"admin"},"request_headers":{"Accept":"everything"},"result":":True:ada:admin:no plugin/everything"}]}"""u8;

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        if (!call.Accept())
        {
            return default;
        }

        var plugins = MxcpRuntime.Plugins;
        var user = MxcpRuntime.CurrentUser;
        string inSql = plugins.List().Count == 0 ? "'no plugin'" : $"shout_{plugins.List()[0]}(coalesce(get_username(), 'nobody'))";
        var rows = MxcpRuntime.Db.Execute(Sql.Raw($"SELECT {inSql} || '/' || coalesce(get_request_header('accept'), 'nothing') AS who"));
        string role = user is not null && user.RawProfile.TryGetValue("role", out var value) ? value.GetString()! : "none";
        call.Result.WriteText(string.Create(
            CultureInfo.InvariantCulture, $"{string.Join(",", plugins.List())}:{plugins.Get("nothing") is null}:{user?.Username}:{role}:{rows[0]["who"]}"));
        return default;
    }
}
