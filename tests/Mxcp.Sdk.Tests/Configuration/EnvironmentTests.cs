using Mxcp.Tests.Support;

namespace Mxcp.Tests.Configuration;

public sealed class EnvironmentTests
{
    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("YES", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("no", false)]
    [InlineData("", false)]
    public void MXCP_READONLY_opens_the_database_for_reading_only(string value, bool expected)
    {
        using var project = new ConfiguredProject();
        project.Variables["MXCP_READONLY"] = value;

        Assert.Equal(expected, project.Load().IsReadOnly);
    }

    [Fact]
    public void A_variable_that_is_neither_yes_nor_no_is_an_error()
    {
        using var project = new ConfiguredProject();
        project.Variables["MXCP_READONLY"] = "maybe";

        Assert.Equal("MXCP_READONLY must be 1, true or yes, or 0, false or no.", project.Fail());
    }

    [Fact]
    public async Task MXCP_DEBUG_lets_the_log_tell_of_every_call()
    {
        using var folder = new ProjectFolder();

        Assert.Contains("debug: Mxcp.Calls: folder, ", await ErrorsOf("1"), StringComparison.Ordinal);
        Assert.DoesNotContain("debug: ", await ErrorsOf("0"), StringComparison.Ordinal);
        Assert.Equal("error: MXCP_DEBUG must be 1, true or yes, or 0, false or no.\n", await ErrorsOf("loud"));

        async Task<string> ErrorsOf(string value)
        {
            using var app = new AppProcess(folder, [new("MXCP_DEBUG", value)], "run", "tool", "folder");
            app.EndInput();
            return (await app.EndAsync()).Errors;
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("prod")]
    public void MXCP_DUCKDB_PATH_names_the_database_of_the_active_profile(string? profile)
    {
        using var project = new ConfiguredProject(site: "project: shop\nprofile: dev\nprofiles: { dev: { duckdb: { path: a } }, prod: { duckdb: { path: b } } }\n");
        project.Variables["MXCP_DUCKDB_PATH"] = "other/x.duckdb";
        Assert.Equal(Path.Combine(project.Folder.Path, "other", "x.duckdb"), project.Load(profile).DatabasePath);

        project.Variables["MXCP_DUCKDB_PATH"] = ":memory:";
        Assert.Equal(":memory:", project.Load(profile).DatabasePath);
    }

    [Theory]
    [InlineData("MXCP_AUDIT_ENABLED")]
    [InlineData("MXCP_TELEMETRY_ENABLED")]
    public void What_is_asked_for_and_does_not_exist_yet_is_an_error(string name)
    {
        using var project = new ConfiguredProject();
        project.Variables[name] = "true";
        Assert.Equal($"{name} asks for something that this version of Mxcp.Sdk does not do, and to ignore it would be wrong; unset it.", project.Fail());

        project.Variables[name] = "false";
        Assert.False(project.Load().IsReadOnly);
    }

    [Fact]
    public void Folders_of_ones_own_hold_what_profiles_name_no_path_for()
    {
        using var project = new ConfiguredProject(site: ConfiguredProject.Site + "paths: { data: db, drift: /var/drift, audit: ../audit }\n");
        var prod = project.Load("prod");

        Assert.Equal(Path.Combine(project.Folder.Path, "db", "db-prod.duckdb"), prod.DatabasePath);
        Assert.Equal("/var/drift/drift-prod.json", prod.DriftPath);
        Assert.Equal(Path.Combine(Path.GetDirectoryName(project.Folder.Path)!, "audit", "logs-prod.jsonl"), prod.AuditPath);
    }
}
