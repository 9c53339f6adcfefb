using Mxcp.CompilerServices;

namespace Mxcp.Tests.Support;

/// <summary>A resource whose work is a delegate. One with parameters has each behind the last slash of the other.</summary>
internal sealed class TestResource(string uri, Action<EndpointCall> invoke, params EndpointParameter[] parameters) : ResourceEndpoint(NameOf(uri), uri)
{
    public override string MimeType => "text/x-test";

    public override bool IsBinary { get; } = uri.EndsWith(".bin", StringComparison.Ordinal);

    public override string BytesMimeType => "application/x-bytes";

    public override EndpointParameter[] Parameters => parameters;

    public override bool Matches(ref UriReader uri)
    {
        string[] texts = Uri.Split('{', '}');
        bool isMatch = uri.Skip(texts[0]);
        for (int i = 1; isMatch && i < texts.Length; i += 2)
        {
            isMatch = i + 2 < texts.Length ? uri.Take(texts[i], texts[i + 1]) : uri.TakeLast(texts[i], texts[i + 1]);
        }

        return isMatch;
    }

    public override ValueTask InvokeAsync(EndpointCall call)
    {
        invoke(call);
        return default;
    }

    /// <summary>A resource that answers with its own URI, so that a test sees which one was read.</summary>
    public static TestResource Named(string uri) => new(
        uri,
        call => call.Result.WriteText(uri),
        [.. uri.Split('{', '}').Where(static (_, i) => i % 2 == 1).Select(static name => new EndpointParameter(name, ParameterType.String))]);

    private static string NameOf(string uri) => string.Concat(uri.Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
}
