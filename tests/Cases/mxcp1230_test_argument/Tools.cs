using Mxcp;

namespace App;

public static class Tools
{
    [Endpoint]
    public static int Method(byte level, string? note) => level;
}
