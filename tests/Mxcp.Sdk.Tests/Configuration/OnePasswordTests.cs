using Mxcp.Tests.Support;

namespace Mxcp.Tests.Configuration;

public sealed class OnePasswordTests
{
    [Fact]
    public void A_value_is_what_the_command_prints()
    {
        using var project = Project("printf '%s\\n' \"$*|$OP_SERVICE_ACCOUNT_TOKEN\"; cat");
        File.AppendAllText(project.UserFile, "\nonepassword: { enabled: true, token_env: MY_TOKEN }");
        project.Variables["MY_TOKEN"] = "the-token";

        Assert.Equal("read --no-newline op://work/a b/$(touch x)|the-token", project.Config().GetSetting("a"));
        Assert.False(File.Exists(Path.Combine(project.Folder.Path, "x")));
    }

    [Fact]
    public void Several_lines_stay_several_lines()
    {
        using var project = Project("printf 'one\\ntwo\\n\\n'");

        Assert.Equal("one\ntwo\n", project.Config().GetSetting("a"));
    }

    [Theory]
    [InlineData("echo '[ERROR] isn'\"'\"'t an item' >&2; exit 1", "the command op ended with 1: [ERROR] isn't an item")]
    [InlineData("exit 3", "the command op ended with 3: it did not say why")]
    [InlineData("sleep 20", "the command op did not end within 0.5 s; sign in, or give it the token of a service account")]
    [InlineData("sleep 20 & exit 0", "the command op did not end within 0.5 s; sign in, or give it the token of a service account")]
    public void What_the_command_cannot_find_is_told_with_its_place(string script, string expected)
    {
        using var project = Project(script, TimeSpan.FromSeconds(0.5));

        Assert.Equal($"mxcp-site.yml(5,6): 'op://work/a b/$(touch x)' cannot be looked up: {expected}", project.Fail());
    }

    [Fact]
    public void The_command_is_looked_for_on_the_PATH_alone()
    {
        using var project = Project("echo found");
        project.Folder.Write("op", "#!/bin/sh\necho wrong");
        Assert.Equal("found", project.Config().GetSetting("a"));

        project.Variables["PATH"] = $".{Path.PathSeparator}/no/such/folder";
        Assert.EndsWith("the command op of 1Password is not on the PATH; install it, or put its folder there", project.Fail(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_forbidden()
    {
        using var project = Project("echo found");
        File.AppendAllText(project.UserFile, "\nonepassword: { enabled: false }");

        Assert.EndsWith("onepassword is not enabled; write onepassword: { enabled: true } in the user file", project.Fail(), StringComparison.Ordinal);
    }

    private static ConfiguredProject Project(string script, TimeSpan? limit = null)
    {
        var project = new ConfiguredProject("projects:", ConfiguredProject.Site + "settings:\n  a: 'op://work/a b/$(touch x)'\n") { Limit = limit ?? TimeSpan.FromSeconds(30) };
        string command = project.Folder.Write("bin/op", "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        project.Variables["PATH"] = Path.GetDirectoryName(command)!;
        return project;
    }
}
