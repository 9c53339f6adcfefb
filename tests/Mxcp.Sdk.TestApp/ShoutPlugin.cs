using Mxcp.CompilerServices;

namespace Mxcp.TestApp;

/// <summary>A plugin, and its description as the generator would write it.</summary>
internal sealed class Shout(string ending)
{
    public string In(string text) => text.ToUpperInvariant() + ending;
}

/// <inheritdoc cref="Shout"/>
internal sealed class ShoutPlugin() : PluginType<Shout>("shout")
{
    public override IReadOnlyList<PluginFunction<Shout>> Functions { get; } =
    [
        new("shout", SqlType.Varchar, RunShout)
        {
            Parameters =
            [
                new("text", SqlType.Varchar),
            ],
        },
    ];

    public override Shout Create(PluginSetup setup) => new("!");

    private static void RunShout(Shout plugin, FunctionCall call)
    {
        foreach (int row in call.Rows)
        {
            call.Result(row).Text(plugin.In(call.Arguments(row).Text(0)));
        }
    }
}
