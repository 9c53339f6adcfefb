using System.Text.Json.Serialization;

namespace Earthquakes.Tests;

/// <summary>How results are read as records, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FoundQuake[]))]
internal sealed partial class Json : JsonSerializerContext;
