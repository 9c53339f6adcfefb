using System.Globalization;
using System.Text;
using Mxcp.Execution;
using Mxcp.Hosting;

namespace Mxcp.Tests.Support;

/// <summary>Calls whose work is one SELECT, made by somebody.</summary>
internal static class SqlCalls
{
    /// <summary>The only value of a SELECT as text, or what its caller is told instead.</summary>
    public static async Task<string> SelectAsync(
        Application application, string expression, UserContext? user = null, IEnumerable<KeyValuePair<string, string>>? headers = null, CancellationToken cancellation = default)
    {
        var tool = new TestTool("select", async call =>
        {
            var rows = await MxcpRuntime.Db.ExecuteAsync(Sql.Raw("SELECT " + expression), call.Cancellation);
            call.Result.WriteText(Convert.ToString(rows[0].Values.First(), CultureInfo.InvariantCulture) ?? "NULL");
        });
        var client = NoClient.Of(new RequestIdentity(user, headers ?? []));
        var outcome = await application.Pipeline.RunAsync(tool, default, client, cancellation);
        return outcome.IsSuccess ? System.Text.Json.JsonElement.Parse(Encoding.UTF8.GetString(outcome.Result.Written.Span)).GetString()! : outcome.Error;
    }
}
