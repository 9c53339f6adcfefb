using System.ComponentModel;
using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>The items of a JSON array that came with a call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArgumentItems
{
    private readonly JsonElement _json;
    private readonly Violations _violations;
    private readonly int _depth;
    private readonly ReadingMode _mode;

    internal ArgumentItems(JsonElement json, Violations violations, int depth, ReadingMode mode)
    {
        _json = json;
        _violations = violations;
        _depth = depth;
        _mode = mode;
    }

    /// <summary>The array as the JSON text it came as; of what was no array, <c>[]</c>.</summary>
    public string Json => _json.ValueKind is JsonValueKind.Array ? _json.GetRawText() : "[]";

    /// <summary>Walks over the items.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks over the items of an array.</summary>
    public struct Enumerator
    {
        private readonly ArgumentItems _items;
        private JsonElement.ArrayEnumerator _values;
        private int _index;

        internal Enumerator(ArgumentItems items)
        {
            _items = items;
            _values = items._json.ValueKind is JsonValueKind.Array ? items._json.EnumerateArray() : default;
            _index = -1;
        }

        /// <summary>The current item.</summary>
        public readonly Argument Current =>
            new(_values.Current, _items._violations, _items._depth, PathStep.To(_index), _items._mode);

        /// <summary>Moves to the next item.</summary>
        /// <returns>False at the end.</returns>
        public bool MoveNext()
        {
            _index++;
            return _values.MoveNext();
        }
    }
}
