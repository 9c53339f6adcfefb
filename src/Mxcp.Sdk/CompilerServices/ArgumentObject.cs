using System.ComponentModel;
using System.Text.Json;
using Mxcp.Definitions.Values;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>The members of a JSON object that came with a call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArgumentObject
{
    private readonly JsonElement _json;
    private readonly Violations _violations;
    private readonly int _depth;
    private readonly ReadingMode _mode;

    /// <summary>The arguments themselves.</summary>
    internal ArgumentObject(JsonElement json, Violations violations)
        : this(json, violations, depth: 0, ReadingMode.Plain)
    {
    }

    /// <summary>An object among the arguments; undefined JSON reads as an object without members, silently.</summary>
    internal ArgumentObject(JsonElement json, Violations violations, int depth, ReadingMode mode)
    {
        _json = json;
        _violations = violations;
        _depth = depth;
        _mode = mode;
    }

    /// <summary>The object as the JSON text it came as; of what was no object, <c>{}</c>.</summary>
    public string Json => _json.ValueKind is JsonValueKind.Object ? _json.GetRawText() : "{}";

    private bool IsSilent => _json.ValueKind is not JsonValueKind.Object && _depth > 0;

    /// <summary>All members, for an object whose properties are not known before.</summary>
    public ArgumentMembers Members => new(_json, _violations, _depth, _mode);

    /// <summary>A member that must be there and not be null.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The member; when it is missing, an argument that reads as defaults and adds no further violation.</returns>
    public Argument Required(string name)
    {
        if (Optional(name, out var argument))
        {
            return argument;
        }

        if (!IsSilent)
        {
            _violations.Add(_depth, PathStep.To(name), "is required");
        }

        return argument;
    }

    /// <summary>A member that may be missing; null counts as missing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="argument">The member.</param>
    /// <returns>Whether it was given.</returns>
    public bool Optional(string name, out Argument argument)
    {
        bool isGiven = Find(name, out var value) && value.ValueKind is not JsonValueKind.Null;
        argument = Create(name, isGiven ? value : default);
        return isGiven;
    }

    /// <summary>A member that must be there, and may be null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="argument">The member.</param>
    /// <returns>Whether it was given and is not null; when it is missing, that is a violation.</returns>
    public bool RequiredOrNull(string name, out Argument argument)
    {
        bool isGiven = Find(name, out var value);
        if (!isGiven && !IsSilent)
        {
            _violations.Add(_depth, PathStep.To(name), "is required");
        }

        bool hasValue = isGiven && value.ValueKind is not JsonValueKind.Null;
        argument = Create(name, hasValue ? value : default);
        return hasValue;
    }

    /// <summary>A member that may be missing and has a default.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">The default, a JSON constant in UTF-8.</param>
    /// <returns>The member, or the default.</returns>
    public Argument OptionalOr(string name, ReadOnlySpan<byte> json) =>
        Optional(name, out var argument) ? argument : Create(name, JsonElement.Parse(json));

    /// <summary>A member that may be missing, but not be null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="argument">The member.</param>
    /// <returns>Whether it was given; null is a violation.</returns>
    public bool OptionalNotNull(string name, out Argument argument)
    {
        bool isGiven = Optional(name, out argument);
        if (!isGiven && IsNull(name))
        {
            _violations.Add(_depth, PathStep.To(name), "must not be null");
        }

        return isGiven;
    }

    /// <summary>A member that may be missing, but not be null, and has a default.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">The default, a JSON constant in UTF-8.</param>
    /// <returns>The member, or the default; null is a violation.</returns>
    public Argument OptionalNotNullOr(string name, ReadOnlySpan<byte> json) =>
        OptionalNotNull(name, out var argument) ? argument : Create(name, JsonElement.Parse(json));

    /// <summary>Whether a member was sent as null.</summary>
    /// <param name="name">Its name.</param>
    public bool IsNull(string name) => Find(name, out var value) && value.ValueKind is JsonValueKind.Null;

    /// <summary>Ends the reading of an object without further properties: others are violations, and so are names given twice.</summary>
    /// <param name="names">The names of its properties.</param>
    public void End(ReadOnlySpan<string> names) => ReportUnknown(names, "is not a property");

    /// <summary>Ends the reading of an object that may have further properties: names given twice are violations.</summary>
    public void EndOpen()
    {
        if (_json.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        var seen = new HashSet<string>();
        foreach (var member in _json.EnumerateObject())
        {
            string name = JsonNames.Of(member);
            if (!seen.Add(name))
            {
                ReportDoubled(name);
            }
        }
    }

    internal void EndParameters(ReadOnlySpan<string> names) => ReportUnknown(names, "is not a parameter");

    private Argument Create(string name, JsonElement value) => new(value, _violations, _depth, PathStep.To(name), _mode);

    private bool Find(string name, out JsonElement value)
    {
        value = default;
        if (_json.ValueKind is not JsonValueKind.Object)
        {
            return false;
        }

        foreach (var member in _json.EnumerateObject())
        {
            if (JsonNames.Match(member, name))
            {
                value = member.Value;
                return true;
            }
        }

        return false;
    }

    private void ReportUnknown(ReadOnlySpan<string> names, string rule)
    {
        if (_json.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        Span<bool> seen = names.Length <= 128 ? stackalloc bool[names.Length] : new bool[names.Length];
        foreach (var member in _json.EnumerateObject())
        {
            int index = JsonNames.IndexIn(names, member);
            if (index < 0)
            {
                ReportUnknown(JsonNames.Of(member), names, rule);
            }
            else if (seen[index])
            {
                ReportDoubled(names[index]);
            }
            else
            {
                seen[index] = true;
            }
        }
    }

    private void ReportUnknown(string name, ReadOnlySpan<string> names, string rule)
    {
        // Looking for the name that was meant costs time, which only a name that is shown in full is worth.
        string? meant = _violations.IsOpen && name.Length <= ShownText.Limit ? Nearest.To(name, names.ToArray()) : null;
        _violations.Add(_depth, PathStep.To(name), meant is null ? rule : $"{rule}; did you mean {meant}?");
    }

    private void ReportDoubled(string name) => _violations.Add(_depth, PathStep.To(name), "is given more than once");
}
