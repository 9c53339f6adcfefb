using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>One value that came with a call.</summary>
/// <remarks>
/// Reading it as a type checks it against its definition. A value that does not fit is a violation of the call and reads as the
/// type's default, so that all violations are found before the call is refused. A value that is missing reads as the default
/// silently: that it is missing has been said.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct Argument
{
    private readonly JsonElement _json;
    private readonly Violations _violations;
    private readonly int _depth;
    private readonly PathStep _step;
    private readonly ReadingMode _mode;

    internal Argument(JsonElement json, Violations violations, int depth, PathStep step, ReadingMode mode)
    {
        _json = json;
        _violations = violations;
        _depth = depth;
        _step = step;
        _mode = mode;
    }

    /// <summary>The same value; no message shows it or what lies in it.</summary>
    public Argument Sensitive => new(_json, _violations, _depth, _step, _mode | ReadingMode.Sensitive);

    private bool IsSensitive => (_mode & ReadingMode.Sensitive) != 0;

    private bool IsExact => (_mode & ReadingMode.Exact) != 0;

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => _json.ValueKind is JsonValueKind.Null;

    private bool IsMissing => _json.ValueKind is JsonValueKind.Undefined;

    /// <summary>Reads true or false; the texts <c>"true"</c> and <c>"false"</c> are taken too.</summary>
    /// <param name="oneOf">The values allowed; empty for both.</param>
    public bool Boolean(ReadOnlySpan<bool> oneOf = default)
    {
        if (IsMissing)
        {
            return false;
        }

        bool? value = _json.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when IsExact => null,
            JsonValueKind.String when JsonMarshal.GetRawUtf8Value(_json).SequenceEqual("\"true\""u8) => true,
            JsonValueKind.String when JsonMarshal.GetRawUtf8Value(_json).SequenceEqual("\"false\""u8) => false,
            _ => null,
        };
        if (value is not { } read)
        {
            Refuse("must be true or false");
            return false;
        }

        Report(Constraints.Boolean(read, oneOf));
        return read;
    }

    /// <summary>Reads an object.</summary>
    /// <returns>Its members; of a value that is no object, an object that reads as empty silently.</returns>
    public ArgumentObject Object()
    {
        if (_json.ValueKind is not JsonValueKind.Object)
        {
            RefuseKind("must be an object");
            return new(default, _violations, _depth + 1, _mode);
        }

        _violations.Enter(_depth, _step);
        return new(_json, _violations, _depth + 1, _mode);
    }

    /// <summary>Reads an array.</summary>
    /// <param name="minItems">The fewest items it may have.</param>
    /// <param name="maxItems">The most items it may have.</param>
    /// <param name="uniqueItems">Whether no value may be there twice; numbers count as the same when they are, however written.</param>
    /// <returns>Its items; of a value that is no array, none.</returns>
    public ArgumentItems Items(int minItems = 0, int maxItems = int.MaxValue, bool uniqueItems = false)
    {
        if (_json.ValueKind is not JsonValueKind.Array)
        {
            RefuseKind("must be an array");
            return new(default, _violations, _depth + 1, _mode);
        }

        Report(Constraints.ItemCount(_json.GetArrayLength(), minItems, maxItems));
        if (uniqueItems)
        {
            ReportTwice();
        }

        _violations.Enter(_depth, _step);
        return new(_json, _violations, _depth + 1, _mode);
    }

    private void ReportTwice()
    {
        try
        {
            Report(Constraints.UniqueItems(JsonMarshal.GetRawUtf8Value(_json)));
        }
        catch (InvalidOperationException)
        {
            Add(NotUnicode);
        }
    }

    /// <summary>Adds a violation with the value.</summary>
    private void Refuse(string rule)
    {
        if (!IsMissing)
        {
            Add(IsSensitive ? rule : $"{rule}, was {ShownText.Of(_json)}");
        }
    }

    /// <summary>Adds a violation with the kind of the value: what lies in the place of an object may be what the object hides.</summary>
    private void RefuseKind(string rule)
    {
        if (!IsMissing)
        {
            Add($"{rule}, was {ShownText.Kind(_json)}");
        }
    }

    private void Report(Breach? breach)
    {
        if (breach is not null)
        {
            Add(IsSensitive ? breach.Rule : breach.ToString());
        }
    }

    private void Add(string rule) => _violations.Add(_depth, _step, rule);
}
