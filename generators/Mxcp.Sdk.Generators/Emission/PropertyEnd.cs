namespace Mxcp.Generators.Emission;

/// <summary>Writes the statement that ends the reading of an object: what its definition says of properties that it does not declare.</summary>
internal static class PropertyEnd
{
    /// <summary>The statement.</summary>
    /// <param name="allowsOthers">Whether other properties are accepted.</param>
    /// <param name="properties">The names of those that are declared.</param>
    /// <param name="name">What constants of the object are called after.</param>
    /// <param name="members">Where constants go.</param>
    public static string Write(bool allowsOthers, IEnumerable<string> properties, string name, Members members)
    {
        if (allowsOthers)
        {
            return "properties.EndOpen();";
        }

        string names = string.Join(", ", properties.Select(CSharpLiteral.Text));
        return $"properties.End({members.Constant("string[]", name + "Names", $"[{names}]")});";
    }
}
