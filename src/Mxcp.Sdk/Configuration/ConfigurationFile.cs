using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Configuration;

/// <summary>A YAML file of the configuration, with the words for what is wrong in it.</summary>
internal sealed class ConfigurationFile
{
    private readonly string _text;

    private ConfigurationFile(string path, string text)
    {
        Path = path;
        _text = text;
        var document = YamlReader.Read(text);
        Document = document.Root is { } root ? document with { Root = YamlReferences.Mark(root, new ProblemList(path)) } : document;
    }

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>What stands in it; references are marked.</summary>
    public YamlDocument Document { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ConfigurationException">It cannot be read.</exception>
    public static ConfigurationFile Read(string path)
    {
        try
        {
            return new ConfigurationFile(path, File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path} cannot be read: {exception.Message}");
        }
    }

    /// <summary>A file that is nowhere on the disk.</summary>
    /// <param name="path">What messages call it.</param>
    /// <param name="text">What stands in it.</param>
    public static ConfigurationFile Of(string path, string text) => new(path, text);

    /// <summary>A line for each problem, in the order of the file; nothing where there is none.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="document">What they were found in, which was made of <see cref="Document"/>.</param>
    public string[] Lines(EquatableArray<Problem> problems, YamlDocument document) =>
        problems.IsEmpty ? [] : [ProblemText.Of(problems, Path, _text, document)];

    /// <summary>A line about what stands at a place.</summary>
    public string Line(YamlNode node, string message) => ProblemText.Line(Path, _text, node.Span.Start, message);
}
