#:project ../generators/Mxcp.Sdk.Definitions/Mxcp.Sdk.Definitions.csproj

// Writes the schemas for editors into the folder that is given.
using Mxcp.Definitions.Schema;

foreach (var schema in EditorSchemas.All)
{
    File.WriteAllText(Path.Combine(args[0], schema.FileName), schema.Json);
    Console.WriteLine(schema.FileName);
}
