namespace Mxcp.Definitions.Yaml;

/// <summary>What may stand under a key: one of the cases below. A reader asks for it, an editor is told of it.</summary>
internal abstract record KeyValue
{
    private protected KeyValue()
    {
    }

    /// <summary>A text.</summary>
    internal sealed record Text : KeyValue
    {
        /// <summary>The only texts there are; empty where every text is one.</summary>
        public IReadOnlyList<string> Choices { get; init; } = [];

        /// <summary>The regular expression that the text keeps, as JSON Schema has it.</summary>
        public string? Pattern { get; init; }

        /// <summary>A text that keeps it.</summary>
        public string? Example { get; init; }
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    internal sealed record Boolean : KeyValue
    {
        /// <summary>Whether <c>true</c> asks for a feature that does not exist yet.</summary>
        public bool IsTrueNotYet { get; init; }

        /// <summary>Whether a reference may stand there instead.</summary>
        public bool MayBeReference { get; init; }
    }

    /// <summary>A whole number from zero.</summary>
    internal sealed record Count : KeyValue
    {
        /// <summary>Whether a reference may stand there instead.</summary>
        public bool MayBeReference { get; init; }
    }

    /// <summary>A whole number above zero, alone or with a unit, or the word <c>none</c>.</summary>
    /// <param name="Units">The units, each with how many of the smallest it is.</param>
    /// <param name="PlainFactor">What a number alone counts in.</param>
    /// <param name="Maximum">The most there may be, in the smallest unit.</param>
    /// <param name="Words">What may stand there, in the words of a message.</param>
    internal sealed record Quantity(IReadOnlyList<KeyValuePair<string, int>> Units, int PlainFactor, int Maximum, string Words) : KeyValue
    {
        /// <summary>The word that says that there is none.</summary>
        public const string None = "none";

        /// <summary>The regular expression of the texts, as JSON Schema has it.</summary>
        public string Pattern => Units.Count == 0 ? $"^{None}$" : $"^([1-9][0-9]{{0,9}}({string.Join("|", Units.Select(static unit => unit.Key))})|{None})$";
    }

    /// <summary>A number.</summary>
    internal sealed record Number : KeyValue;

    /// <summary>The version of the format, as a number or as a text.</summary>
    internal sealed record Version : KeyValue
    {
        public const string Supported = "1";
    }

    /// <summary>Anything, null included.</summary>
    internal sealed record Anything : KeyValue;

    /// <summary>A mapping with anything in it.</summary>
    internal record Free : KeyValue;

    /// <summary>A mapping whose values are mappings of texts, which are read one by one.</summary>
    internal sealed record NamedTexts : Free;

    /// <summary>A list.</summary>
    internal abstract record List : KeyValue;

    /// <summary>A list of texts.</summary>
    internal sealed record Texts : List
    {
        /// <summary>Whether one text may stand there without a list around it.</summary>
        public bool MayBeOne { get; init; }
    }

    /// <summary>A list whose items are mappings of one kind, or texts, which stand for a mapping with no more than a name.</summary>
    internal sealed record NamesOrMappings(Func<KeyTable> Table) : List;

    /// <summary>A list of anything, with at least one item.</summary>
    internal sealed record Values : List;

    /// <summary>A list of mappings of one kind.</summary>
    internal sealed record Mappings(Func<KeyTable> Table) : List;

    /// <summary>A mapping. Its keys are asked for late, as a type stands inside types.</summary>
    internal sealed record Mapping(Func<KeyTable> Table) : KeyValue;

    /// <summary>A mapping from names that the file chooses to mappings of one kind.</summary>
    internal sealed record Named(Func<KeyTable> Table) : KeyValue
    {
        /// <summary>Whether a name may stand there with nothing under it.</summary>
        public bool MayBeEmpty { get; init; }
    }
}
