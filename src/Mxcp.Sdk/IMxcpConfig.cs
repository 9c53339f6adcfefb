using Mxcp.Configuration;

namespace Mxcp;

/// <summary>The configuration: secrets and settings of the active profile, and the files they come from.</summary>
public interface IMxcpConfig
{
    /// <summary>The user file as far as it is this project's: what holds for all, and the active profile. <see langword="null"/> where there is no file.</summary>
    ConfigNode? UserConfig { get; }

    /// <summary>
    /// The site file. Its <c>profile</c> is the active one, whoever chose it, and that profile is complete: its paths are
    /// absolute and those in use.
    /// </summary>
    ConfigNode? SiteConfig { get; }

    /// <summary>A secret of the active profile; <see langword="null"/> where there is none that this project may use.</summary>
    /// <param name="name">Its name.</param>
    Secret? GetSecret(string name);

    /// <summary>A part of the site file, or else of its <c>settings</c>; <see langword="null"/> where there is none.</summary>
    /// <param name="key">Its key; <c>mail.from.0</c> is the first item of what stands under <c>from</c> in what stands under <c>mail</c>.</param>
    ConfigNode? GetSetting(string key);

    /// <summary>A setting that must be there.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="key">Its key.</param>
    /// <exception cref="InvalidOperationException">It is not there, or nothing of that type.</exception>
    T GetSetting<T>(string key)
        where T : IParsable<T> => Setting.Read<T>(GetSetting(key) ?? throw Setting.Missing(key), key);

    /// <summary>A setting.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="key">Its key.</param>
    /// <param name="fallback">What counts where it is not there.</param>
    /// <exception cref="InvalidOperationException">It is there, and nothing of that type.</exception>
    T GetSetting<T>(string key, T fallback)
        where T : IParsable<T> => GetSetting(key) is { } node ? Setting.Read<T>(node, key) : fallback;

    /// <summary>A setting that is a time span: a number of seconds, <c>00:01:30</c>, or <c>PT1M30S</c>.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="fallback">What counts where it is not there.</param>
    /// <exception cref="InvalidOperationException">It is there, and no time span.</exception>
    TimeSpan GetSetting(string key, TimeSpan fallback) => GetSetting(key) is { } node ? Setting.ReadTime(node, key) : fallback;

    /// <summary>A setting that is a list of texts; one text by itself is a list of one.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="fallback">What counts where it is not there.</param>
    /// <exception cref="InvalidOperationException">It is there, and no list of texts.</exception>
    IReadOnlyList<string> GetSetting(string key, IReadOnlyList<string> fallback) => GetSetting(key) is { } node ? Setting.ReadTexts(node, key) : fallback;
}
