using System.Globalization;
using Mxcp.Definitions.Site;
using Mxcp.Execution;

namespace Mxcp.Configuration;

/// <summary>Reads settings as what code wants them to be. A setting can come from anywhere, so no message shows its value.</summary>
internal static class Setting
{
    /// <exception cref="InvalidOperationException">The setting is nothing of that type.</exception>
    public static T Read<T>(ConfigNode node, string key)
        where T : IParsable<T> =>
        T.TryParse(node.Value, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(node, key, $"a value of the type {typeof(T).Name}");

    /// <exception cref="InvalidOperationException">The setting is no time span.</exception>
    public static TimeSpan ReadTime(ConfigNode node, string key)
    {
        string text = node.Value ?? "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) || FormatValues.TryDuration(text, out time)
            ? time
            : throw Wrong(node, key, "a time span: a number of seconds, 00:01:30 or PT1M30S");
    }

    /// <exception cref="InvalidOperationException">The setting is no list of texts.</exception>
    public static IReadOnlyList<string> ReadTexts(ConfigNode node, string key)
    {
        if (node.Value is { } one)
        {
            return [one];
        }

        return node.Keys.Count == 0 && node.Items.All(static item => item?.Value is not null)
            ? [.. node.Items.Select(static item => item!.Value!)]
            : throw Wrong(node, key, "a list of texts");
    }

    public static InvalidOperationException Missing(string key) =>
        new($"{SiteDefinition.FileName} has no '{key}': write it there, under settings, or give GetSetting a fallback.");

    private static InvalidOperationException Wrong(ConfigNode node, string key, string expected) =>
        new($"'{key}' in {SiteDefinition.FileName} must be {expected}; it is {(node.Value is null ? node.Kind : "another value")}.");
}
