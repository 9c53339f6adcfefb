using System.Text.RegularExpressions;

namespace Mxcp.DuckDb;

/// <summary>Why a database cannot be opened, in sentences that say what to do.</summary>
internal static partial class OpenErrors
{
    public static DatabaseException Explain(DuckDbOptions options, string error)
    {
        if (IsHeld(error))
        {
            return new DatabaseException(Held(options, error));
        }

        if (error.Contains("not a valid DuckDB database", StringComparison.Ordinal))
        {
            return new DatabaseException(
                $"{options.Path} is not a DuckDB database: check the path, or move the file away to start a new database there.");
        }

        if (error.Contains("in read-only mode: database does not exist", StringComparison.Ordinal))
        {
            return new DatabaseException(
                $"There is no database file {options.Path}, and a read-only one is not created: check the path, or start once without read-only.");
        }

        if (Directory.Exists(options.Path))
        {
            return new DatabaseException($"{options.Path} is a folder: name the database file in it.");
        }

        return new DatabaseException($"The database {options.Path} cannot be opened. {options.Mask.Apply(error)}");
    }

    /// <summary>Whether another process has the file.</summary>
    public static bool IsHeld(string error) => error.Contains("Could not set lock", StringComparison.Ordinal);

    private static string Held(DuckDbOptions options, string error)
    {
        var process = Process().Match(error);
        string holder = process.Success ? $"process {process.Groups["pid"].Value} ({NameOf(process)})" : "another process";
        return $"The database {options.Path} is in use by {holder}. DuckDB lets one process at a time write to a file: stop that process, "
            + "or open the file read-only in all of them (--readonly), which several may do at once.";
    }

    /// <summary>The program of the process: as DuckDB tells it, else as the system does. Never its arguments, which may be secret.</summary>
    private static string NameOf(Match process)
    {
        string name = process.Groups["name"].Value.Trim();
        string file = $"/proc/{process.Groups["pid"].Value}/comm";
        return name.Length == 0 && File.Exists(file) ? File.ReadAllText(file).Trim() : name;
    }

    // "Conflicting lock is held in /usr/bin/app (PID 4711) by user ada. See also …"
    [GeneratedRegex(@"held in (?<name>.*?)\s*\(?PID (?<pid>[0-9]+)\)?")]
    private static partial Regex Process();
}
