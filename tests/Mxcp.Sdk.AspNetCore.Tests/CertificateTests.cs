using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mxcp.AspNetCore.Tests.Support;
using Mxcp.Configuration;
using Mxcp.Definitions.Site;
using Mxcp.Tests.Support;

namespace Mxcp.AspNetCore.Tests;

/// <summary>HTTPS, with a certificate made for the test.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly ProjectFolder _folder = new();
    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _certificate;

    public CertificateTests()
    {
        var request = new CertificateRequest("CN=localhost", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        _certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    [Fact]
    public async Task A_server_with_a_certificate_speaks_https()
    {
        var ping = new TestTool("ping", static call =>
        {
            if (call.Accept())
            {
                call.Result.WriteText("pong");
            }

            return default;
        });
        using var certificate = CertificateFile.Read(new CertificateDefinition(WriteCertificate(), WriteKey(), Password: null));
        await using var served = await ServedApplication.StartAsync(ServedApplication.Settings with { Certificate = certificate }, ping);
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, seen, _, _) => seen?.Thumbprint == _certificate.Thumbprint,
        };
        using var client = new HttpClient(handler);

        using var response = await client.SendAsync(ServedApplication.ModernCall(served.Address, "ping"));

        Assert.Equal("https", served.Address.Scheme);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("pong", ServedApplication.Text((await ServedApplication.MessagesAsync(response))[^1]));
        await Assert.ThrowsAsync<HttpRequestException>(() => served.Client.SendAsync(ServedApplication.ModernCall(new UriBuilder(served.Address) { Scheme = "http" }.Uri, "ping")));
    }

    [Fact]
    public void A_certificate_is_read_from_every_usual_kind_of_file()
    {
        string both = _folder.Write("both.pem", _certificate.ExportCertificatePem() + "\n" + _key.ExportPkcs8PrivateKeyPem());
        var lockedBy = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterationCount: 10);
        string lockedKey = _folder.Write("locked.key", _key.ExportEncryptedPkcs8PrivateKeyPem("secret", lockedBy));
        string archive = Path.Combine(_folder.Path, "both.pfx");
        File.WriteAllBytes(archive, _certificate.Export(X509ContentType.Pkcs12, "secret"));

        foreach (var file in new CertificateDefinition[] { new(WriteCertificate(), WriteKey(), null), new(both, null, null), new(WriteCertificate(), lockedKey, "secret"), new(archive, null, "secret") })
        {
            using var read = CertificateFile.Read(file);
            Assert.Equal((_certificate.Thumbprint, true), (read.Thumbprint, read.HasPrivateKey));
        }
    }

    [Theory]
    [InlineData("missing.pem", null)]
    [InlineData("server.pem", "missing.key")]
    [InlineData("mxcp-site.yml", null)]
    [InlineData("missing.pfx", null)]
    public void A_certificate_that_cannot_be_read_is_named(string file, string? key)
    {
        WriteCertificate();
        var certificate = new CertificateDefinition(Path.Combine(_folder.Path, file), key is null ? null : Path.Combine(_folder.Path, key), Password: null);

        string message = Assert.Throws<ConfigurationException>(() => CertificateFile.Read(certificate)).Message;

        Assert.StartsWith($"The certificate {_folder.Path}/{file}, which transport.http.certificate of the user file names, cannot be read: ", message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
        _folder.Dispose();
    }

    private string WriteCertificate() => _folder.Write("server.pem", _certificate.ExportCertificatePem());

    private string WriteKey() => _folder.Write("server.key", _key.ExportPkcs8PrivateKeyPem());
}
