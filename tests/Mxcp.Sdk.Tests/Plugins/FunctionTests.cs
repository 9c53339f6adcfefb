using Mxcp.CompilerServices;
using Mxcp.Definitions.Site;
using Mxcp.DuckDb;
using Mxcp.Hosting;
using Mxcp.Plugins;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Plugins;

/// <summary>Functions of plugins, called by a real DuckDB. Every type of theirs goes through tests/Cases/plugins.</summary>
public sealed class FunctionTests
{
    [Fact]
    public async Task Rows_are_computed_on_all_threads_of_a_query()
    {
        await using var application = await StartAsync(TestPluginType.OfText("mark", static text => text.EndsWith('7') ? null : text + "!"));
        application.Database.Execute($"CREATE TABLE numbers AS SELECT i::VARCHAR AS number FROM range(1000000) r(i)");

        string answer = await SelectAsync(application, "count(mark_p(number)) || ' ' || sum(len(mark_p(number))) FROM numbers");

        Assert.Equal("900000 6200001", answer);
    }

    [Fact]
    public async Task An_EndpointException_goes_to_the_caller_and_any_other_to_the_log()
    {
        var test = new TestApplication { SitePlugins = [new SitePlugin("p", "words", null)] };
        await using var application = await StartAsync(
            test,
            TestPluginType.OfText("refuse", static text => throw new EndpointException($"There is no {text}.")),
            TestPluginType.OfText("fail", static text => throw new FormatException($"cannot read {text}")));

        Assert.Equal("There is no unicorn.", await SelectAsync(application, "refuse_p('unicorn')"));
        Assert.StartsWith("internal error (trace id ", await SelectAsync(application, "fail_p('hunter2')"), StringComparison.Ordinal);
        Assert.Contains("Mxcp.DatabaseException: Invalid Input Error: fail_p failed: FormatException", test.Log.Text, StringComparison.Ordinal);
        Assert.Contains("System.FormatException: cannot read hunter2", test.Log.Text, StringComparison.Ordinal);
        Assert.Equal("7", await SelectAsync(application, "3 + 4"));
    }

    [Fact]
    public async Task The_database_is_refused_inside_a_function_however_it_is_reached()
    {
        IDatabase? captured = null;
        await using var application = await StartAsync(
            TestPluginType.OfText("outer", static text => Caught(() => MxcpRuntime.Db.Execute("SELECT 1"))),
            TestPluginType.OfText("injected", text => Caught(() => captured!.ExecuteAsync("SELECT 1").GetAwaiter().GetResult())));
        captured = application.Database;

        const string Refusal = "runs in the middle of a statement. Give the function what it needs as an argument, or load it when the plugin is made.";
        Assert.Equal($"The database cannot be used inside the SQL function outer_p, which {Refusal}", await SelectAsync(application, "outer_p('')"));
        Assert.Equal($"The database cannot be used inside the SQL function injected_p, which {Refusal}", await SelectAsync(application, "injected_p('')"));
    }

    [Fact]
    public async Task A_pure_function_is_called_once_for_a_constant_and_any_other_for_every_row()
    {
        int pure = 0;
        int impure = 0;
        await using var application = await StartAsync(
            TestPluginType.OfText("pure", text => $"{text}{Interlocked.Increment(ref pure)}", isPure: true),
            TestPluginType.OfText("impure", text => $"{text}{Interlocked.Increment(ref impure)}"));

        Assert.Equal("1", await SelectAsync(application, "count(DISTINCT pure_p('x')) FROM range(100)"));
        Assert.Equal("100", await SelectAsync(application, "count(DISTINCT impure_p('x')) FROM range(100)"));
        Assert.InRange(pure, 1, 2);
    }

    [Fact]
    public async Task What_a_pure_function_throws_can_be_tried_in_SQL()
    {
        await using var application = await StartAsync(
            TestPluginType.OfText("even", static text => text.Length % 2 == 0 ? text : throw new EndpointException("odd"), isPure: true));

        Assert.Equal("[aa, NULL]", await SelectAsync(application, "list(TRY(even_p(t)))::VARCHAR FROM (VALUES ('aa'), ('b')) v(t)"));
        Assert.Equal("odd", await SelectAsync(application, "even_p('b')"));
    }

    [Fact]
    public async Task A_function_cannot_take_the_name_of_one_of_DuckDB()
    {
        var test = new TestApplication { SitePlugins = [new SitePlugin("Value", "words", null)] };

        var failure = await Assert.ThrowsAsync<Mxcp.Execution.StartException>(
            () => StartAsync(test, TestPluginType.OfText("list", static text => text)));

        Assert.Equal(
            "DuckDB has a function list_value already: give the plugin another name in the site file, or the method with [Udf(\"…\")].",
            failure.Details);
    }

    [Fact]
    public async Task A_database_for_reading_only_has_the_functions_too()
    {
        using var folder = new ProjectFolder(site: null);
        string path = Path.Combine(folder.Path, "a.duckdb");
        await using (var writing = DuckDbDatabase.Open(new DuckDbOptions { Path = path }))
        {
            writing.Execute($"CREATE TABLE words AS SELECT 'a' AS word");
        }

        var host = new PluginHost([new TestPluginType("words", TestPluginType.OfText("twice", static text => text + text))]);
        host.Configure(new([new SitePlugin("p", "words", null)]), new PluginConfigurations([]));
        host.Start(new TestEnvironment(), CancellationToken.None);
        await using var database = DuckDbDatabase.Open(new DuckDbOptions { Path = path, ReadOnly = true, Functions = SqlFunctions.With(host) });

        Assert.Equal("aa", database.Execute($"SELECT twice_p(word) FROM words")[0].Values.First());
        Assert.Null(database.Execute($"SELECT get_username() AS name")[0]["name"]);
    }

    [Fact]
    public async Task A_function_is_refused_while_its_plugin_is_not_there()
    {
        var host = new PluginHost([new TestPluginType("words", TestPluginType.OfText("twice", static text => text + text))]);
        host.Configure(new([new SitePlugin("p", "words", null)]), new PluginConfigurations([]));
        await using var database = DuckDbDatabase.Open(new DuckDbOptions { Path = DuckDbOptions.InMemory, Functions = SqlFunctions.With(host) });

        Assert.StartsWith("the plugin p is not there", Assert.Throws<EndpointException>(() => database.Execute($"SELECT twice_p('a')")).Message, StringComparison.Ordinal);
        host.Start(new TestEnvironment(), CancellationToken.None);
        Assert.Equal("aa", database.Execute($"SELECT twice_p('a')")[0].Values.First());
    }

    [Fact]
    public async Task A_long_function_ends_with_its_call()
    {
        var started = new TaskCompletionSource();
        var test = new TestApplication { SitePlugins = [new SitePlugin("p", "words", null)] };
        await using var application = await StartAsync(test, new PluginFunction<TestPlugin>("wait", SqlType.Varchar, (_, call) =>
        {
            started.SetResult();
            call.Cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            call.Cancellation.ThrowIfCancellationRequested();
        }));

        using var source = new CancellationTokenSource();
        var call = SelectAsync(application, "wait_p()", cancellation: source.Token);
        await started.Task;
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal("7", await SelectAsync(application, "3 + 4"));
    }

    [Theory]
    [InlineData("0.00000000005", "0.0000000001")]
    [InlineData("-0.00000000005", "-0.0000000001")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999.0000000000")]
    [InlineData("79228162514264337593543950335", "internal error")]
    public async Task A_decimal_has_ten_places(string value, string expected)
    {
        await using var application = await StartAsync(new TestApplication { SitePlugins = [new SitePlugin("p", "words", null)] },
            new PluginFunction<TestPlugin>("number", SqlType.Decimal(38, 10), (_, call) =>
            {
                foreach (int row in call.Rows)
                {
                    call.Result(row).Decimal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
                }
            }));

        Assert.StartsWith(expected, await SelectAsync(application, "number_p()::VARCHAR"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_of_another_type_than_the_declared_is_refused_and_not_done()
    {
        var test = new TestApplication { SitePlugins = [new SitePlugin("p", "words", null)] };
        await using var application = await StartAsync(test, new PluginFunction<TestPlugin>("wrong", SqlType.Utinyint, static (_, call) =>
        {
            foreach (int row in call.Rows)
            {
                call.Result(row).Int64(long.MaxValue);
            }
        }));

        Assert.StartsWith("internal error", await SelectAsync(application, "wrong_p()"), StringComparison.Ordinal);
        Assert.Contains("A function declares UTINYINT and writes Bigint.", test.Log.Text, StringComparison.Ordinal);
    }

    private static string Caught(Action action)
    {
        try
        {
            action();
            return "nothing was thrown";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private static Task<Application> StartAsync(params PluginFunction<TestPlugin>[] functions) =>
        StartAsync(new TestApplication { SitePlugins = [new SitePlugin("p", "words", null)] }, functions);

    private static async Task<Application> StartAsync(TestApplication test, params PluginFunction<TestPlugin>[] functions)
    {
        test.Register.Add(new TestPluginType("words", functions));
        var application = test.Build();
        await application.ReadyAsync();
        return application;
    }

    private static Task<string> SelectAsync(Application application, string expression, CancellationToken cancellation = default) =>
        SqlCalls.SelectAsync(application, expression, cancellation: cancellation);
}
