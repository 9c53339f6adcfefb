using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads <c>language</c> and <c>source</c>.</summary>
internal static class SourceReader
{
    public static ToolSource? Read(MappingReader tool, ProblemList problems)
    {
        string? language = tool.Value("language") is null ? "sql" : tool.Text("language");
        switch (language)
        {
            case null:
                _ = tool.Value("source");
                return null;
            case "sql":
                return ReadSql(tool, problems);
            case "csharp":
                return ReadMethod(tool, problems);
            case "python":
                _ = tool.Value("source");
                problems.Add(ProblemCode.PythonLanguage, tool.PointerTo("language"));
                return null;
            default:
                _ = tool.Value("source");
                problems.Add(ProblemCode.InvalidChoice, tool.PointerTo("language"), language, "language", "sql or csharp");
                return null;
        }
    }

    private static ToolSource.Method ReadMethod(MappingReader tool, ProblemList problems)
    {
        if (tool.Has("source"))
        {
            problems.AddToKey(ProblemCode.SourceWithoutUse, tool.PointerTo("source"));
        }

        return new ToolSource.Method();
    }

    private static ToolSource? ReadSql(MappingReader tool, ProblemList problems)
    {
        if (tool.RequiredMapping("source", "a source") is not { } source)
        {
            return null;
        }

        string? code = source.Text("code");
        string? file = source.Text("file");
        bool isOneOfTwo = source.Value("code") is null != source.Value("file") is null;
        source.End();
        if (!isOneOfTwo)
        {
            problems.AddToKey(ProblemCode.CodeOrFile, source.Pointer);
            return null;
        }

        if (code is not null)
        {
            return ReadInline(code, source.PointerTo("code"), problems);
        }

        return file is null ? null : ReadFile(file, source.PointerTo("file"), problems);
    }

    private static ToolSource.InlineSql ReadInline(string code, string pointer, ProblemList problems)
    {
        var sql = SqlLexer.Read(code);
        if (SqlProblems.Of(sql, problems.File, pointer) is { } problem)
        {
            problems.Add(problem);
        }

        return new ToolSource.InlineSql(sql);
    }

    private static ToolSource.SqlFile? ReadFile(string file, string pointer, ProblemList problems)
    {
        if (ProjectPath.Resolve(problems.File, file) is { } path)
        {
            return new ToolSource.SqlFile(path);
        }

        problems.Add(ProblemCode.SourceFileNotFound, pointer, file);
        return null;
    }
}
