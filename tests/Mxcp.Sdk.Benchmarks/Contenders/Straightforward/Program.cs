// The straightforward way: the official SDK with attributes, DuckDB.NET and System.Text.Json.
//   straightforward          serves on the standard streams
//   straightforward 5060     serves http://127.0.0.1:5060/mcp
using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using DuckDB.NET.Data;
using ModelContextProtocol.Server;

if (args is [var port])
{
    var web = WebApplication.CreateSlimBuilder();
    web.Logging.SetMinimumLevel(LogLevel.Warning);
    web.WebHost.UseUrls($"http://127.0.0.1:{port}");
    web.Services.AddMcpServer().WithHttpTransport().WithTools<Tools>();
    var app = web.Build();
    app.MapMcp("/mcp");
    app.Run();
    return;
}

var host = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
host.Services.AddMcpServer().WithStdioServerTransport().WithTools<Tools>();
await host.Build().RunAsync();

[McpServerToolType]
internal sealed class Tools
{
    private static readonly string Database = $"Data Source={Environment.GetEnvironmentVariable("BENCH_DB")};ACCESS_MODE=READ_ONLY";

    [McpServerTool(Name = "echo", UseStructuredContent = true), Description("Returns its arguments")]
    public static Person Echo(string name, long age, string[]? tags = null) => new(name, age, tags ?? []);

    [McpServerTool(Name = "select_value", UseStructuredContent = true), Description("Returns its argument through the database")]
    public static Value SelectValue(long value)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT $value AS value";
        command.Parameters.Add(new DuckDBParameter("value", value));
        using var reader = command.ExecuteReader();
        reader.Read();
        return new Value(reader.GetInt64(0));
    }

    [McpServerTool(Name = "orders", UseStructuredContent = true), Description("The first orders")]
    public static List<Order> Orders(long count)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, customer_id, region, amount, ordered_on, note FROM orders WHERE id < $count";
        command.Parameters.Add(new DuckDBParameter("count", count));
        using var reader = command.ExecuteReader();
        var orders = new List<Order>();
        while (reader.Read())
        {
            orders.Add(new Order(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.GetDouble(3), reader.GetFieldValue<DateOnly>(4), reader.IsDBNull(5) ? null : reader.GetString(5)));
        }

        return orders;
    }

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection(Database);
        connection.Open();
        return connection;
    }
}

internal sealed record Person(string Name, long Age, string[] Tags);

internal sealed record Value(long value);

internal sealed record Order(long id, long customer_id, string region, double amount, DateOnly ordered_on, string? note);
