using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mxcp.Execution;

/// <summary>Everything that is wrong with the arguments of one call.</summary>
/// <remarks>
/// The path to a value is kept as a stack, written on the way down and read only when something is wrong, so that good
/// arguments cost no path.
/// </remarks>
internal sealed class Violations
{
    /// <summary>How many are listed; of more only the number is told.</summary>
    public const int Limit = 100;

    private readonly List<string> _listed = [];
    private PathStep[] _path = new PathStep[8];
    private int _count;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Whether one more would be listed, so that it is worth describing well.</summary>
    public bool IsOpen => _count < Limit;

    /// <summary>Notes the way into an object or array.</summary>
    /// <param name="depth">How many steps lie above.</param>
    /// <param name="step">The step.</param>
    public void Enter(int depth, PathStep step)
    {
        if (depth == _path.Length)
        {
            Array.Resize(ref _path, depth * 2);
        }

        _path[depth] = step;
    }

    /// <summary>Adds a violation.</summary>
    /// <param name="depth">How many steps of the noted way lead to the value.</param>
    /// <param name="step">The last step to it.</param>
    /// <param name="rule">The rule it breaks, with the value where that helps.</param>
    public void Add(int depth, PathStep step, string rule)
    {
        _count++;
        if (_count > Limit)
        {
            return;
        }

        _listed.Add($"{Path(depth, step)}: {rule}");
    }

    /// <summary>Whether something is listed of a value or of a part of it.</summary>
    public bool Any(int depth, PathStep step)
    {
        string path = Path(depth, step);
        return _listed.Exists(line => line.StartsWith(path, StringComparison.Ordinal) && (line[path.Length] is ':' or '.' or '['));
    }

    /// <summary>The listing that goes back to the caller, a line for each.</summary>
    public string Describe()
    {
        string listing = string.Join('\n', _listed);
        return _count <= Limit
            ? listing
            : string.Create(CultureInfo.InvariantCulture, $"{listing}\nand {_count - Limit} more");
    }

    private string Path(int depth, PathStep step)
    {
        var text = new StringBuilder();
        foreach (var above in _path.AsSpan(0, depth))
        {
            Append(text, above);
        }

        Append(text, step);
        return text.ToString();
    }

    private static void Append(StringBuilder path, PathStep step)
    {
        if (step.Name is not { } name)
        {
            path.Append('[').Append(CultureInfo.InvariantCulture, $"{step.Index}").Append(']');
            return;
        }

        if (!IsPlain(name))
        {
            // The name may come from the caller: quoted and escaped it cannot pass for a line of ours.
            path.Append("[\"").Append(JsonEncodedText.Encode(ShownText.Cut(name), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append("\"]");
            return;
        }

        path.Append(path.Length == 0 ? "" : ".").Append(name);
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= ShownText.Limit && name.All(static letter => char.IsLetterOrDigit(letter) || letter is '_' or '-');
}
