namespace Mxcp.DuckDb;

/// <summary>Makes the functions of an application known to a database that was just opened.</summary>
internal static class FunctionInstaller
{
    /// <exception cref="DatabaseException">A function has the name of another, or DuckDB refused it.</exception>
    public static void Install(IReadOnlyList<ScalarFunction> functions, DuckDbInstance instance)
    {
        if (functions.Count == 0)
        {
            return;
        }

        using var connection = instance.TryConnect() ?? throw new DatabaseException("DuckDB refused a connection for the functions.");
        foreach (string name in functions.Where(static function => !function.IsBuiltIn).Select(static function => function.Name))
        {
            RefuseTaken(name, connection);
        }

        foreach (var function in functions)
        {
            InstalledFunction.Install(function, instance, connection.Handle);
        }
    }

    // DuckDB would take a second function of a name as one more way to call the first.
    private static void RefuseTaken(string name, DuckDbConnection connection)
    {
        if (IsTaken(name, connection))
        {
            throw new DatabaseException(
                $"DuckDB has a function {name.ToLowerInvariant()} already: give the plugin another name in the site file, or the method with [Udf(\"…\")].");
        }
    }

    // To ask the catalog for all functions takes as long as opening the database; to call one that is not there takes no time.
    private static bool IsTaken(string name, DuckDbConnection connection)
    {
        using var statements = ExtractedStatements.Parse(connection, $"SELECT {SqlLiteral.Identifier(name)}()", CancellationToken.None);
        try
        {
            statements.Prepare(0).Dispose();
            return true;
        }
        catch (DatabaseException exception)
        {
            return !exception.Message.StartsWith("Catalog Error", StringComparison.Ordinal);
        }
    }
}
