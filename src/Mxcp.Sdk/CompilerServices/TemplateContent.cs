namespace Mxcp.CompilerServices;

/// <summary>What lies in a list or an object.</summary>
/// <param name="Names">The names of an object's members; <see langword="null"/> for a list.</param>
/// <param name="Values">The items, or the values of the members.</param>
internal sealed record TemplateContent(string[]? Names, TemplateValue[] Values);
