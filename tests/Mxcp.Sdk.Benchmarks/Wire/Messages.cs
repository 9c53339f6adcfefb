using System.Globalization;
using System.Text;

namespace Mxcp.Benchmarks.Wire;

/// <summary>The messages of a client, as bytes: no library stands between a server and the clock.</summary>
internal static class Messages
{
    public static byte[] Initialize { get; } = Line(
        """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"benchmark","version":"1"}}}""");

    public static byte[] Initialized { get; } = Line("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");

    /// <summary>A call of a tool.</summary>
    public static byte[] Call(int id, string tool, string arguments) => Line(
        $$$"""{"jsonrpc":"2.0","id":{{{id.ToString(CultureInfo.InvariantCulture)}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""");

    private static byte[] Line(string json) => Encoding.UTF8.GetBytes(json + "\n");
}
