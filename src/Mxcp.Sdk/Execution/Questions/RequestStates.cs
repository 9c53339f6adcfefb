using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mxcp.Execution.Questions;

/// <summary>
/// Seals what a call has learnt, so that its client can keep it and neither read nor change it, nor use it for another call or for
/// somebody else, nor for longer than it lasts.
/// </summary>
/// <param name="secret">What the key is made of, the same in all processes that serve the same clients; a random one for this process where it is missing.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class RequestStates(string? secret = null, TimeProvider? clock = null)
{
    /// <summary>How long a client may take for its answer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>The most characters that a state has: what is answered comes back with every round.</summary>
    public const int MaximumLength = 512 * 1024;

    private const string Foreign = "requestState is not what this server gave out for this call";
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + NonceLength + TagLength;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    // Made with the first question: a start loads no library of cryptography.
    private readonly Lazy<byte[]> _key = new(() => secret is null
        ? RandomNumberGenerator.GetBytes(32)
        : HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, salt: null, "mxcp request state"u8.ToArray()));

    /// <summary>Seals a state for a call.</summary>
    /// <exception cref="StateException">It is too long.</exception>
    public string Seal(RequestState state, CallIdentity call)
    {
        var plain = state.Write((_clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()).Span;
        byte[] sealed_ = new byte[HeaderLength + plain.Length];
        sealed_[0] = Version;
        var nonce = sealed_.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key.Value, TagLength);
        cipher.Encrypt(nonce, plain, sealed_.AsSpan(HeaderLength), sealed_.AsSpan(1 + NonceLength, TagLength), call.Digest());
        string text = Base64Url.EncodeToString(sealed_);
        return text.Length <= MaximumLength
            ? text
            : throw new StateException(string.Create(CultureInfo.InvariantCulture, $"the answers are too long: together they must have fewer than {MaximumLength} characters"));
    }

    /// <summary>Opens a state that a client sent with a call.</summary>
    /// <exception cref="StateException">It was changed, is of another call or of somebody else, or has expired.</exception>
    public RequestState Open(string text, CallIdentity call)
    {
        byte[] plain = Decrypt(text, call) ?? throw new StateException(Foreign);
        var state = RequestState.Read(JsonElement.Parse(plain), out long expires);
        return _clock.GetUtcNow().ToUnixTimeSeconds() < expires
            ? state
            : throw new StateException(string.Create(
                CultureInfo.InvariantCulture, $"requestState has expired: an answer must come within {Lifetime.TotalMinutes} minutes. Make the call again without it"));
    }

    private byte[]? Decrypt(string text, CallIdentity call)
    {
        if (text.Length > MaximumLength || !TryDecode(text, out byte[] sealed_) || sealed_.Length < HeaderLength || sealed_[0] != Version)
        {
            return null;
        }

        byte[] plain = new byte[sealed_.Length - HeaderLength];
        try
        {
            using var cipher = new AesGcm(_key.Value, TagLength);
            cipher.Decrypt(sealed_.AsSpan(1, NonceLength), sealed_.AsSpan(HeaderLength), sealed_.AsSpan(1 + NonceLength, TagLength), plain, call.Digest());
            return plain;
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException)
        {
            // The second is what arguments give that are not Unicode; no call of them was ever answered with a question.
            return null;
        }
    }

    private static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        try
        {
            // Space between the characters, and bits of the last one that count for nothing, are read over.
            bytes = Base64Url.DecodeFromChars(text);
            return Base64Url.EncodeToString(bytes) == text;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
