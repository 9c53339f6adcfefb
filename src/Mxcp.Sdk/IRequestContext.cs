namespace Mxcp;

/// <summary>Who makes the current call, and with which headers.</summary>
public interface IRequestContext
{
    /// <summary>The user; <see langword="null"/> where nobody is known.</summary>
    UserContext? User { get; }

    /// <summary>A header of the request that makes the call; <see langword="null"/> where it has none of that name.</summary>
    /// <param name="name">Its name, in whatever case.</param>
    string? Header(string name);
}
