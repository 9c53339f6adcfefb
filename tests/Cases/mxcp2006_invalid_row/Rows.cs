namespace App;

[Row]
internal sealed record NotPartial(string Name);

internal static class Outer
{
    [Row]
    internal sealed partial record Inner(string Name);
}

[Row]
internal sealed partial record WithStream(Stream Content);

[Row]
internal abstract partial record Abstract(string Name);
