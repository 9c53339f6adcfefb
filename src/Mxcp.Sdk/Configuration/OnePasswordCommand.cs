using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Mxcp.Definitions.Site;

namespace Mxcp.Configuration;

/// <summary>1Password's command <c>op</c>, which looks values up.</summary>
internal static class OnePasswordCommand
{
    private const string TokenVariable = "OP_SERVICE_ACCOUNT_TOKEN";
    private const int LongestReason = 200;

    /// <summary>Looks a value up.</summary>
    /// <param name="reference">The reference, whole.</param>
    /// <param name="settings">What the user file says of 1Password, if anything.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="limit">How long the command may take.</param>
    public static ReferenceValue Read(string reference, OnePasswordSettings? settings, Func<string, string?> variable, TimeSpan limit)
    {
        settings ??= OnePasswordSettings.Default;
        if (!settings.IsEnabled)
        {
            return ReferenceValue.Failed("onepassword is not enabled; write onepassword: { enabled: true } in the user file");
        }

        if (FindCommand(variable("PATH") ?? "") is not { } command)
        {
            return ReferenceValue.Failed("the command op of 1Password is not on the PATH; install it, or put its folder there");
        }

        try
        {
            using var process = Process.Start(StartOf(command, reference, variable(settings.TokenVariable)))!;
            return Finish(process, limit);
        }
        catch (Win32Exception exception)
        {
            return ReferenceValue.Failed($"{command} cannot be run: {exception.Message}");
        }
    }

    private static ProcessStartInfo StartOf(string command, string reference, string? token)
    {
        // The standard input is the protocol's: the command gets an empty one of its own.
        var start = new ProcessStartInfo(command, ["read", "--no-newline", reference])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (!string.IsNullOrEmpty(token))
        {
            start.Environment[TokenVariable] = token;
        }

        return start;
    }

    private static ReferenceValue Finish(Process process, TimeSpan limit)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit) || !Task.WaitAll([output, errors], limit))
        {
            process.Kill(entireProcessTree: true);
            return ReferenceValue.Failed(string.Create(CultureInfo.InvariantCulture, $"the command op did not end within {limit.TotalSeconds:0.#} s; sign in, or give it the token of a service account"));
        }

        return process.ExitCode == 0
            ? ReferenceValue.Found(WithoutNewLine(output.Result))
            : ReferenceValue.Failed(string.Create(CultureInfo.InvariantCulture, $"the command op ended with {process.ExitCode}: {Reason(errors.Result)}"));
    }

    private static string WithoutNewLine(string output) => output.EndsWith('\n') ? output[..^1].TrimEnd('\r') : output;

    private static string Reason(string errors)
    {
        string line = errors.Split('\n').Select(static line => line.Trim()).FirstOrDefault(static line => line.Length > 0) ?? "it did not say why";
        return line.Length > LongestReason ? line[..LongestReason] + "…" : line;
    }

    // Not left to Process: it looks into the current folder first.
    private static string? FindCommand(string path)
    {
        string name = OperatingSystem.IsWindows() ? "op.exe" : "op";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
