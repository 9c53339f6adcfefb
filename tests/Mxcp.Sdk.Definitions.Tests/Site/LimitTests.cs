using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Site;

public sealed class LimitTests
{
    [Theory]
    [InlineData("timeout: 30s", "timeout: 30s")]
    [InlineData("timeout: 30", "timeout: 30s")]
    [InlineData("timeout: 1500ms", "timeout: 1500ms")]
    [InlineData("timeout: 2m", "timeout: 120s")]
    [InlineData("timeout: 24h", "timeout: 86400s")]
    [InlineData("max_bytes: 1", "max_bytes: 1")]
    [InlineData("max_bytes: 10kB", "max_bytes: 10000")]
    [InlineData("max_bytes: 10KB", "max_bytes: 10000")]
    [InlineData("max_bytes: 2GB", "max_bytes: 2000000000")]
    [InlineData("max_bytes: 64KiB", "max_bytes: 65536")]
    [InlineData("max_rows: 2147483647", "max_rows: 2147483647")]
    [InlineData("timeout: none, max_rows: none, max_bytes: none, concurrency: none, on_limit: error", "timeout: none, max_rows: none, max_bytes: none, concurrency: none, on_limit: error")]
    [InlineData("concurrency: 4, on_limit: cut", "concurrency: 4, on_limit: cut")]
    [InlineData("", "")]
    [InlineData("max_rows: ", "")]
    public void Limits_are_read_and_written(string yaml, string expected)
    {
        var limits = SiteOf(yaml).Value!.Limits;

        Assert.Equal(expected, limits.ToString());
        Assert.Equal(limits, LimitSet.Parse(expected));
    }

    [Theory]
    [InlineData("timeout: 0", "'0' is not a value of 'timeout'; use a time such as 30s, 500ms or 2m, up to 24h, or none")]
    [InlineData("timeout: 25h", "'25h' is not a value of 'timeout'; use a time such as 30s, 500ms or 2m, up to 24h, or none")]
    [InlineData("timeout: 30 s", "'30 s' is not a value of 'timeout'; use a time such as 30s, 500ms or 2m, up to 24h, or none")]
    [InlineData("timeout: 030s", "'030s' is not a value of 'timeout'; use a time such as 30s, 500ms or 2m, up to 24h, or none")]
    [InlineData("timeout: -1s", "'-1s' is not a value of 'timeout'; use a time such as 30s, 500ms or 2m, up to 24h, or none")]
    [InlineData("timeout: 0.5", "'0.5' is not a value of 'timeout'; use a time such as 30s, 500ms or 2m, up to 24h, or none")]
    [InlineData("timeout: '${LIMIT}'", "'${LIMIT}' is not a value of 'timeout'; use a time such as 30s, 500ms or 2m, up to 24h, or none")]
    [InlineData("timeout: [1]", "'timeout' must be a time such as 30s, 500ms or 2m, up to 24h, or none, not a list")]
    [InlineData("max_rows: 10s", "'10s' is not a value of 'max_rows'; use a whole number above 0, or none")]
    [InlineData("max_rows: -1", "'-1' is not a value of 'max_rows'; use a whole number above 0, or none")]
    [InlineData("max_rows: 2147483648", "'2147483648' is not a value of 'max_rows'; use a whole number above 0, or none")]
    [InlineData("max_bytes: 2GiB", "'2GiB' is not a value of 'max_bytes'; use a size such as 500kB or 1MB, up to 2GB, or none")]
    [InlineData("max_bytes: 99999999999999999999GB", "'99999999999999999999GB' is not a value of 'max_bytes'; use a size such as 500kB or 1MB, up to 2GB, or none")]
    [InlineData("concurrency: None", "'None' is not a value of 'concurrency'; use a whole number above 0, or none")]
    [InlineData("on_limit: '${WORD}'", "'${WORD}' is not a value of 'on_limit'; use error or cut")]
    [InlineData("rows: 5", "'rows' is not a key of limits; its keys are timeout, max_rows, max_bytes, concurrency, on_limit")]
    public void What_is_no_limit_is_refused(string yaml, string expected) =>
        Assert.Equal([expected], SiteOf(yaml).Problems.Select(SharedMessages.Format));

    [Fact]
    public void What_an_endpoint_says_goes_before_what_the_site_says_key_by_key()
    {
        var site = LimitSet.Parse("timeout: 30s, max_rows: 100, max_bytes: 1000, concurrency: 8, on_limit: cut");

        Assert.Equal("timeout: 30s, max_rows: 5, max_bytes: none, on_limit: cut", LimitSet.Parse("max_rows: 5, max_bytes: none").Over(site).ToString());
        Assert.Equal("timeout: none, max_rows: 100, max_bytes: 1000, concurrency: 2, on_limit: error", LimitSet.Parse("timeout: none, concurrency: 2, on_limit: error").Over(site).ToString());
    }

    private static Parsed<SiteDefinition> SiteOf(string limits) =>
        SiteReader.Read("mxcp-site.yml", YamlReader.Read($"{{ project: shop, profile: dev, limits: {{ {limits} }} }}"));
}
