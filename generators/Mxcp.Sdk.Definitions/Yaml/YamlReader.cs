using Mxcp.Definitions.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mxcp.Definitions.Yaml;

/// <summary>Turns YAML text into a tree with places. The one file that knows the YAML library, and only its events.</summary>
internal sealed class YamlReader
{
    /// <summary>Aliases multiply: this many nodes, counted as a reader of the tree would meet them, are the most a file may hold.</summary>
    private const int MaximumNodes = 100_000;

    /// <summary>A long text is repeated as easily as many short ones.</summary>
    private const int MaximumRepeated = 5_000_000;

    private const int MaximumDepth = 128;

    private readonly YamlPlaces _places;
    private readonly Parser _parser;
    private readonly YamlAnchors _anchors = new();
    private readonly Stack<SourceSpan> _openBrackets = [];
    private readonly List<YamlFault> _faults = [];
    private int _nodes;
    private int _repeated;

    private YamlReader(string text)
    {
        _places = new YamlPlaces(text);
        _parser = new Parser(new StringReader(_places.Content));
    }

    /// <summary>Reads one document; never throws.</summary>
    public static YamlDocument Read(string text)
    {
        var reader = new YamlReader(text);
        return new YamlDocument(reader.ReadGuarded(), [.. reader._faults.OrderBy(static fault => fault.Span.Start)]);
    }

    private YamlNode? ReadGuarded()
    {
        if (YamlSyntax.FindForeignCharacter(_places) is { } foreign)
        {
            _faults.Add(foreign);
            return null;
        }

        try
        {
            return ReadDocument();
        }
        catch (YamlException exception)
        {
            Explain(exception.Start, exception.End, exception.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws all kinds, without a place, for what it did not foresee: the last event is the nearest place known.
            var near = _parser.Current?.End ?? default;
            Explain(near, near, message: "");
        }

        return null;
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadPart(depth: 0).Node;
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            AddFault(SpanOf(second), YamlFaultKind.SeveralDocuments, "");
        }

        return root;
    }

    private YamlPart ReadPart(int depth)
    {
        var current = _parser.Current!;
        if (depth > MaximumDepth)
        {
            throw TooDeep(current);
        }

        var part = current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            AnchorAlias alias => ReadAlias(alias, depth),
            _ => throw new YamlException(current.Start, current.End, "Unexpected content."),
        };

        Count(current, part);
        return part;
    }

    private void Count(ParsingEvent current, YamlPart part)
    {
        bool isAlias = current is AnchorAlias;
        _nodes += isAlias ? part.Nodes : 1;
        _repeated += isAlias ? part.Letters : 0;
        if (_nodes > MaximumNodes)
        {
            throw new YamlException(current.Start, current.End, $"The file holds more than {MaximumNodes} values, each alias counted in full.");
        }

        if (_repeated > MaximumRepeated)
        {
            throw new YamlException(current.Start, current.End, $"The aliases of the file repeat more than {MaximumRepeated} characters.");
        }
    }

    private YamlPart ReadScalar(Scalar scalar)
    {
        var span = SpanOf(scalar);
        var type = YamlTags.TypeOf(scalar.Value, TagOf(scalar), scalar.Style == ScalarStyle.Plain, out string? fault);
        if (fault is not null)
        {
            AddFault(span, YamlFaultKind.Syntax, fault);
        }

        _parser.MoveNext();
        _places.Pass(span);
        return _anchors.Keep(AnchorOf(scalar), YamlPart.Of(new YamlScalar(span, scalar.Value, type)));
    }

    private YamlPart ReadSequence(SequenceStart start, int depth)
    {
        bool hasBrackets = start.Style == SequenceStyle.Flow;
        Begin(start, hasBrackets, YamlTags.Sequence);
        var items = new List<YamlPart>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadPart(depth + 1));
        }

        var span = End(start, _parser.Consume<SequenceEnd>(), hasBrackets ? ']' : null);
        return _anchors.Keep(AnchorOf(start), YamlPart.Of(new YamlSequence(span, [.. items.Select(static item => item.Node)]), items));
    }

    private YamlPart ReadMapping(MappingStart start, int depth)
    {
        bool hasBraces = start.Style == MappingStyle.Flow;
        Begin(start, hasBraces, YamlTags.Mapping);
        var entries = new YamlEntries(_faults);
        var parts = new List<YamlPart>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            bool isMerge = _parser.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain, Tag.IsEmpty: true };
            var key = ReadPart(depth + 1);
            var value = ReadPart(depth + 1);
            parts.Add(key);
            parts.Add(value);
            entries.Add(key.Node, value.Node, isMerge);
        }

        var span = End(start, _parser.Consume<MappingEnd>(), hasBraces ? '}' : null);
        return _anchors.Keep(AnchorOf(start), YamlPart.Of(new YamlMapping(span, entries.ToArray()), parts));
    }

    /// <summary>What the anchor stands before; where it is unknown or not finished yet, null stands for it.</summary>
    private YamlPart ReadAlias(AnchorAlias alias, int depth)
    {
        _parser.MoveNext();
        var span = SpanOf(alias);
        _places.Pass(span);
        if (_anchors.Find(alias.Value.Value, out string? fault) is { } part)
        {
            return depth + part.Height <= MaximumDepth ? part : throw TooDeep(alias);
        }

        AddFault(span, YamlFaultKind.Syntax, fault!);
        return YamlPart.Of(new YamlScalar(span, "", YamlScalarType.Null));
    }

    private void Begin(NodeEvent start, bool isFlow, string tag)
    {
        _anchors.Begin(AnchorOf(start));
        if (YamlTags.FaultOf(TagOf(start), tag) is { } fault)
        {
            AddFault(SpanOf(start), YamlFaultKind.Syntax, fault);
        }

        if (isFlow)
        {
            // An anchor and a tag belong to the start; the bracket stands behind them.
            int bracket = (int)start.End.Index;
            _openBrackets.Push(_places.SpanIn(bracket, bracket + 1));
        }

        _parser.MoveNext();
    }

    private SourceSpan End(ParsingEvent start, ParsingEvent end, char? bracket)
    {
        if (bracket is not null)
        {
            _openBrackets.Pop();
        }

        return _places.SpanOfCollection((int)start.Start.Index, (int)end.Start.Index, bracket);
    }

    private SourceSpan SpanOf(ParsingEvent read) => _places.SpanOf((int)read.Start.Index, (int)read.End.Index);

    private void Explain(Mark start, Mark end, string message) =>
        _faults.Add(YamlSyntax.Explain((int)start.Index, (int)end.Index, message, _places, _openBrackets));

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;

    private void AddFault(SourceSpan span, YamlFaultKind kind, string detail) => _faults.Add(new YamlFault(span, kind, detail));

    private static YamlException TooDeep(ParsingEvent place) => new(place.Start, place.End, $"Values nest deeper than {MaximumDepth} levels.");
}
