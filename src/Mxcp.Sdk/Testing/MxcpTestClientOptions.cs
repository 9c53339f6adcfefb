namespace Mxcp.Testing;

/// <summary>Who a client is, and what it speaks.</summary>
public class MxcpTestClientOptions
{
    internal MxcpTestClientOptions()
    {
    }

    /// <summary>Who makes the calls: <c>CurrentUser</c> in C#, <c>get_username()</c> and the like in SQL. Nobody, where nothing is said.</summary>
    public UserContext? User { get; set; }

    /// <summary>The headers of the calls.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The revision of the protocol that the client speaks, such as <c>2025-11-25</c> for one that begins with <c>initialize</c>;
    /// the newest, where nothing is said.
    /// </summary>
    public string? ProtocolVersion { get; set; }

    /// <summary>
    /// What the user of the client answers when an endpoint asks with a form: it is given the question, and gives what is filled in, a
    /// JSON object, or <see langword="null"/> to say no. Where nothing is said, the client cannot be asked.
    /// </summary>
    public Func<string, string?>? Answer { get; set; }
}
