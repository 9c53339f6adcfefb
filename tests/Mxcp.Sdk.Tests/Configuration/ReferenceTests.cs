using Mxcp.Tests.Support;

namespace Mxcp.Tests.Configuration;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("${A}", "alpha")]
    [InlineData("${A}-${B}", "alpha-beta")]
    [InlineData("x${A}y$B", "xalphay$B")]
    [InlineData("${MISSING:-fallback}", "fallback")]
    [InlineData("${MISSING:-}", "")]
    [InlineData("${EMPTY:-fallback}", "fallback")]
    [InlineData("${EMPTY}", "")]
    [InlineData("${A:-fallback}", "alpha")]
    [InlineData("$${A}", "${A}")]
    [InlineData("${NESTED}", "${A}")]
    [InlineData("${SCHEME}", "file:///etc/passwd")]
    [InlineData("file://value.txt", "from a file")]
    [InlineData("file://${A}.txt", "by variable")]
    public void A_reference_is_looked_up_in_both_files(string reference, string expected)
    {
        using var project = Project($"a: '{reference}'", $"value: '{reference}'");

        Assert.Equal(expected, project.Config().GetSetting("a"));
        Assert.Equal(expected, project.Config().GetSecret("s")?.Value);
    }

    [Fact]
    public void A_file_keeps_its_lines_and_loses_the_space_around_them()
    {
        using var project = Project("a: file://key.pem", "value: a");
        project.Folder.Write("key.pem", "\n-----BEGIN-----\nabc\n-----END-----\n\n");

        Assert.Equal("-----BEGIN-----\nabc\n-----END-----", project.Config().GetSetting("a"));
    }

    [Fact]
    public void A_reference_may_stand_for_a_value_of_any_kind_and_for_paths()
    {
        using var project = new ConfiguredProject(site: "project: shop\nprofile: dev\nprofiles: { dev: { duckdb: { path: '${DIR}/x.duckdb', readonly: '${RO}' } } }\nextensions: ['${EXT}']\n");
        project.Variables["DIR"] = "db";
        project.Variables["RO"] = "true";
        project.Variables["EXT"] = "json";
        var loaded = project.Load();

        Assert.Equal((Path.Combine(project.Folder.Path, "db", "x.duckdb"), true, "json"), (loaded.DatabasePath, loaded.IsReadOnly, loaded.Extensions[0].Name));

        project.Variables["RO"] = "canary-yes";
        project.Variables["EXT"] = "../canary";
        Assert.Equal(
            """
            mxcp-site.yml(3,65): 'readonly' must be true or false, not what '${RO}' stands for
            mxcp-site.yml(4,14): '${EXT}' is not a value of 'extensions'; use the name of an extension, of letters, digits and _
            """.ReplaceLineEndings("\n"),
            project.Fail());
    }

    [Fact]
    public void Only_what_the_active_profile_needs_is_looked_up()
    {
        using var project = new ConfiguredProject(
            """
            projects:
              shop:
                profiles:
                  dev: { secrets: [{ name: a, type: value, parameters: { value: "${DEV}" } }, { name: unused, type: value, parameters: { value: "${UNUSED}" } }] }
                  prod: { secrets: [{ name: a, type: value, parameters: { value: "${PROD}" } }] }
              other: { profiles: { dev: { secrets: [{ name: a, type: value, parameters: { value: "${OTHER}" } }] } } }
            """,
            "project: shop\nprofile: dev\nsecrets: [a]\nprofiles: { dev: , prod: { duckdb: { path: '${PROD_PATH}' } } }\n");
        project.Variables["DEV"] = "1";

        Assert.Equal("1", project.Config().GetSecret("a")?.Value);
        Assert.Equal(
            """
            mxcp-site.yml(4,44): '${PROD_PATH}' cannot be looked up: the environment variable PROD_PATH is not set; set it, or write ${PROD_PATH:-default}
            .mxcp/config.yml(5,70): '${PROD}' cannot be looked up: the environment variable PROD is not set; set it, or write ${PROD:-default}
            """.ReplaceLineEndings("\n"),
            project.Fail("prod"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using var project = Project("a: file://missing.txt\n  b: file://.mxcp", "value: file:///no/such/file");

        Assert.Equal(
            """
            mxcp-site.yml(5,6): 'file://missing.txt' cannot be looked up: there is no file missing.txt; relative paths count from the project's folder
            mxcp-site.yml(6,6): 'file://.mxcp' cannot be looked up: .mxcp is a folder; name the file in it
            .mxcp/config.yml(5,64): 'file:///no/such/file' cannot be looked up: there is no file /no/such/file; relative paths count from the project's folder
            """.ReplaceLineEndings("\n"),
            project.Fail());
    }

    [Fact]
    public void References_of_the_site_are_settings_like_others_and_those_that_are_looked_up_are_hidden()
    {
        using var project = Project("a: '${A}'\n  b: file://value.txt", "value: a");
        var config = project.Config();

        Assert.Equal("alpha", $"{config.GetSetting("a")}");
        Assert.Equal("***", $"{config.GetSetting("b")}");
        Assert.Equal("from a file", config.GetSetting("b"));
    }

    internal static ConfiguredProject Project(string settings, string parameters)
    {
        var project = new ConfiguredProject(
            $$"""
            projects:
              shop:
                profiles:
                  dev:
                    secrets: [{ name: s, type: value, parameters: { {{parameters}} } }]
            """,
            $"{ConfiguredProject.Site}settings:\n  {settings}\n");
        project.Variables["A"] = "alpha";
        project.Variables["B"] = "beta";
        project.Variables["EMPTY"] = "";
        project.Variables["NESTED"] = "${A}";
        project.Variables["SCHEME"] = "file:///etc/passwd";
        project.Folder.Write("value.txt", "from a file\n");
        project.Folder.Write("alpha.txt", "by variable\n");
        return project;
    }
}
