using Microsoft.Extensions.DependencyInjection;
using Mxcp.CompilerServices;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

/// <summary>An endpoint as the generator writes it, down to its use of the runtime.</summary>
public sealed class GeneratedStyleTests
{
    [Fact]
    public async Task Good_arguments_reach_the_handler_and_its_result_the_caller() =>
        Assert.Equal(
            """[{"name":"5 Open a,b 2018-02-07 ABC","revenue":1.5},{"name":"clock 12:00","revenue":2}]""",
            await CallAsync("""{"limit":"5","filters":{"tags":["a","b"],"since":"2018-02-07"},"code":"ABC","status":"open"}"""));

    [Fact]
    public async Task Defaults_stand_in_for_what_is_not_given() =>
        Assert.Equal(
            """[{"name":"10 InProgress none none ABC","revenue":1.5},{"name":"clock 12:00","revenue":2}]""",
            await CallAsync("""{"limit":null,"filters":{},"code":"ABC","status":"in_progress"}"""));

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once() =>
        Assert.Equal(
            """
            limit: must be between 1 and 100, was 0
            filters.tags: must have 1 to 5 items, was 0
            filters.sinc: is not a property; did you mean since?
            code: must match ^[A-Z]{3}$, was "abc"
            status: is required
            """.ReplaceLineEndings("\n"),
            await CallAsync("""{"limit":0,"filters":{"tags":[],"sinc":1},"code":"abc"}"""));

    private static Task<string> CallAsync(string arguments)
    {
        var environment = new TestEnvironment();
        environment.Services.AddScoped<Clock>();
        return environment.CallAsync(new TopCustomersTool(), arguments);
    }

    private enum Status
    {
        Open,
        InProgress,
    }

    private sealed class Clock
    {
        public string Now { get; } = "12:00";
    }

    private sealed record Filters(string[] Tags, DateOnly? Since);

    private sealed record Customer(string Name, double Revenue);

    private sealed class Customers(Clock clock)
    {
        public async Task<IReadOnlyList<Customer>> TopCustomers(
            long limit, Filters filters, string code, Status status, CancellationToken cancellation)
        {
            await Task.Delay(1, cancellation);
            string since = filters.Since?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "none";
            return [new($"{limit} {status} {string.Join(',', filters.Tags)} {since} {code}", 1.5), new($"clock {clock.Now}", 2)];
        }
    }

    private sealed class TopCustomersTool() : ToolEndpoint("top_customers")
    {
        private static readonly TextPattern CodePattern = new("^[A-Z]{3}$", "\\A(?:[A-Z]{3})\\z");
        private static readonly string[] FiltersNames = ["tags", "since"];

        public override EndpointParameter[] Parameters { get; } =
        [
            new("limit", ParameterType.Integer),
            new("filters", ParameterType.Object),
            new("code", ParameterType.String),
            new("status", ParameterType.String),
        ];

        public override ReadOnlySpan<byte> InputSchema => """{"type":"object"}"""u8;

        public override ResultKind ResultKind => ResultKind.Wrapped;

        public override async ValueTask InvokeAsync(EndpointCall call)
        {
            var arguments = call.Arguments;

            // limit: integer, 1 to 100, default 10
            long limit = arguments.Optional("limit", out var limitArgument) ? limitArgument.Int64(minimum: 1, maximum: 100) : 10;

            // filters: object
            Filters filters = ReadFilters(arguments.Required("filters"));

            // code: string, pattern
            string code = arguments.Required("code").Text(pattern: CodePattern);

            // status: string, one of open, in_progress
            Status status = arguments.Required("status").OneOf("open", "in_progress") switch { 0 => Status.Open, _ => Status.InProgress };

            if (!call.Accept())
            {
                return;
            }

            var handler = new Customers(call.Service<Clock>());
            var result = await handler.TopCustomers(limit, filters, code, status, call.Cancellation).ConfigureAwait(false);

            WriteResult(call.Result, result);
        }

        private static Filters ReadFilters(Argument argument)
        {
            var properties = argument.Object();
            string[] tags = ReadTags(properties.OptionalOr("tags", """["none"]"""u8));
            DateOnly? since = properties.Optional("since", out var sinceArgument) ? sinceArgument.Date() : null;
            properties.End(FiltersNames);
            return new Filters(tags, since);
        }

        private static string[] ReadTags(Argument argument)
        {
            var items = new List<string>();
            foreach (var item in argument.Items(minItems: 1, maxItems: 5, uniqueItems: true))
            {
                items.Add(item.Text(maxLength: 20));
            }

            return [.. items];
        }

        private static void WriteResult(ResultWriter json, IReadOnlyList<Customer> value)
        {
            json.WriteStartArray();
            foreach (var item in value)
            {
                json.WriteStartObject();
                json.WritePropertyName("name"u8);
                json.WriteText(item.Name, maxLength: 80);
                json.WritePropertyName("revenue"u8);
                json.WriteDouble(item.Revenue);
                json.WriteEndObject();
            }

            json.WriteEndArray(minItems: 0, maxItems: 100);
        }
    }
}
