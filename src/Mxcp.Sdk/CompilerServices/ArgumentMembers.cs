using System.ComponentModel;
using System.Text.Json;
using Mxcp.Execution;

namespace Mxcp.CompilerServices;

/// <summary>All members of a JSON object that came with a call, by their names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArgumentMembers
{
    private readonly JsonElement _json;
    private readonly Violations _violations;
    private readonly int _depth;
    private readonly ReadingMode _mode;

    internal ArgumentMembers(JsonElement json, Violations violations, int depth, ReadingMode mode)
    {
        _json = json;
        _violations = violations;
        _depth = depth;
        _mode = mode;
    }

    /// <summary>Walks over the members.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks over the members of an object.</summary>
    public struct Enumerator
    {
        private readonly ArgumentMembers _members;
        private JsonElement.ObjectEnumerator _values;

        internal Enumerator(ArgumentMembers members)
        {
            _members = members;
            _values = members._json.ValueKind is JsonValueKind.Object ? members._json.EnumerateObject() : default;
        }

        /// <summary>The current member: its name and its value.</summary>
        public readonly KeyValuePair<string, Argument> Current
        {
            get
            {
                string name = JsonNames.Of(_values.Current);
                var step = PathStep.To(name);
                return new(name, new Argument(_values.Current.Value, _members._violations, _members._depth, step, _members._mode));
            }
        }

        /// <summary>Moves to the next member.</summary>
        /// <returns>False at the end.</returns>
        public bool MoveNext()
        {
            bool isThere = _values.MoveNext();
            if (isThere && !JsonNames.IsUnicode(_values.Current))
            {
                _members._violations.Add(_members._depth, PathStep.To(JsonNames.Of(_values.Current)), Argument.NotUnicode);
            }

            return isThere;
        }
    }
}
