using System.Diagnostics;
using System.Text.Json;
using Mxcp.Generators.Tests.Harness;

namespace Mxcp.Generators.Tests.Types;

/// <summary>
/// ajv, a validator of JSON Schema that is not ours, with formats asserted. It runs beside the tests for as long as they do
/// (<c>tests/clients/validate.mjs</c>), and is asked about many values at once.
/// </summary>
internal sealed class IndependentValidator : IAsyncDisposable
{
    private readonly Process _node;
    private readonly SemaphoreSlim _turn = new(1);

    public IndependentValidator()
    {
        string script = Repository.PathTo("tests", "clients", "validate.mjs");
        Assert.True(Directory.Exists(Repository.PathTo("tests", "clients", "node_modules", "ajv")), "ajv is missing; eng/setup tests installs it");
        _node = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    /// <summary>Whether each of the values, as JSON text, is valid.</summary>
    public async Task<bool[]> ValidateAsync(string schema, IEnumerable<string> values)
    {
        // The serializer escapes whatever is not ASCII, line separators among it: a question is one line.
        string question = JsonSerializer.Serialize(new { schema, values });
        await _turn.WaitAsync();
        try
        {
            await _node.StandardInput.WriteLineAsync(question);
            await _node.StandardInput.FlushAsync();
            string? answer = await _node.StandardOutput.ReadLineAsync();
            Assert.True(answer is not null, $"the validator ended; the schema was {schema}");
            return [.. answer.Select(static letter => letter == '1')];
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
        _turn.Dispose();
    }
}
