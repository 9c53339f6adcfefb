using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mxcp.AspNetCore;

/// <summary>Refuses messages that are larger than the server takes, and those that cannot be read.</summary>
/// <param name="limit">The most bytes of a message.</param>
internal sealed class MessageCheck(int limit)
{
    /// <summary>How much of a message that is refused is read all the same.</summary>
    private const int MostToDrain = 64 * 1024 * 1024;

    /// <summary>Checks one request.</summary>
    public Task RunAsync(HttpContext context, RequestDelegate next) =>
        context.Request.ContentLength > limit ? RefuseAsync(context) : ReadAsync(context, next);

    private async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            // A message that does not say how large it is turns out to be too large while it is read.
            string message = exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : exception.Message;
            await Refusal.WriteAsync(context, exception.StatusCode, message).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfMessage(exception) && !context.Response.HasStarted)
        {
            await Refusal.WriteAsync(context, StatusCodes.Status400BadRequest, "The message is not one of the protocol: its bytes are no UTF-8, a name stands there twice, or a value is of the wrong kind.").ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Whether an exception comes of what a message holds: the library looks at the message before it answers, and does not expect
    /// every kind of JSON there. What an endpoint throws has become an answer before it gets here.
    /// </summary>
    private static bool IsOfMessage(Exception exception) => exception is InvalidOperationException or ArgumentException or FormatException or JsonException;

    private string TooLarge => $"The message is larger than {limit} bytes.";

    /// <summary>Answers first and takes what still comes: a client that is cut off while it sends does not get to read why.</summary>
    private async Task RefuseAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        context.Response.Headers.Connection = "close";
        await Refusal.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, TooLarge).ConfigureAwait(false);
        await context.Response.CompleteAsync().ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        int left = MostToDrain;
        try
        {
            for (int read = 1; left > 0 && read > 0; left -= read)
            {
                read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // It was answered, and has left.
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
}
