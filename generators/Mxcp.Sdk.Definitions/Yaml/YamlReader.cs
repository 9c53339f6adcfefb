using Mxcp.Definitions.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mxcp.Definitions.Yaml;

/// <summary>Turns YAML text into a tree with places. The one file that knows the YAML library, and only its events.</summary>
internal sealed class YamlReader
{
    /// <summary>Aliases multiply: this many nodes, counted as a reader of the tree would meet them, are the most a file may hold.</summary>
    private const int MaximumNodes = 100_000;

    private const int MaximumDepth = 128;

    private readonly string _text;
    private readonly Parser _parser;
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly List<YamlFault> _faults = [];
    private int _nodes;

    private YamlReader(string text)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads one document; never throws.</summary>
    public static YamlDocument Read(string text)
    {
        var reader = new YamlReader(text);
        try
        {
            return new YamlDocument(reader.ReadDocument(), reader._faults);
        }
        catch (YamlException exception)
        {
            return reader.Broken(reader.SpanOf(exception.Start, exception.End), Sentence(exception.Message));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or NotSupportedException)
        {
            // The library throws these, without a place, for brackets that are never closed: the last event is the nearest place known.
            var place = reader._parser.Current?.End ?? default;
            return reader.Broken(reader.SpanOf(place, place), "a bracket or brace opened near here is never closed");
        }
    }

    private YamlDocument Broken(SourceSpan span, string detail)
    {
        _faults.Add(new YamlFault(span, YamlFaultKind.Syntax, detail));
        return new YamlDocument(Root: null, _faults);
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(depth: 0).Node;
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            AddFault(second, YamlFaultKind.SeveralDocuments, "");
        }

        return root;
    }

    private Anchored ReadNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, $"Nested deeper than {MaximumDepth} levels.");
        }

        var read = _parser.Current switch
        {
            Scalar scalar => Single(ReadScalar(scalar)),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            AnchorAlias alias => ReadAlias(alias),
            var other => throw new YamlException(other!.Start, other.End, "Unexpected content."),
        };

        CountNodes(read);
        return read;
    }

    private void CountNodes(Anchored read)
    {
        _nodes += read.IsAlias ? read.Nodes : 1;
        if (_nodes > MaximumNodes)
        {
            throw new YamlException(_parser.Current?.Start ?? default, _parser.Current?.End ?? default, $"Aliases expand to more than {MaximumNodes} nodes.");
        }
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var type = scalar switch
        {
            { Tag.IsEmpty: false } => TypeOfTagged(scalar),
            { Style: ScalarStyle.Plain } => CoreSchema.TypeOf(scalar.Value),
            _ => YamlScalarType.Text,
        };

        var result = new YamlScalar(SpanOf(scalar.Start, scalar.End), scalar.Value, type);
        _parser.MoveNext();
        return Keep(scalar, Single(result)) is { Node: YamlScalar kept } ? kept : result;
    }

    private YamlScalarType TypeOfTagged(Scalar scalar)
    {
        switch (scalar.Tag.Value)
        {
            case "tag:yaml.org,2002:str" or "!":
                return YamlScalarType.Text;
            case "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null":
                return CoreSchema.TypeOf(scalar.Value);
            default:
                AddFault(scalar, YamlFaultKind.Syntax, $"the tag '{scalar.Tag.Value}' has no meaning here");
                return YamlScalarType.Text;
        }
    }

    private Anchored ReadSequence(SequenceStart start, int depth)
    {
        Begin(start);
        _parser.MoveNext();
        var items = new List<YamlNode>();
        int nodes = 1;
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            var item = ReadNode(depth + 1);
            items.Add(item.Node);
            nodes += item.Nodes;
        }

        var end = _parser.Consume<SequenceEnd>();
        return Keep(start, new Anchored(new YamlSequence(SpanOf(start.Start, end.End), items), nodes));
    }

    private Anchored ReadMapping(MappingStart start, int depth)
    {
        Begin(start);
        _parser.MoveNext();
        var entries = new List<YamlEntry>();
        var merged = new List<YamlMapping>();
        int nodes = 1;
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = ReadKey(depth);
            var value = ReadNode(depth + 1);
            nodes += value.Nodes + 1;
            if (key is { Value: "<<", Type: YamlScalarType.Text })
            {
                AddMerged(value.Node, merged);
            }
            else if (key is not null)
            {
                AddEntry(entries, new YamlEntry(key, value.Node));
            }
        }

        var end = _parser.Consume<MappingEnd>();
        foreach (var entry in merged.SelectMany(static mapping => mapping.Entries))
        {
            if (entries.TrueForAll(own => own.Key.Value != entry.Key.Value))
            {
                entries.Add(entry);
            }
        }

        return Keep(start, new Anchored(new YamlMapping(SpanOf(start.Start, end.End), entries), nodes));
    }

    private YamlScalar? ReadKey(int depth)
    {
        var key = ReadNode(depth + 1).Node;
        if (key is YamlScalar scalar)
        {
            return scalar;
        }

        _faults.Add(new YamlFault(key.Span, YamlFaultKind.Syntax, "a key must be a plain word"));
        return null;
    }

    private void AddEntry(List<YamlEntry> entries, YamlEntry entry)
    {
        if (entries.TrueForAll(other => other.Key.Value != entry.Key.Value))
        {
            entries.Add(entry);
            return;
        }

        _faults.Add(new YamlFault(entry.Key.Span, YamlFaultKind.DuplicateKey, entry.Key.Value));
    }

    private void AddMerged(YamlNode value, List<YamlMapping> merged)
    {
        var mappings = value is YamlSequence list ? list.Items : [value];
        foreach (var node in mappings)
        {
            if (node is YamlMapping mapping)
            {
                merged.Add(mapping);
                continue;
            }

            _faults.Add(new YamlFault(node.Span, YamlFaultKind.Syntax, "'<<' merges mappings only"));
        }
    }

    private Anchored ReadAlias(AnchorAlias alias)
    {
        _parser.MoveNext();
        if (_anchors.TryGetValue(alias.Value.Value, out var anchored) && anchored.Node is not null)
        {
            return anchored with { IsAlias = true };
        }

        string reason = _anchors.ContainsKey(alias.Value.Value) ? "contains itself" : "is not defined above";
        AddFault(alias, YamlFaultKind.Syntax, $"the anchor '{alias.Value.Value}' {reason}");
        return Single(new YamlScalar(SpanOf(alias.Start, alias.End), "", YamlScalarType.Null));
    }

    /// <summary>Makes the anchor known before its content is read, so that a cycle is told from an unknown name.</summary>
    private void Begin(NodeEvent start)
    {
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = default;
        }
    }

    private Anchored Keep(NodeEvent start, Anchored read)
    {
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = read;
        }

        return read;
    }

    private static Anchored Single(YamlNode node) => new(node, Nodes: 1);

    private void AddFault(ParsingEvent place, YamlFaultKind kind, string detail) =>
        _faults.Add(new YamlFault(SpanOf(place.Start, place.End), kind, detail));

    private SourceSpan SpanOf(Mark start, Mark end)
    {
        int from = Math.Min((int)start.Index, _text.Length);
        int to = Math.Min(Math.Max((int)end.Index, from), _text.Length);

        // A block ends where the next thing begins; its place ends with its last character.
        while (to > from && char.IsWhiteSpace(_text[to - 1]))
        {
            to--;
        }

        return new SourceSpan(from, to);
    }

    private static string Sentence(string message)
    {
        string text = message.TrimEnd('.');
        return text.Length == 0 ? "this is not YAML" : char.ToLowerInvariant(text[0]) + text.Substring(1);
    }

    /// <summary>A node and how many nodes a reader meets below it, itself included.</summary>
    private readonly record struct Anchored(YamlNode Node, int Nodes, bool IsAlias = false);
}
