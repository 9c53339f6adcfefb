using Mxcp.CompilerServices;

namespace Mxcp.Tests.Support;

/// <summary>A plugin that says what happens to it, and whose functions are delegates.</summary>
internal sealed class TestPlugin(string name, List<string>? events = null) : IDisposable
{
    public string Name => name;

    public void Dispose() => events?.Add($"dispose {name}");
}

/// <summary>The class of <see cref="TestPlugin"/> as the generator would describe it.</summary>
internal sealed class TestPluginType(string name, params PluginFunction<TestPlugin>[] functions) : PluginType<TestPlugin>(name)
{
    public override IReadOnlyList<PluginFunction<TestPlugin>> Functions => functions;

    /// <summary>Where what happens is noted.</summary>
    public List<string> Events { get; init; } = [];

    /// <summary>What happens when an object is made, besides.</summary>
    public Action<PluginSetup>? OnCreate { get; init; }

    public override TestPlugin Create(PluginSetup setup)
    {
        OnCreate?.Invoke(setup);
        Events.Add($"make {setup.Configuration.Name}");
        return new TestPlugin(setup.Configuration.Name, Events);
    }

    /// <summary>A function from text to text.</summary>
    public static PluginFunction<TestPlugin> OfText(string name, Func<string, string?> run, bool isPure = false) =>
        new(name, SqlType.Varchar, (_, call) =>
        {
            foreach (int row in call.Rows)
            {
                call.Result(row).Text(run(call.Arguments(row).Text(0)));
            }
        })
        {
            Parameters = [new FunctionParameter("text", SqlType.Varchar)],
            IsPure = isPure,
        };
}
