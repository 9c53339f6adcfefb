using System.Diagnostics;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;

namespace Mxcp.Tests.DuckDb;

/// <summary>Another process that has a database file open: this program once more, which does nothing else when it is told to.</summary>
internal sealed class OtherProcess : IDisposable
{
    private const string Variable = "MXCP_TEST_HOLD_DATABASE";

    private readonly Process _process;

    public OtherProcess(string connectionString)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program, isHost ? [typeof(OtherProcess).Assembly.Location] : [])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment[Variable] = connectionString;
        _process = Process.Start(start)!;
        Assert.Equal("open", _process.StandardOutput.ReadLine());
    }

    public int Id => _process.Id;

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    [ModuleInitializer]
    internal static void HoldDatabase()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } connectionString)
        {
            return;
        }

        using (var connection = new DuckDBConnection(connectionString))
        {
            connection.Open();
            Console.WriteLine("open");
            Console.In.ReadToEnd();
        }

        Environment.Exit(0);
    }
}
