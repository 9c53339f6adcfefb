namespace Mxcp.CompilerServices;

/// <summary>The order in which templates sort; none comes first.</summary>
internal sealed class TemplateOrder : IComparer<TemplateValue>
{
    public static TemplateOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(TemplateValue x, TemplateValue y)
    {
        bool isNone = x.IsNone();
        return isNone || y.IsNone() ? y.IsNone().CompareTo(isNone) : TemplateValue.Compare(x, y);
    }
}
