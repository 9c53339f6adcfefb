using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mxcp.Configuration;
using Mxcp.Definitions.Site;

namespace Mxcp.AspNetCore;

/// <summary>Reads the certificate that a user file names.</summary>
internal static class CertificateFile
{
    /// <summary>Reads it.</summary>
    /// <exception cref="ConfigurationException">It cannot be read.</exception>
    public static X509Certificate2 Read(CertificateDefinition certificate)
    {
        try
        {
            return IsPkcs12(certificate.Path)
                ? X509CertificateLoader.LoadPkcs12FromFile(certificate.Path, certificate.Password)
                : ReadPem(certificate);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new ConfigurationException($"The certificate {certificate.Path}, which transport.http.certificate of the user file names, cannot be read: {exception.Message}");
        }
    }

    private static bool IsPkcs12(string path) => Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12";

    private static X509Certificate2 ReadPem(CertificateDefinition certificate) => certificate.Password is { } password
        ? X509Certificate2.CreateFromEncryptedPemFile(certificate.Path, password, certificate.Key)
        : X509Certificate2.CreateFromPemFile(certificate.Path, certificate.Key);
}
