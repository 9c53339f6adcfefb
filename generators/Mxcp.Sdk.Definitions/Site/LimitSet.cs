using System.Globalization;

namespace Mxcp.Definitions.Site;

/// <summary>What one file says of limits; nothing where it does not say it, 0 where it says that there is none.</summary>
internal sealed record LimitSet
{
    private const string None = "none";
    private const string Milliseconds = "ms";

    public static LimitSet Empty { get; } = new();

    /// <summary>How long a call may take, in milliseconds.</summary>
    public int? Timeout { get; init; }

    /// <summary>How many items the array of a result may have.</summary>
    public int? MaxRows { get; init; }

    /// <summary>How many bytes of JSON a result may have.</summary>
    public int? MaxBytes { get; init; }

    /// <summary>How many calls may run at once: of the endpoint, or of all together.</summary>
    public int? Concurrency { get; init; }

    /// <summary>What becomes of a result that is too large.</summary>
    public OnLimit? OnLimit { get; init; }

    /// <summary>Whether a result can be too large.</summary>
    public bool LimitsResult => MaxRows > 0 || MaxBytes > 0;

    /// <summary>These limits, and those of the site where these say nothing. How many calls run at once is counted apart.</summary>
    public LimitSet Over(LimitSet site) => new()
    {
        Timeout = Timeout ?? site.Timeout,
        MaxRows = MaxRows ?? site.MaxRows,
        MaxBytes = MaxBytes ?? site.MaxBytes,
        Concurrency = Concurrency,
        OnLimit = OnLimit ?? site.OnLimit,
    };

    /// <summary>The limits as a file would say them: <c>timeout: 30s, max_rows: 1000</c>.</summary>
    public override string ToString() => string.Join(", ", Words().Where(static word => word is not null));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static LimitSet Parse(string text)
    {
        var words = text.Split([", "], StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => word.Split([": "], StringSplitOptions.None))
            .ToDictionary(static word => word[0], static word => word[1], StringComparer.Ordinal);
        string? Find(string key) => words.TryGetValue(key, out string? word) ? word : null;
        return new LimitSet
        {
            Timeout = Number(Find("timeout")),
            MaxRows = Number(Find("max_rows")),
            MaxBytes = Number(Find("max_bytes")),
            Concurrency = Number(Find("concurrency")),
            OnLimit = LimitsReader.ParseOnLimit(Find("on_limit")),
        };
    }

    private IEnumerable<string?> Words()
    {
        yield return Word("timeout", Timeout, Milliseconds);
        yield return Word("max_rows", MaxRows, unit: "");
        yield return Word("max_bytes", MaxBytes, unit: "");
        yield return Word("concurrency", Concurrency, unit: "");
        yield return OnLimit is { } onLimit ? $"on_limit: {(onLimit == Site.OnLimit.Cut ? "cut" : "error")}" : null;
    }

    private static string? Word(string key, int? value, string unit) => value switch
    {
        null => null,
        0 => $"{key}: {None}",
        { } number when unit == Milliseconds && number % 1000 == 0 => Word(key, number / 1000, "s"),
        { } number => $"{key}: {number.ToString(CultureInfo.InvariantCulture)}{unit}",
    };

    private static int? Number(string? word)
    {
        if (word is null or None)
        {
            return word is null ? null : 0;
        }

        string digits = word.TrimEnd('m', 's');
        bool isSeconds = word.Length == digits.Length + 1;
        return int.Parse(digits, CultureInfo.InvariantCulture) * (isSeconds ? 1000 : 1);
    }
}
