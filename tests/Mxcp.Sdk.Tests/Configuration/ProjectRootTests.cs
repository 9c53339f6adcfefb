using Mxcp.Configuration;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Configuration;

public sealed class ProjectRootTests
{
    [Fact]
    public void The_command_line_wins()
    {
        using var chosen = new ProjectFolder();
        using var other = new ProjectFolder();

        Assert.Equal(chosen.Path, Search(other.Path, other.Path, other.Path).Find(chosen.Path));
    }

    [Fact]
    public void A_relative_folder_counts_from_where_the_program_was_started()
    {
        using var project = new ProjectFolder();
        string parent = Path.GetDirectoryName(project.Path)!;

        Assert.Equal(project.Path, Search("/", parent).Find(Path.GetFileName(project.Path)));
    }

    [Fact]
    public void Then_the_environment_is_asked()
    {
        using var named = new ProjectFolder();
        using var other = new ProjectFolder();

        Assert.Equal(named.Path, Search(other.Path, other.Path, named.Path).Find(null));
    }

    [Fact]
    public void Then_the_folder_of_the_program_is_looked_at()
    {
        using var program = new ProjectFolder();
        using var other = new ProjectFolder();

        Assert.Equal(program.Path, Search(program.Path, other.Path).Find(null));
    }

    [Fact]
    public void Then_the_current_folder_and_those_above_it()
    {
        using var project = new ProjectFolder();
        using var program = new ProjectFolder(site: null);

        Assert.Equal(project.Path, Search(program.Path, project.Path).Find(null));
        Assert.Equal(project.Path, Search(program.Path, project.CreateFolder("a/b/c")).Find(null));
    }

    [Fact]
    public void A_folder_that_was_named_is_not_searched_for()
    {
        using var project = new ProjectFolder();
        string below = project.CreateFolder("below");

        Assert.Equal(
            $"There is no mxcp-site.yml in {below}, the folder that --project names.",
            Assert.Throws<ConfigurationException>(() => Search(project.Path, project.Path).Find(below)).Message);
        Assert.Equal(
            $"There is no mxcp-site.yml in {below}, the folder that MXCP_PROJECT names.",
            Assert.Throws<ConfigurationException>(() => Search(project.Path, project.Path, below).Find(null)).Message);
    }

    [Fact]
    public void Without_a_project_every_place_that_was_searched_is_named()
    {
        using var nothing = new ProjectFolder(site: null);
        string message = Assert.Throws<ConfigurationException>(() => Search("/program", nothing.Path).Find(null)).Message;

        Assert.Contains("/program", message, StringComparison.Ordinal);
        Assert.Contains(nothing.Path, message, StringComparison.Ordinal);
        Assert.Contains("--project or MXCP_PROJECT", message, StringComparison.Ordinal);
    }

    private static ProjectRoot Search(string program, string current, string? named = null) =>
        new(program, current, name => name == "MXCP_PROJECT" ? named : null);
}
