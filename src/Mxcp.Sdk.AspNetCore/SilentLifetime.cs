using Microsoft.Extensions.Hosting;

namespace Mxcp.AspNetCore;

/// <summary>Leaves signals and messages to the application: they are the same over every transport.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
