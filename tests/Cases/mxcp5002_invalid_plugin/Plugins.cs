namespace App;

[Plugin("a")]
public abstract class Abstract;

[Plugin("b")]
public static class Static;

[Plugin("c")]
public sealed class Generic<T>;

[Plugin("d")]
public sealed class TwoConstructors
{
    public TwoConstructors()
    {
    }

    public TwoConstructors(PluginConfiguration configuration)
    {
    }
}

[Plugin("e")]
public sealed class Hidden
{
    private Hidden()
    {
    }
}

[Plugin(" ")]
public sealed class Nameless;

public sealed class Outer
{
    [Plugin("f")]
    private sealed class Inner;
}

[Plugin("g")]
public sealed class Sound;
