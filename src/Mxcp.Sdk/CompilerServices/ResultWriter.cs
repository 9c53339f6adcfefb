using System.ComponentModel;
using System.Text.Unicode;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>Writes a result as JSON and checks it against its definition on the way.</summary>
/// <remarks>
/// Whatever is called, and in whatever order, what comes out is one JSON value or an exception: a value that breaks its
/// definition is refused with the place where it is, and a call that does not fit throws <see cref="InvalidOperationException"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ResultWriter
{
    private readonly JsonBuffer _json = new();
    private Frame[] _frames = new Frame[8];
    private int _depth;
    private bool _isNamed;

    /// <summary>A value is put together outside, or was refused: nothing may follow.</summary>
    private bool _isBlocked;

    internal ResultWriter()
    {
    }

    /// <summary>What was written: one JSON value, or nothing.</summary>
    internal ReadOnlyMemory<byte> Written =>
        _depth == 0 && !_isBlocked ? _json.Memory : throw new InvalidOperationException("The result is not finished.");

    /// <summary>Whether the value is bytes, in base64, and nothing else: the only cell of a column that holds bytes.</summary>
    internal bool IsBytes { get; set; }

    /// <summary>Starts an object.</summary>
    public void WriteStartObject() => Open(isArray: false, (byte)'{');

    /// <summary>Ends the object that is open.</summary>
    public void WriteEndObject()
    {
        ThrowIfBlocked();
        if (_depth == 0 || Top.IsArray || _isNamed)
        {
            throw new InvalidOperationException("There is no object to end here.");
        }

        _json.Append((byte)'}');
        _depth--;
    }

    /// <summary>Starts an array.</summary>
    public void WriteStartArray() => Open(isArray: true, (byte)'[');

    /// <summary>Ends the array that is open.</summary>
    /// <param name="minItems">The fewest items it may have.</param>
    /// <param name="maxItems">The most items it may have.</param>
    /// <param name="uniqueItems">Whether no two items may be the same value.</param>
    public void WriteEndArray(int minItems = 0, int maxItems = int.MaxValue, bool uniqueItems = false)
    {
        ThrowIfBlocked();
        if (_depth == 0 || !Top.IsArray)
        {
            throw new InvalidOperationException("There is no array to end here.");
        }

        int start = Top.Start;
        EndItems(minItems);
        Require(Constraints.ItemCount(Top.Count, minItems, maxItems), start);
        _json.Append((byte)']');
        _depth--;
        if (uniqueItems)
        {
            Require(Constraints.UniqueItems(_json.Span[start..]), start);
        }
    }

    /// <summary>Writes the name of the next property.</summary>
    /// <param name="name">The name in UTF-8, escaped for JSON, without quotes.</param>
    public void WritePropertyName(ReadOnlySpan<byte> name)
    {
        if (name.IndexOfAny((byte)'"', (byte)'\\') >= 0 || name.IndexOfAnyInRange((byte)0, (byte)31) >= 0 || !Utf8.IsValid(name))
        {
            name = PropertyNames.Checked(name);
        }

        BeginName();
        var room = _json.Reserve(name.Length + 3);
        room[0] = (byte)'"';
        name.CopyTo(room[1..]);
        room[name.Length + 1] = (byte)'"';
        room[name.Length + 2] = (byte)':';
        _json.Advance(name.Length + 3);
    }

    /// <summary>Writes the name of the next property, one that is known at run time only.</summary>
    /// <param name="name">The name as it is.</param>
    public void WritePropertyName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        BeginName();
        _json.AppendQuoted(name.AsSpan());
        _json.Append((byte)':');
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull()
    {
        BeginValue();
        _json.Append("null"u8);
    }

    /// <summary>Refuses null where the definition wants a value.</summary>
    public void RefuseNull()
    {
        BeginValue();
        throw Refuse(JsonPath.At(_json.Span), "must not be null");
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">Which of them.</param>
    /// <param name="oneOf">The values that are allowed; empty for both.</param>
    public void WriteBoolean(bool value, ReadOnlySpan<bool> oneOf = default)
    {
        BeginValue();
        Require(Constraints.Boolean(value, oneOf));
        _json.Append(value ? "true"u8 : "false"u8);
    }

    /// <summary>Starts a value that its caller puts together in the buffer itself.</summary>
    internal JsonBuffer BeginRaw()
    {
        BeginValue();
        _isBlocked = true;
        return _json;
    }

    /// <summary>Ends the value that <see cref="BeginRaw"/> started.</summary>
    internal void EndRaw() => _isBlocked = false;

    /// <summary>Forgets everything, and keeps the memory for the next result.</summary>
    internal void Clear()
    {
        _json.Clear();
        _depth = 0;
        _isNamed = false;
        _isBlocked = false;
        IsBytes = false;
        _meter?.Clear();
    }

    /// <summary>Forgets everything, and gives the memory back.</summary>
    internal void Release()
    {
        Clear();
        _json.Release();
    }

    private ref Frame Top => ref _frames[_depth - 1];

    private void Open(bool isArray, byte bracket)
    {
        BeginValue();
        if (_depth == JsonText.MaxDepth)
        {
            throw Refuse("", $"nests deeper than {JsonText.MaxDepth} levels; does a value contain itself?");
        }

        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = new Frame(isArray, _json.Length);
        _json.Append(bracket);
    }

    private void BeginName()
    {
        ThrowIfBlocked();
        if (_depth == 0 || Top.IsArray || _isNamed)
        {
            throw new InvalidOperationException("A property does not belong here.");
        }

        if (Top.Count++ > 0)
        {
            _json.Append((byte)',');
        }

        _isNamed = true;
    }

    private void BeginValue()
    {
        ThrowIfBlocked();
        if (_isNamed)
        {
            _isNamed = false;
            return;
        }

        if (_depth == 0)
        {
            if (_json.Length > 0)
            {
                throw new InvalidOperationException("The result is written already.");
            }

            return;
        }

        if (!Top.IsArray)
        {
            throw new InvalidOperationException("A value in an object needs a name.");
        }

        CountItem();
        if (Top.Count++ > 0)
        {
            _json.Append((byte)',');
        }
    }

    /// <summary>Refuses a value before anything of it is written.</summary>
    private void Require(Breach? breach) => Require(breach, _json.Length);

    /// <summary>Refuses a value that starts at a position.</summary>
    private void Require(Breach? breach, int start)
    {
        if (breach is not null)
        {
            throw Refuse(JsonPath.At(_json.Span[..start]), breach.ToString());
        }
    }

    private ResultException Refuse(string path, string rule)
    {
        _isBlocked = true;
        return new ResultException(path, rule);
    }

    private void ThrowIfBlocked()
    {
        if (_isBlocked)
        {
            throw new InvalidOperationException("A value was refused, or is still being put together: nothing can follow.");
        }
    }

    /// <summary>An array or object that is open.</summary>
    private struct Frame(bool isArray, int start)
    {
        public readonly bool IsArray = isArray;
        public readonly int Start = start;
        public int Count;
    }
}
