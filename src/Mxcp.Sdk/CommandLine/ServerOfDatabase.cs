using System.Net.Sockets;
using Mxcp.Configuration;
using Mxcp.DuckDb;
using Mxcp.Hosting;
using Mxcp.Hosting.Administration;

namespace Mxcp.CommandLine;

/// <summary>
/// The server of the same project and profile that runs already. A database file takes one process that writes, so what the
/// command line wants of it is done by that server.
/// </summary>
internal static class ServerOfDatabase
{
    /// <summary>Has the server do something.</summary>
    /// <returns>What came of it, or <see langword="null"/> when no server has the database.</returns>
    public static async Task<CallReport?> AskAsync(ProjectConfiguration site, string path, ReadOnlyMemory<byte> body)
    {
        if (site.DatabasePath == DuckDbOptions.InMemory || AdminClient.FindRunning(AdminAddress.Of(site.Root, site.Profile)) is not [var socket, ..])
        {
            return null;
        }

        using var cancellation = new CancellationTokenSource();
        using var signals = new StopSignals(cancellation.Cancel);
        try
        {
            var response = await AdminClient.AskAsync(socket, new AdminRequest("POST", path, body), cancellation.Token).ConfigureAwait(false);
            return CallReport.OfResponse(response);
        }
        catch (OperationCanceledException)
        {
            return CallReport.Failure("cancelled");
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return CallReport.Failure($"The server that has the database ended before it answered: {exception.Message}");
        }
    }
}
