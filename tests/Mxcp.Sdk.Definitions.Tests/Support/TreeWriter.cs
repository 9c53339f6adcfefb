using System.Globalization;
using System.Text;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>Writes a tree as YAML in styles that are chosen at random: flow and block, every kind of scalar, deep and shallow indentation.</summary>
internal sealed class TreeWriter
{
    private readonly Random _random;
    private readonly StringBuilder _yaml = new();
    private readonly int _step;
    private readonly int _oddity;

    private TreeWriter(Random random)
    {
        _random = random;
        _step = random.Next(8) == 0 ? random.Next(1, 9) : 2;
        _oddity = random.Next(3) == 0 ? 6 : 60;
    }

    public static string Write(Random random, Tree tree)
    {
        var writer = new TreeWriter(random);
        writer.WriteBlock(tree, 0);
        string text = writer._yaml.ToString();
        text = random.Next(20) switch
        {
            0 => "\uFEFF" + text,
            1 => "%YAML 1.2\n---\n" + text,
            2 => text + "\n...\n",
            3 => text + "\n---\na: b\n",
            _ => text,
        };
        return random.Next(12) switch
        {
            0 or 1 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
            2 => text.Replace('\n', '\r'),
            _ => text,
        };
    }

    private bool IsOdd => _random.Next(_oddity) == 0;

    /// <summary>Writes a value on the lines below its key, or behind it.</summary>
    private void WriteBlock(Tree tree, int indent)
    {
        if (tree.Alias is null && tree.Entries is { Count: > 0 } entries && _random.Next(5) > 0)
        {
            Properties(tree);
            foreach (var (key, value) in entries)
            {
                NewLine(indent);
                WriteKey(key);
                WriteBlock(value, indent + _step);
            }
        }
        else if (tree.Alias is null && tree.Items is { Count: > 0 } items && _random.Next(4) > 0)
        {
            Properties(tree);
            foreach (var item in items)
            {
                NewLine(indent);
                _yaml.Append('-');
                WriteBlock(item, indent + _step);
            }
        }
        else
        {
            _yaml.Append(' ');
            WriteInline(tree, indent, isFlow: false);
        }
    }

    private void WriteInline(Tree tree, int indent, bool isFlow)
    {
        if (tree.Alias is not null)
        {
            _yaml.Append('*').Append(tree.Alias).Append(' ');
            return;
        }

        Properties(tree);
        if (tree.Entries is not null)
        {
            _yaml.Append("{ ");
            foreach (var (key, value) in tree.Entries)
            {
                WriteKey(key);
                _yaml.Append(' ');
                WriteInline(value, indent, isFlow: true);
                _yaml.Append(IsOdd ? ",\n" + new string(' ', indent) : ", ");
            }

            _yaml.Append('}');
            return;
        }

        if (tree.Items is not null)
        {
            _yaml.Append('[');
            for (int i = 0; i < tree.Items.Count; i++)
            {
                _yaml.Append(i == 0 ? "" : ", ");
                WriteInline(tree.Items[i], indent, isFlow: true);
            }

            _yaml.Append(']');
            return;
        }

        WriteScalar(tree, indent, isFlow);
    }

    private void Properties(Tree tree)
    {
        if (tree.Anchor is not null)
        {
            _yaml.Append(" &").Append(tree.Anchor).Append(' ');
        }

        if (IsOdd && _random.Next(10) == 0)
        {
            string[] tags = [" !!str ", " !!int ", " ! ", " !own ", " !!map ", " !!seq "];
            _yaml.Append(tags[_random.Next(tags.Length)]);
        }
    }

    private void WriteKey(Tree key)
    {
        if (IsOdd && _random.Next(10) == 0)
        {
            _yaml.Append("? ");
        }

        bool isWord = key.IsPlain || (key.Text.Length > 0 && key.Text.All(char.IsLetter));
        _yaml.Append(isWord && !IsOdd ? key.Text : Quoted(key.Text)).Append(':');
    }

    private void WriteScalar(Tree scalar, int indent, bool isFlow)
    {
        if (scalar.IsPlain)
        {
            _yaml.Append(scalar.Text);
            return;
        }

        bool isWord = scalar.Text.Length > 0 && scalar.Text.All(char.IsLetter) && scalar.Text is not ("null" or "true" or "false");
        switch (_random.Next(isFlow ? 4 : 6))
        {
            case 0 or 1 when isWord || IsOdd:
                _yaml.Append(scalar.Text);
                break;
            case 2 when !scalar.Text.Contains('\n', StringComparison.Ordinal):
                _yaml.Append('\'').Append(scalar.Text.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
                break;
            case 4 or 5:
                WriteLines(scalar.Text, indent);
                break;
            default:
                _yaml.Append(Quoted(scalar.Text));
                break;
        }
    }

    /// <summary>A block scalar, literal or folded.</summary>
    private void WriteLines(string text, int indent)
    {
        int inner = Math.Max(indent, 1);
        string indicator = text.StartsWith(' ') || IsOdd ? Math.Min(inner, 9).ToString(CultureInfo.InvariantCulture) : "";
        string[] chomping = ["", "-", "+"];
        _yaml.Append(_random.Next(2) == 0 ? '|' : '>').Append(indicator).Append(chomping[_random.Next(3)]).Append(IsOdd ? " # a comment" : "");
        foreach (string line in text.Split('\n'))
        {
            _yaml.Append('\n').Append(' ', inner).Append(line);
        }
    }

    private string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                '\n' => quoted.Append("\\n"),
                _ when letter < ' ' || char.IsSurrogate(letter) is false && (letter > '~' || _random.Next(12) == 0) && _random.Next(2) == 0 =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    private void NewLine(int indent)
    {
        if (IsOdd)
        {
            _yaml.Append(" # a comment, é");
        }

        if (_yaml.Length > 0)
        {
            _yaml.Append('\n');
        }

        _yaml.Append(' ', IsOdd && _random.Next(10) == 0 ? indent + 1 : indent);
        if (IsOdd && _random.Next(20) == 0)
        {
            _yaml.Append('\t');
        }
    }
}
