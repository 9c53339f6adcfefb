using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Site;

/// <summary>Reads the <c>transport</c> of a user file.</summary>
internal static class TransportReader
{
    private const int LastPort = 65535;

    /// <summary>Reads it; what counts where nothing is said, if it is not there.</summary>
    public static TransportDefinition Read(MappingReader root, ProblemList problems)
    {
        if (root.Mapping("transport") is not { } transport)
        {
            return TransportDefinition.Default;
        }

        string? provider = transport.Choice("provider");
        var http = transport.Mapping("http") is { } mapping ? ReadHttp(mapping, problems) : new HttpDefinition();
        transport.End();
        return new TransportDefinition(provider, http);
    }

    private static HttpDefinition ReadHttp(MappingReader http, ProblemList problems)
    {
        var read = new HttpDefinition
        {
            Host = http.Text("host"),
            Port = http.Count("port"),
            BaseUrl = http.Text("base_url"),
            TrustsProxy = http.Boolean("trust_proxy") ?? false,
            Stateless = http.Boolean("stateless") ?? false,
            AllowedHosts = http.TextList("allowed_hosts"),
            AllowedOrigins = http.TextList("allowed_origins"),
            Certificate = http.Mapping("certificate") is { } certificate ? ReadCertificate(certificate) : null,
            Limits = http.Mapping("limits") is { } limits ? ReadLimits(limits, problems) : new HttpLimitsDefinition(null, null, null, null, null),
        };
        CheckPort(http, read.Port, problems);
        CheckBaseUrl(http, read.BaseUrl, problems);
        CheckScheme(http, http.Choice("scheme"), problems);
        http.End();
        return read;
    }

    private static CertificateDefinition? ReadCertificate(MappingReader certificate)
    {
        string? path = certificate.RequiredText("path");
        string? key = certificate.Text("key");
        string? password = certificate.Text("password");
        certificate.End();
        return path is null ? null : new CertificateDefinition(path, key, password);
    }

    private static HttpLimitsDefinition ReadLimits(MappingReader limits, ProblemList problems)
    {
        int? Positive(string key)
        {
            int? count = limits.Count(key);
            if (count == 0)
            {
                problems.Add(ProblemCode.InvalidChoice, limits.PointerTo(key), "0", key, "a number from 1");
            }

            return count;
        }

        var read = new HttpLimitsDefinition(Positive("body_bytes"), Positive("connections"), Positive("requests"), Positive("requests_per_second"), Positive("sessions"));
        limits.End();
        return read;
    }

    private static void CheckPort(MappingReader http, int? port, ProblemList problems)
    {
        if (port > LastPort)
        {
            problems.Add(ProblemCode.InvalidChoice, http.PointerTo("port"), MappingReader.Shown((YamlScalar)http.Value("port")!), "port", $"a number from 0 to {LastPort}");
        }
    }

    private static void CheckBaseUrl(MappingReader http, string? url, ProblemList problems)
    {
        bool isFine = url is null || http.IsReference("base_url") || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
        if (!isFine)
        {
            problems.Add(
                ProblemCode.InvalidChoice, http.PointerTo("base_url"), MappingReader.Shown((YamlScalar)http.Value("base_url")!), "base_url", "an address such as https://quakes.example.com");
        }
    }

    /// <summary>The scheme says nothing that the certificate does not say: it must agree.</summary>
    private static void CheckScheme(MappingReader http, string? scheme, ProblemList problems)
    {
        if (scheme is null || http.IsReference("scheme") || scheme == "https" == http.Contains("certificate"))
        {
            return;
        }

        string wayOut = scheme == "https"
            ? "http, or name the certificate; where a proxy speaks https, base_url says so"
            : "https: there is a certificate";
        problems.Add(ProblemCode.InvalidChoice, http.PointerTo("scheme"), scheme, "scheme", wayOut);
    }
}
