using Mxcp.Definitions.Site;
using Mxcp.Execution;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

/// <summary>Who makes a call: in C#, in SQL, and in the functions that its SQL calls.</summary>
public sealed class RequestFunctionTests
{
    private static readonly UserContext Ada = new() { Username = "ada", Email = "ada@example.org", Provider = "github", ExternalToken = "gho_1" };

    [Fact]
    public async Task SQL_asks_who_the_user_is()
    {
        await using var application = new TestApplication().Build();
        const string All = "concat_ws('|', get_username(), get_user_email(), get_user_provider(), get_user_external_token())";

        Assert.Equal("ada|ada@example.org|github|gho_1", await SqlCalls.SelectAsync(application, All, Ada));
        Assert.Equal("true", await SqlCalls.SelectAsync(application, "(get_username() IS NULL AND get_user_email() IS NULL)::VARCHAR"));
    }

    [Theory]
    [InlineData("get_request_header('Authorization')", "Bearer x")]
    [InlineData("get_request_header('AUTHORIZATION')", "Bearer x")]
    [InlineData("get_request_header('accept')", "a, b")]
    [InlineData("coalesce(get_request_header('cookie'), 'none')", "none")]
    [InlineData("coalesce(get_request_header(NULL), 'none')", "none")]
    [InlineData("get_request_headers_json()::JSON ->> 'Accept'", "a, b")]
    public async Task SQL_asks_for_headers_in_whatever_case(string expression, string expected)
    {
        await using var application = new TestApplication().Build();
        KeyValuePair<string, string>[] headers = [new("authorization", "Bearer x"), new("Accept", "a"), new("ACCEPT", "b")];

        Assert.Equal(expected, await SqlCalls.SelectAsync(application, expression, Ada, headers));
    }

    [Fact]
    public async Task Without_headers_there_is_no_JSON_of_them()
    {
        await using var application = new TestApplication().Build();

        Assert.Equal("none", await SqlCalls.SelectAsync(application, "coalesce(get_request_headers_json(), 'none')", Ada));
    }

    [Fact]
    public async Task A_thousand_calls_at_once_see_their_own_user_each_in_CSharp_in_SQL_and_in_functions()
    {
        var test = new TestApplication { SitePlugins = [new SitePlugin("p", "words", null)] };
        test.Register.Add(new TestPluginType("words", TestPluginType.OfText("who", static text => text + MxcpRuntime.CurrentUser!.Username)));
        await using var application = test.Build();
        await application.ReadyAsync();
        var tool = new TestTool("who", static async call =>
        {
            await Task.Yield();
            var rows = await MxcpRuntime.Db.ExecuteAsync("SELECT DISTINCT get_username() || who_p('/') || '/' || get_request_header('x-id') AS who FROM range(3000)");
            string users = $"{rows.Count}:{rows[0]["who"]}/{MxcpRuntime.CurrentUser!.Username}/{call.Service<IRequestContext>().User!.Username}";
            call.Result.WriteText(users);
        });

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async number =>
        {
            string id = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var client = NoClient.Of(new RequestIdentity(new UserContext { Username = id }, [new("X-Id", id)]));
            var outcome = await application.Pipeline.RunAsync(tool, default, client, CancellationToken.None);
            return outcome.IsSuccess ? System.Text.Encoding.UTF8.GetString(outcome.Result.Written.Span) : outcome.Error;
        }));

        Assert.Equal(Enumerable.Range(0, 1000).Select(static id => $"\"1:{id}/{id}/{id}/{id}/{id}\""), answers);
    }

    [Fact]
    public async Task A_statement_that_is_prepared_once_asks_each_time()
    {
        await using var application = new TestApplication().Build();

        Assert.Equal("ada", await SqlCalls.SelectAsync(application, "get_username()", Ada));
        Assert.Equal("bob", await SqlCalls.SelectAsync(application, "get_username()", new UserContext { Username = "bob" }));
        Assert.Equal("eve", await SqlCalls.SelectAsync(application, "get_username() FROM range(1)", new UserContext { Username = "eve" }));
    }

    [Fact]
    public async Task Transactions_and_streams_know_the_user_too()
    {
        await using var application = new TestApplication().Build();
        var tool = new TestTool("who", static async call =>
        {
            var names = new List<string>();
            await foreach (var row in MxcpRuntime.Db.StreamAsync("SELECT get_username() AS who FROM range(2)", call.Cancellation))
            {
                names.Add((string)row["who"]!);
            }

            using (var transaction = MxcpRuntime.Db.BeginTransaction())
            {
                names.Add(transaction.QueryScalar<string>("SELECT get_username()"));
            }

            await using (var transaction = await MxcpRuntime.Db.BeginTransactionAsync(call.Cancellation))
            {
                names.Add(await transaction.QueryScalarAsync<string>("SELECT get_username()", call.Cancellation));
            }

            call.Result.WriteText(string.Join(",", names));
        });

        var outcome = await application.Pipeline.RunAsync(tool, default, NoClient.Of(new RequestIdentity(Ada, [])), CancellationToken.None);

        Assert.True(outcome.IsSuccess, outcome.Error);
        Assert.Equal("\"ada,ada,ada,ada\"", System.Text.Encoding.UTF8.GetString(outcome.Result.Written.Span));
    }

    [Fact]
    public void Outside_of_a_call_the_user_is_an_error_that_says_so()
    {
        var error = Assert.Throws<InvalidOperationException>(() => MxcpRuntime.CurrentUser);

        Assert.StartsWith("CurrentUser belongs to a call", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("Plugins belongs to a call", Assert.Throws<InvalidOperationException>(() => MxcpRuntime.Plugins).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_shows_nothing_of_what_it_holds() => Assert.Equal("UserContext", Ada.ToString());

    [Fact]
    public async Task A_failing_query_says_nothing_of_the_user()
    {
        var test = new TestApplication();
        await using var application = test.Build();

        await SqlCalls.SelectAsync(application, "error(get_username())", Ada);
        Assert.DoesNotContain("gho_1", test.Log.Text, StringComparison.Ordinal);
    }
}
