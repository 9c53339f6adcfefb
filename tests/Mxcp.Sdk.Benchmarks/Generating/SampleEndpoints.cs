namespace Mxcp.Benchmarks.Generating;

/// <summary>The files of a project of many endpoints, half of them in SQL and half in C#, each in a file of its own.</summary>
internal static class SampleEndpoints
{
    public static bool IsMethod(int i) => i % 2 == 0;

    public static string Definition(int i, int edit) => $$"""
        mxcp: 1
        tool:
          name: t{{i}}
          description: The orders of a region, the {{edit}}th time
          {{(IsMethod(i) ? "language: csharp" : "source: { code: 'SELECT $limit AS id, $region AS region' }")}}
          parameters:
            - { name: limit, type: integer, minimum: 1, maximum: 100, default: 10 }
            - { name: region, type: string, enum: [north, south], default: north }
          return:
            type: array
            items: { type: object, properties: { id: { type: integer }, region: { type: string } } }
        """;

    public static string Method(int i, string limit) => $$"""
        namespace App;

        internal static class Endpoints{{i}}
        {
            [Mxcp.Endpoint]
            public static System.Collections.Generic.List<Order{{i}}> T{{i}}({{limit}} limit, string region) => [];
        }

        internal sealed record Order{{i}}(long Id, string Region);

        """;

    public static string Unrelated(int edit) => $"namespace App; internal static class Other {{ public static int Value() => {edit}; }}";
}
