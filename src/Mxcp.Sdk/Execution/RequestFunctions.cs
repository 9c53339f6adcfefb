using System.Text;
using System.Text.Json;
using Mxcp.CompilerServices;
using Mxcp.DuckDb;

namespace Mxcp.Execution;

/// <summary>The functions by which SQL asks who makes the call that it runs for.</summary>
internal static class RequestFunctions
{
    private static readonly FunctionParameter[] None = [];
    private static readonly FunctionParameter[] HeaderName = [new("name", SqlType.Varchar)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        new OfUser("get_username", static user => user.Username),
        new OfUser("get_user_email", static user => user.Email),
        new OfUser("get_user_provider", static user => user.Provider),
        new OfUser("get_user_external_token", static user => user.ExternalToken),
        new OfHeader(),
        new OfHeaders(),
    ];

    private static RequestIdentity Identity => CallContext.Current?.Identity ?? RequestIdentity.Anonymous;

    private static string? ToJson(IReadOnlyDictionary<string, string> headers)
    {
        if (headers.Count == 0)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in headers)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private sealed class OfUser(string name, Func<UserContext, string?> read) : ScalarFunction(name, None, SqlType.Varchar)
    {
        public override bool IsBuiltIn => true;

        public override void Run(FunctionCall call)
        {
            string? value = Identity.User is { } user ? read(user) : null;
            foreach (int row in call.Rows)
            {
                call.Result(row).Text(value);
            }
        }
    }

    private sealed class OfHeader() : ScalarFunction("get_request_header", HeaderName, SqlType.Varchar)
    {
        public override bool IsBuiltIn => true;

        public override void Run(FunctionCall call)
        {
            var identity = Identity;
            foreach (int row in call.Rows)
            {
                call.Result(row).Text(identity.Header(call.Arguments(row).Text(0)));
            }
        }
    }

    private sealed class OfHeaders() : ScalarFunction("get_request_headers_json", None, SqlType.Varchar)
    {
        public override bool IsBuiltIn => true;

        public override void Run(FunctionCall call)
        {
            string? value = ToJson(Identity.Headers);
            foreach (int row in call.Rows)
            {
                call.Result(row).Text(value);
            }
        }
    }
}
