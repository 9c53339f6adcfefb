using Mxcp.Tests.Support;

namespace Mxcp.Tests.Configuration;

public sealed class VaultTests
{
    private const string Second = """{"data":{"data":{"password":"canary-2","port":5432,"nested":{"a":1}},"metadata":{"version":3}}}""";
    private const string First = """{"data":{"password":"canary-1"}}""";

    [Theory]
    [InlineData("vault://secret/shop/db#password", "canary-2")]
    [InlineData("vault://secret/shop/db#port", "5432")]
    [InlineData("vault://kv/shop/db#password", "canary-1")]
    [InlineData("vault://secret/data/shop/db#password", "canary-2")]
    [InlineData("vault://secret/${NAME}/db#password", "canary-2")]
    [InlineData("vault://secret/a b/c%d#password", "canary-2")]
    public void A_value_is_looked_up_in_stores_of_either_version(string reference, string expected)
    {
        using var vault = Vault();
        using var project = Project(vault, reference);
        project.Variables["NAME"] = "shop";

        Assert.Equal(expected, project.Config().GetSecret("s")?.Value);
        Assert.All(vault.Requests, static request => Assert.EndsWith(" the-token", request, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_reference_is_asked_for_once_and_again_when_the_configuration_is_loaded_again()
    {
        using var vault = Vault();
        using var project = Project(vault, "vault://secret/shop/db#password");
        project.Folder.Write("mxcp-site.yml", ConfiguredProject.Site + "settings: { a: 'vault://secret/shop/db#password', b: 'vault://secret/shop/db#password' }");

        project.Load();
        Assert.Equal(2, vault.Requests.Count);
        project.Load();
        Assert.Equal(4, vault.Requests.Count);
    }

    [Fact]
    public void Address_token_and_namespace_can_come_from_the_variables_that_Vault_knows()
    {
        using var vault = Vault();
        using var project = ReferenceTests.Project("a: vault://secret/shop/db#password", "value: a");
        project.Variables["VAULT_ADDR"] = vault.Address + "/";
        project.Variables["VAULT_TOKEN"] = "t";
        project.Variables["VAULT_NAMESPACE"] = "team";

        Assert.Equal("canary-2", project.Config().GetSetting("a"));
        Assert.Equal(["/v1/secret/data/shop/db t team"], vault.Requests);
    }

    [Theory]
    [InlineData("vault://secret/none#password", "Vault at ADDRESS has nothing at secret/none, neither in a store of version 2 nor of version 1")]
    [InlineData("vault://secret/shop/db#pasword", "what Vault has at secret/shop/db has no key 'pasword'; did you mean 'password'?")]
    [InlineData("vault://secret/shop/db#nested", "the key 'nested' of what Vault has at secret/shop/db is no text")]
    [InlineData("vault://secret/forbidden#key", "Vault at ADDRESS refuses to tell what is at secret/forbidden; give the token a policy that allows it to read there")]
    [InlineData("vault://secret/broken#key", "Vault at ADDRESS answers 500 for secret/broken")]
    [InlineData("vault://secret/moved#key", "Vault at ADDRESS answers 307 for secret/moved")]
    [InlineData("vault://secret/html#key", "what answers at ADDRESS is no Vault: its answer is no JSON")]
    [InlineData("vault://secret/deleted#key", "Vault at ADDRESS has nothing at secret/deleted, neither in a store of version 2 nor of version 1")]
    [InlineData("vault://secret/../sys#key", "it names no path; write vault://mount/path#key")]
    public void What_is_not_found_is_told_with_its_place_and_the_way_out(string reference, string expected)
    {
        using var vault = Vault();
        using var project = Project(vault, reference);

        Assert.Equal(
            $".mxcp/config.yml(5,64): '{reference}' cannot be looked up: {expected.Replace("ADDRESS", vault.Address, StringComparison.Ordinal)}", project.Fail());
    }

    [Fact]
    public void A_server_that_is_slow_or_not_there_is_given_up()
    {
        using (var slow = new FakeVault([], TimeSpan.FromSeconds(20)))
        {
            using var project = Project(slow, "vault://secret/a#b", TimeSpan.FromMilliseconds(300));
            Assert.EndsWith($"Vault at {slow.Address} did not answer within 0.3 s", project.Fail(), StringComparison.Ordinal);
        }

        using var gone = new FakeVault([]);
        using var other = Project(gone, "vault://secret/a#b");
        gone.Dispose();
        Assert.Contains($"Vault at {gone.Address} cannot be reached: ", other.Fail(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no address of a Vault server is known; write vault: { enabled: true, address: … } in the user file, or set VAULT_ADDR")]
    [InlineData("vault: { address: http://localhost }", "vault is not enabled; write vault: { enabled: true, address: … } in the user file")]
    [InlineData("vault: { enabled: true, address: localhost }", "the address of the Vault server is no URL; write https://host:8200")]
    [InlineData("vault: { enabled: true, address: http://localhost, token_env: MY_TOKEN }", "the environment variable MY_TOKEN, which holds the token for Vault, is not set; set it, or name another in vault.token_env of the user file")]
    public void Without_a_server_or_a_token_the_way_out_is_told(string vault, string expected)
    {
        using var project = ReferenceTests.Project("a: vault://secret/a#b", "value: a");
        File.AppendAllText(project.UserFile, "\n" + vault);

        Assert.Equal($"mxcp-site.yml(5,6): 'vault://secret/a#b' cannot be looked up: {expected}", project.Fail());
    }

    [Fact]
    public void What_says_where_Vault_is_cannot_stand_in_Vault()
    {
        using var project = ReferenceTests.Project("a: b", "value: a");
        File.AppendAllText(project.UserFile, "\nvault: { enabled: true, address: 'vault://secret/a#b', token_env: '${TOKEN_NAME}' }");

        Assert.Equal(
            """
            .mxcp/config.yml(6,34): 'vault://secret/a#b' cannot be looked up: what says how references are looked up can come from a variable or a file alone
            .mxcp/config.yml(6,67): '${TOKEN_NAME}' cannot be looked up: the environment variable TOKEN_NAME is not set; set it, or write ${TOKEN_NAME:-default}
            """.ReplaceLineEndings("\n"),
            project.Fail());
    }

    private static FakeVault Vault() => new(new()
    {
        ["/v1/secret/data/shop/db"] = (200, Second),
        ["/v1/secret/data/a%20b/c%25d"] = (200, Second),
        ["/v1/kv/shop/db"] = (200, First),
        ["/v1/secret/data/forbidden"] = (403, """{"errors":["permission denied"]}"""),
        ["/v1/secret/data/broken"] = (500, """{"errors":["canary"]}"""),
        ["/v1/secret/data/moved"] = (307, "http://127.0.0.1:1/elsewhere"),
        ["/v1/secret/moved"] = (307, "http://127.0.0.1:1/elsewhere"),
        ["/v1/secret/data/html"] = (200, "<html>canary</html>"),
        ["/v1/secret/data/deleted"] = (404, """{"data":{"data":null,"metadata":{"deletion_time":"x"}}}"""),
    });

    private static ConfiguredProject Project(FakeVault vault, string reference, TimeSpan? limit = null)
    {
        var project = new ConfiguredProject(
            $$"""
            projects:
              shop:
                profiles:
                  dev:
                    secrets: [{ name: s, type: value, parameters: { value: '{{reference}}' } }]
            vault: { enabled: true, address: '{{vault.Address}}', token_env: MY_TOKEN }
            """) { Limit = limit ?? TimeSpan.FromSeconds(30) };
        project.Variables["MY_TOKEN"] = "the-token";
        return project;
    }
}
