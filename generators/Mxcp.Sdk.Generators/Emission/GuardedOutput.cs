using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mxcp.Generators.Diagnostics;

namespace Mxcp.Generators.Emission;

/// <summary>Adds a generated file, or says why it could not be written: a generator that crashes by itself only warns.</summary>
internal static class GuardedOutput
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static void Add(SourceProductionContext output, string hintName, string origin, Func<string> write)
    {
        try
        {
            output.AddSource(hintName, SourceText.From(write(), Utf8));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.InternalError, Location.None, origin, Guard.Describe(exception)));
        }
    }
}
