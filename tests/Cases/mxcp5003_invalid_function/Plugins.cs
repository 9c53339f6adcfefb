namespace App;

[Plugin("words")]
public sealed class Words : Shared
{
    [Udf]
    public void Nothing()
    {
    }

    [Udf]
    public Task<string> Later(string text) => Task.FromResult(text);

    [Udf]
    public T Same<T>(T value) => value;

    [Udf]
    public string By(ref string text) => text;

    [Udf]
    public string With([FromServices] TimeProvider time) => "";

    [Udf("no name")]
    public string Named() => "";

    [Udf]
    private string Hidden() => "";
}

public abstract class Shared
{
    [Udf]
    public string Inherited() => "";
}

public sealed class NoPlugin
{
    [Udf]
    public string Stray() => "";
}

public static class Helpers
{
    [Udf]
    public static string Stray() => "";
}
