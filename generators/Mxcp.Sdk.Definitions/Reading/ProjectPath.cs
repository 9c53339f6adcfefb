namespace Mxcp.Definitions.Reading;

/// <summary>Paths relative to the project, with forward slashes; a file outside begins with <c>../</c>.</summary>
internal static class ProjectPath
{
    /// <summary>The project path of a file that another file names relative to its own folder; <see langword="null"/> where it is no relative path.</summary>
    public static string? Resolve(string from, string relative)
    {
        if (relative.Length == 0 || relative[0] is '/' or '\\' || relative.Contains(':'))
        {
            return null;
        }

        var steps = new List<string>(from.Split('/'));
        steps.RemoveAt(steps.Count - 1);
        foreach (string step in relative.Replace('\\', '/').Split('/'))
        {
            switch (step)
            {
                case "" or ".":
                    break;
                case "..":
                    StepOut(steps);
                    break;
                default:
                    steps.Add(step);
                    break;
            }
        }

        return string.Join("/", steps);
    }

    private static void StepOut(List<string> steps)
    {
        if (steps.Count == 0 || steps[steps.Count - 1] == "..")
        {
            steps.Add("..");
            return;
        }

        steps.RemoveAt(steps.Count - 1);
    }
}
