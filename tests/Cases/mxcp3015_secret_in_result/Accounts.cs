namespace App;

internal static class Accounts
{
    [Endpoint]
    public static Secret? GetKey() => Config.GetSecret("api");

    [Endpoint]
    public static Task<Secret[]> GetKeys() => Task.FromResult<Secret[]>([]);

    [Endpoint]
    public static Account GetAccount() => new("a", null);

    [Endpoint]
    public static ConfigNode? GetRegion() => Config.GetSetting("region");

    [Endpoint]
    public static string? GetName() => Config.GetSetting("name");
}

internal sealed record Account(string Name, Secret? Key);
