using System.Text.Json;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Configuration;

public sealed class UserFileTests
{
    private const string User = """
        mxcp: 1
        projects:
          shop:
            profiles:
              dev:
                secrets:
                  - name: api_key
                    type: value
                    parameters: { value: dev-key }
                  - name: partner
                    type: http
                    parameters:
                      BEARER_TOKEN: token-of-dev
                      EXTRA_HTTP_HEADERS: { X-Key: nested }
                      PORT: 8443
                      SCOPE: [https://a, https://b]
                      nothing:
                  - { name: bare, type: custom }
              prod:
                secrets:
                  - { name: api_key, type: value, parameters: { value: prod-key } }
          other:
            profiles:
              dev: { secrets: [{ name: theirs, type: value, parameters: { value: x } }] }
        """;

    [Fact]
    public void Secrets_are_those_of_the_active_profile()
    {
        using var project = new ConfiguredProject(User);

        Assert.Equal("dev-key", project.Config().GetSecret("api_key")?.Value);
        Assert.Equal("prod-key", project.Config("prod").GetSecret("api_key")?.Value);
        Assert.Null(project.Config("prod").GetSecret("partner"));
        Assert.Null(project.Config().GetSecret("theirs"));
        Assert.Null(project.Config().GetSecret("API_KEY"));
    }

    [Fact]
    public void A_secret_is_a_map_of_what_it_consists_of()
    {
        using var project = new ConfiguredProject(User);
        var partner = project.Config().GetSecret("partner")!;

        Assert.Equal(["BEARER_TOKEN", "EXTRA_HTTP_HEADERS", "PORT", "SCOPE"], partner.Keys);
        Assert.Equal("token-of-dev", partner["BEARER_TOKEN"].Value);
        Assert.Equal("nested", partner["EXTRA_HTTP_HEADERS"]["X-Key"].Value);
        Assert.Equal("8443", partner["PORT"].Value);
        Assert.Equal("https://b", partner["SCOPE"].Items[1].Value);
        Assert.Null(partner.Value);
        Assert.Null(partner.Find("nothing"));
        Assert.Empty(project.Config().GetSecret("bare")!.Keys);
        Assert.Equal(
            "The secret has no 'TOKEN'; it has BEARER_TOKEN, EXTRA_HTTP_HEADERS, PORT, SCOPE.", Assert.Throws<KeyNotFoundException>(() => partner["TOKEN"]).Message);
    }

    [Fact]
    public void A_secret_shows_itself_to_nobody()
    {
        using var project = new ConfiguredProject(User);
        var secret = project.Config().GetSecret("partner")!;
        string?[] shown = [$"{secret}", secret.ToString(), $"{secret["BEARER_TOKEN"]}", "" + secret["EXTRA_HTTP_HEADERS"]["X-Key"]];

        Assert.All(shown, static text => Assert.Equal("***", text));
        Assert.Equal("\"***\"", JsonSerializer.Serialize(secret));
        Assert.Equal("""{"a":"***"}""", JsonSerializer.Serialize(new Dictionary<string, Secret> { ["a"] = secret["BEARER_TOKEN"] }));
    }

    [Theory]
    [InlineData("secrets: [api_key]", "api_key")]
    [InlineData("secrets: partner", "partner")]
    [InlineData("secrets: []", "")]
    [InlineData("secrets: ", "api_key, partner, bare")]
    [InlineData("", "api_key, partner, bare")]
    public void The_list_of_the_site_limits_them(string list, string expected)
    {
        using var project = new ConfiguredProject(User, ConfiguredProject.Site + list);

        Assert.Equal(expected, string.Join(", ", project.Load().Secrets.Select(static secret => secret.Name)));
    }

    [Fact]
    public void The_file_itself_can_be_looked_at_and_hides_what_is_secret()
    {
        using var project = new ConfiguredProject(User, ConfiguredProject.Site + "secrets: [partner]");
        var user = project.Config().UserConfig!;
        var secret = Assert.Single(user["projects"]!["shop"]!["profiles"]!["dev"]!["secrets"]!.Items)!;

        Assert.Equal(["shop"], user["projects"]!.Keys);
        Assert.Equal(["dev"], user["projects"]!["shop"]!["profiles"]!.Keys);
        Assert.Equal("partner", secret["name"]);
        Assert.Equal("***", secret["parameters"]!["BEARER_TOKEN"]!.ToString());
        Assert.Equal("token-of-dev", secret["parameters"]!["BEARER_TOKEN"]!.Value);
    }

    [Fact]
    public void Without_a_file_there_are_no_secrets()
    {
        using var project = new ConfiguredProject();

        Assert.Null(project.Config().UserConfig);
        Assert.Null(project.Config().GetSecret("api_key"));
    }

    [Fact]
    public void Another_file_can_be_named_and_must_be_there()
    {
        using var project = new ConfiguredProject(User);
        project.Variables["MXCP_CONFIG"] = project.Folder.Write("other.yml", User.Replace("dev-key", "other-key", StringComparison.Ordinal));
        Assert.Equal("other-key", project.Config().GetSecret("api_key")?.Value);

        project.Variables["MXCP_CONFIG"] = Path.Combine(project.Folder.Path, "missing.yml");
        Assert.Equal("There is no user file missing.yml, which MXCP_CONFIG names.", project.Fail());

        project.Variables["MXCP_CONFIG"] = "";
        Assert.Equal("dev-key", project.Config().GetSecret("api_key")?.Value);
    }

    [Fact]
    public void All_that_is_wrong_in_both_files_is_told_at_once()
    {
        using var project = new ConfiguredProject("projects:\n  shop:\n    profils: {}\nlogging: {}\n", ConfiguredProject.Site + "setings: {}\n");

        Assert.Equal(
            """
            mxcp-site.yml(4,1): 'setings' is not a key of a site file; did you mean 'settings'?
            .mxcp/config.yml(3,5): 'profils' is not a key of a project; did you mean 'profiles'?
            .mxcp/config.yml(4,1): 'logging' is not supported by this version of Mxcp.Sdk, and to ignore it would be wrong; remove it
            """.ReplaceLineEndings("\n"),
            project.Fail());
    }

    [Fact]
    public void To_load_again_gives_what_holds_now_and_leaves_what_was_loaded_as_it_was()
    {
        using var project = new ConfiguredProject(User);
        var before = project.Load();
        project.Folder.Write(".mxcp/config.yml", User.Replace("dev-key", "rotated", StringComparison.Ordinal));

        Assert.Equal("rotated", project.Load().Secrets[0].Parameters.Value);
        Assert.Equal("dev-key", before.Secrets[0].Parameters.Value);
    }
}
