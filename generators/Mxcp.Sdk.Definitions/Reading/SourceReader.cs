using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Sql;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Reading;

/// <summary>Reads <c>language</c> and <c>source</c>.</summary>
internal static class SourceReader
{
    public static EndpointSource? Read(MappingReader endpoint, ProblemList problems)
    {
        string? language = endpoint.Value("language") is null ? "sql" : endpoint.Text("language");
        switch (language)
        {
            case null:
                _ = endpoint.Value("source");
                return null;
            case "sql":
                return ReadSql(endpoint, problems);
            case "csharp":
                return ReadMethod(endpoint, problems);
            case "python":
                _ = endpoint.Value("source");
                problems.Add(ProblemCode.PythonLanguage, endpoint.PointerTo("language"));
                return null;
            default:
                _ = endpoint.Value("source");
                problems.Add(ProblemCode.InvalidChoice, endpoint.PointerTo("language"), language, "language", "sql or csharp");
                return null;
        }
    }

    private static EndpointSource.Method ReadMethod(MappingReader endpoint, ProblemList problems)
    {
        if (endpoint.Has("source"))
        {
            problems.AddToKey(ProblemCode.SourceWithoutUse, endpoint.PointerTo("source"));
        }

        return new EndpointSource.Method();
    }

    private static EndpointSource? ReadSql(MappingReader endpoint, ProblemList problems)
    {
        if (endpoint.RequiredMapping("source") is not { } source)
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

    private static EndpointSource.InlineSql ReadInline(string code, string pointer, ProblemList problems)
    {
        var sql = SqlLexer.Read(code);
        if (SqlProblems.Of(sql, problems.File, pointer) is { } problem)
        {
            problems.Add(problem);
        }

        return new EndpointSource.InlineSql(sql);
    }

    private static EndpointSource.SqlFile? ReadFile(string file, string pointer, ProblemList problems)
    {
        if (ProjectPath.Resolve(problems.File, file) is { } path)
        {
            return new EndpointSource.SqlFile(path);
        }

        problems.Add(ProblemCode.SourceFileNotFound, pointer, file);
        return null;
    }
}
