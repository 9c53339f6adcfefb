namespace Mxcp;

/// <summary>A piece of what a tool gives to its caller where JSON cannot say it: text, an image, sound, a resource or a link to one.</summary>
/// <remarks>
/// A method returns one of the types derived from this, a list of them, or an <see cref="IAsyncEnumerable{T}"/>; its definition
/// then has no <c>return</c>.
/// </remarks>
public abstract class ToolContent
{
    private protected ToolContent()
    {
    }
}
