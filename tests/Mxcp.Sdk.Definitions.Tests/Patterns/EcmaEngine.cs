using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Mxcp.Definitions.Tests.Patterns;

/// <summary>A real ECMA-262 engine, asked in one process for all patterns at once.</summary>
internal static class EcmaEngine
{
    private const string Script = """
        const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const answers = cases.map(({ Pattern, Texts }) => {
          try {
            const pattern = new RegExp(Pattern, "u");
            return Texts.map(text => (pattern.test(text) ? "1" : "0")).join("");
          } catch {
            return null;
          }
        });
        process.stdout.write(JSON.stringify(answers));
        """;

    /// <summary>For each case a digit per text, 1 where the pattern matches, or <see langword="null"/> where the engine refuses the pattern.</summary>
    public static async Task<string?[]> Test(PatternCase[] cases)
    {
        using var node = Start();
        var answers = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(cases));
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, $"node failed: {await errors}");
        return JsonSerializer.Deserialize<string?[]>(await answers)!;
    }

    private static Process Start()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["-e", Script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = utf8,
                StandardOutputEncoding = utf8,
            })!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("Patterns are compared with a real ECMA-262 engine: put 'node' (version 20 or later) on the PATH and run the tests again.", exception);
        }
    }
}

/// <summary>A pattern and the texts it is tried on.</summary>
internal sealed record PatternCase(string Pattern, string[] Texts);
