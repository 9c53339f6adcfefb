using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>The keys of a user file's <c>transport</c>.</summary>
internal static class TransportKeys
{
    /// <summary>The names of the transports.</summary>
    public static IReadOnlyList<string> Providers { get; } = ["stdio", "http", "streamable-http"];

    public static KeyTable Certificate { get; } = new(
        "certificate",
        new Key("path", new KeyValue.Text { Example = "/etc/mxcp/server.pem" }, "The file of the certificate: PEM, with those that vouch for it behind it, or PKCS #12.") { IsRequired = true },
        new Key("key", new KeyValue.Text { Example = "/etc/mxcp/server.key" }, "The file of its key in PEM, where it does not stand in the same file."),
        new Key("password", new KeyValue.Text { Example = "${CERTIFICATE_PASSWORD}" }, "What the key is locked with."));

    public static KeyTable Limits { get; } = new(
        "limits",
        new Key("body_bytes", new KeyValue.Count { MayBeReference = true }, "The most bytes that a message may have. 4 MiB where nothing is said."),
        new Key("connections", new KeyValue.Count { MayBeReference = true }, "The most connections at a time; more are closed. 1000 where nothing is said."),
        new Key("requests", new KeyValue.Count { MayBeReference = true }, "The most requests at a time; more are answered with 503. 500 where nothing is said."),
        new Key("requests_per_second", new KeyValue.Count { MayBeReference = true }, "The most requests in a second of one client's address; more are answered with 429. As many as come where nothing is said."),
        new Key("sessions", new KeyValue.Count { MayBeReference = true }, "The most sessions that nobody uses at the moment; the oldest end first. 1000 where nothing is said."));

    public static KeyTable Http { get; } = new(
        "http",
        new Key("host", new KeyValue.Text { Example = "127.0.0.1" }, "The name or address to listen on; 127.0.0.1 where nothing is said."),
        new Key("port", new KeyValue.Count { MayBeReference = true }, "The port to listen on; 8000 where nothing is said, and 0 is one that is free."),
        new Key("scheme", new KeyValue.Text { Choices = ["http", "https"] }, "What the server speaks; https needs a certificate, and is what it speaks where it has one."),
        new Key("base_url", new KeyValue.Text { Example = "https://quakes.example.com" }, "The address that clients know, where a proxy stands in front of the server. Its host is one of the server's names."),
        new Key("trust_proxy", new KeyValue.Boolean { MayBeReference = true }, "Whether the proxy in front of the server says, in X-Forwarded-For, where a request comes from."),
        new Key("stateless", new KeyValue.Boolean { MayBeReference = true }, "Whether no client gets a session."),
        new Key("allowed_hosts", new KeyValue.Texts { MayBeOne = true }, "The names under which clients may reach the server, beside the one it listens on; * is any."),
        new Key("allowed_origins", new KeyValue.Texts { MayBeOne = true }, "The origins whose pages may call the server, beside those of its names; * is any."),
        new Key("certificate", new KeyValue.Mapping(static () => Certificate), "The certificate with which the server speaks https."),
        new Key("limits", new KeyValue.Mapping(static () => Limits), "How much the server takes."));

    public static KeyTable Transport { get; } = new(
        "transport",
        new Key("provider", new KeyValue.Text { Choices = Providers }, "How clients reach servers where serve is not told; stdio where nothing is said."),
        new Key("http", new KeyValue.Mapping(static () => Http), "How servers over HTTP listen."));
}
