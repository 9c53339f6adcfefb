using Mxcp.Configuration;
using Mxcp.DuckDb;

namespace Mxcp.Tests.DuckDb;

/// <summary>What a database is given when it is opened: extensions and secrets.</summary>
public sealed class SetupTests
{
    private const string Canary = "canary-it's \"quoted\"\nand\tlong'); DROP TABLE t; --";

    private readonly List<string> _warnings = [];

    [Fact]
    public async Task A_secret_is_known_to_DuckDB_on_every_connection_and_nowhere_else()
    {
        await using var file = new DatabaseFile();
        await using var database = Open(
            file.Path,
            new NamedSecret("my \"own\"", "http", new Secret(new Dictionary<string, Secret>
            {
                ["BEARER_TOKEN"] = new Secret(Canary),
                ["EXTRA_HTTP_HEADERS"] = Secret.Of(("X-Key's", Canary)),
                ["SCOPE"] = new Secret([new Secret("https://a"), new Secret("https://b")]),
            })));

        var row = ((IDatabase)database).Execute("SELECT name, type, persistent, scope, secret_string FROM duckdb_secrets()")[0];

        Assert.Equal(("my \"own\"", "http", false), (row["name"], row["type"], row["persistent"]));
        Assert.Equal(["https://a", "https://b"], Assert.IsAssignableFrom<IEnumerable<object?>>(row["scope"]));
        string quoted = Canary.Replace("'", "\\'", StringComparison.Ordinal);
        Assert.Contains($"extra_http_headers={{'X-Key\\'s'='{quoted}'}}", (string)row["secret_string"]!, StringComparison.Ordinal);
        Assert.Contains("bearer_token=redacted", (string)row["secret_string"]!, StringComparison.Ordinal);
        await database.DisposeAsync();
        Assert.DoesNotContain("canary", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value", "")]
    [InlineData("custom", "")]
    [InlineData("no such type", "DuckDB knows no secrets of the type 'no such type', so the secret 's' is there for GetSecret alone; where that is meant, its type is 'value' or 'custom'")]
    [InlineData("htpp", "DuckDB knows no secrets of the type 'htpp', so the secret 's' is there for GetSecret alone; where that is meant, its type is 'value' or 'custom'")]
    public async Task A_secret_of_a_type_that_DuckDB_does_not_know_is_left_to_code(string type, string warning)
    {
        await using var database = Open(DuckDbOptions.InMemory, new NamedSecret("s", type, Secret.Of(("value", Canary))));

        Assert.Empty(((IDatabase)database).Execute("SELECT * FROM duckdb_secrets()"));
        Assert.Equal(warning, string.Join('\n', _warnings));
    }

    [Fact]
    public async Task A_secret_that_DuckDB_refuses_is_an_error_without_its_values()
    {
        await AssertRefused("Binder Error: Unknown parameter 'canary_key' for secret type 'http' with default provider 'config'", ("CANARY_KEY", Canary));
        await AssertRefused("Binder Error: Failed to cast option 'extra_http_headers' to type 'MAP(VARCHAR, VARCHAR)': 'Type VARCHAR with value '***' can't be cast to the destination type MAP(VARCHAR, VARCHAR)'", ("EXTRA_HTTP_HEADERS", Canary));

        static async Task AssertRefused(string expected, (string Key, string Value) parameter)
        {
            await using var database = DuckDbDatabase.Open(new DuckDbOptions
            {
                Path = DuckDbOptions.InMemory, Secrets = [new NamedSecret("s", "http", Secret.Of(parameter))],
            });

            var error = await Assert.ThrowsAsync<DatabaseException>(database.PreloadAsync);

            Assert.Equal("DuckDB refuses the secret 's' of the type 'http'. " + expected, error.Message);
        }
    }

    [Fact]
    public async Task A_text_that_cannot_stand_in_SQL_is_refused_whole()
    {
        await using var database = Open(DuckDbOptions.InMemory, new NamedSecret("s", "http", Secret.Of(("BEARER_TOKEN", "canary\0'"))));

        Assert.Equal("A text holds U+0000, where DuckDB would stop reading.", (await Assert.ThrowsAsync<DatabaseException>(database.PreloadAsync)).Message);
    }

    [Fact]
    public async Task A_secret_in_an_error_of_DuckDB_is_masked()
    {
        await using var database = DuckDbDatabase.Open(new DuckDbOptions { Path = DuckDbOptions.InMemory, Mask = new SecretMask([Canary]) });
        string literal = SqlLiteral.Text(Canary);

        foreach (string sql in (string[])[$"SELECT {literal} FROM no_such_table", $"SELECT {literal} FRM t t t", $"SELECT {literal}::INTEGER", $"ATTACH {literal} AS (x)"])
        {
            var error = Assert.Throws<DatabaseException>(() => ((IDatabase)database).Execute(Sql.Raw(sql)));
            Assert.DoesNotContain("canary-it", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("DROP TABLE t", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Extensions_that_are_part_of_the_library_are_there_without_a_network()
    {
        await using var database = DuckDbDatabase.Open(new DuckDbOptions
        {
            Path = DuckDbOptions.InMemory, Extensions = [new("json", null), new("parquet", null), new("icu", null), new("ICU", "community")],
        });

        Assert.Equal("2024-06-01 14:00:00", database.Value("(TIMESTAMPTZ '2024-06-01 12:00:00Z' AT TIME ZONE 'Europe/Vienna')::VARCHAR"));
    }

    [Fact]
    public async Task An_extension_that_cannot_be_loaded_is_named_with_the_way_out()
    {
        await using var database = DuckDbDatabase.Open(new DuckDbOptions { Path = DuckDbOptions.InMemory, Extensions = [new("no_such_extension", "community")] });

        var error = await Assert.ThrowsAsync<DatabaseException>(database.PreloadAsync);

        Assert.StartsWith(
            "DuckDB's extension no_such_extension, which mxcp-site.yml asks for, cannot be loaded. The first time it is downloaded, so the network must be there then: "
            + "INSTALL no_such_extension FROM community once on a machine that has it, or take it out of 'extensions'. ",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_free_again_when_it_could_not_be_set_up()
    {
        await using var file = new DatabaseFile();
        await using var broken = Open(file.Path, new NamedSecret("s", "http", Secret.Of(("NO_SUCH", "a"))));
        await Assert.ThrowsAsync<DatabaseException>(broken.PreloadAsync);

        await using var other = DuckDbDatabase.Open(new DuckDbOptions { Path = file.Path, ReadOnly = true, Secrets = [new NamedSecret("s", "http", Secret.Of(("BEARER_TOKEN", "a")))] });

        Assert.Equal(1L, other.Value("(SELECT count(*) FROM duckdb_secrets())"));
    }

    [Theory]
    [InlineData("it's", "'it''s'", "\"it's\"")]
    [InlineData("a\"b", "'a\"b'", "\"a\"\"b\"")]
    [InlineData("", "''", "\"\"")]
    public void Texts_and_names_are_quoted(string text, string literal, string identifier) =>
        Assert.Equal((literal, identifier), (SqlLiteral.Text(text), SqlLiteral.Identifier(text)));

    private DuckDbDatabase Open(string path, NamedSecret secret) =>
        DuckDbDatabase.Open(new DuckDbOptions { Path = path, Secrets = [secret], Warn = _warnings.Add });
}
