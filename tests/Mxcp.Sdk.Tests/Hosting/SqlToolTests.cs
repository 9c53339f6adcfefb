using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Hosting;

public sealed class SqlToolTests
{
    [Fact]
    public async Task Rows_come_as_the_definition_says()
    {
        var test = new TestApplication();
        test.Register.Add(new Numbers());
        var server = new RunningServer(test);
        await server.SendAsync(ServerUnderTest.Call("numbers", """{"count":2}"""));
        var result = (await server.ReadAsync()).GetProperty("result");

        Assert.Equal("""{"result":[{"n":0,"square":0},{"n":1,"square":1}]}""", result.GetProperty("structuredContent").GetRawText());
        Assert.Equal("""[{"n":0,"square":0},{"n":1,"square":1}]""", result.GetProperty("content")[0].GetProperty("text").GetString());
        Assert.Equal("count: must be between 1 and 10, was 11", await server.CallAsync("numbers", """{"count":11}"""));
        await server.EndInputAsync();
        await server.EndAsync();
    }

    [Fact]
    public async Task A_result_beyond_its_definition_is_named_and_a_failing_query_is_not()
    {
        var test = new TestApplication();
        test.Register.Add(new Numbers(maximum: 3));
        test.Register.Add(new Broken());
        var server = new RunningServer(test);

        Assert.Equal("[2].square: must be at most 3, was 4", await server.CallAsync("numbers", """{"count":5}"""));
        Assert.StartsWith("internal error", await server.CallAsync("broken"), StringComparison.Ordinal);
        await server.EndInputAsync();
        await server.EndAsync();
    }

    private sealed class Numbers(long maximum = long.MaxValue) : SqlToolEndpoint("numbers")
    {
        private readonly ResultShape _shape = ResultShape.Array(ResultShape.Object(
            new ResultProperty("n", ResultShape.Integer()),
            new ResultProperty("square", ResultShape.Integer(maximum: maximum))));

        public override EndpointParameter[] Parameters { get; } = [new("count", ParameterType.Integer)];

        public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

        public override ResultKind ResultKind => ResultKind.Wrapped;

        protected override string Sql => "SELECT range AS n, range * range AS square FROM range($count) ORDER BY 1";

        protected override ResultShape? Returns => _shape;

        protected override void Bind(EndpointCall call, SqlArguments sql) =>
            sql.Add("count", call.Arguments.Required("count").Int64(minimum: 1, maximum: 10));
    }

    private sealed class Broken() : SqlToolEndpoint("broken")
    {
        public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

        protected override string Sql => "SELECT * FROM no_such_table";

        protected override void Bind(EndpointCall call, SqlArguments sql)
        {
        }
    }
}
