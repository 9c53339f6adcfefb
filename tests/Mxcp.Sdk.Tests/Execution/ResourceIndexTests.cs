using Mxcp.Execution;
using Mxcp.Tests.Support;

namespace Mxcp.Tests.Execution;

/// <summary>Which resource a URI is, and what it gives its parameters.</summary>
public sealed class ResourceIndexTests
{
    [Theory]
    [InlineData("q://{id}", "q://17", """{"id":"17"}""")]
    [InlineData("q://{id}", "q://", "{}")]
    [InlineData("q://{id}", "q://a%20b%2Fc+d", """{"id":"a b/c\u002Bd"}""")]
    [InlineData("q://{id}", "q://%F0%9F%98%80", """{"id":"\uD83D\uDE00"}""")]
    [InlineData("q://{a}/{b}", "q://1/2", """{"a":"1","b":"2"}""")]
    [InlineData("q://{a}/x/{b}.json", "q://1/x/2.json.json", """{"a":"1","b":"2.json"}""")]
    [InlineData("q://{a}-{b}", "q://1-2-3", """{"a":"1","b":"2-3"}""")]
    [InlineData("q://all?a={a}&b={b}", "q://all?a=1&b=", """{"a":"1"}""")]
    public void A_uri_gives_the_parameters_of_its_template(string template, string uri, string arguments)
    {
        var found = Index(template).Find(uri);

        Assert.Equal(arguments, found!.Arguments.GetRawText());
    }

    [Theory]
    [InlineData("q://{id}", "q:/1")]
    [InlineData("q://{id}", "Q://1")]
    [InlineData("q://{id}", "q://1/2")]
    [InlineData("q://{id}", "q://1?x=2")]
    [InlineData("q://{id}", "q://1#x")]
    [InlineData("q://{id}", "q://%")]
    [InlineData("q://{id}", "q://%4")]
    [InlineData("q://{id}", "q://%zz")]
    [InlineData("q://{id}", "q://%FF")]
    [InlineData("q://{id}", "q://%C3")]
    [InlineData("q://{id}.json", "q://1.xml")]
    [InlineData("q://{a}/x/{b}", "q://1/2/x/3")]
    [InlineData("q://{a}/{b}", "q://1")]
    [InlineData("q://all", "q://all/")]
    [InlineData("q://all", "")]
    public void A_uri_that_is_none_of_a_template_finds_nothing(string template, string uri) => Assert.Null(Index(template).Find(uri));

    [Fact]
    public void A_lone_surrogate_finds_nothing() => Assert.Null(Index("q://{id}").Find("q://%41\uD800"));

    [Theory]
    [InlineData("q://latest", "q://latest")]
    [InlineData("q://latest.json", "q://{id}.json")]
    [InlineData("q://x-latest", "q://x-{id}")]
    [InlineData("q://17", "q://{id}")]
    [InlineData("q://latest/x", "q://latest/{id}")]
    [InlineData("q://17/x", "q://{region}/x")]
    [InlineData("q://17/y", "q://{region}/{id}")]
    public void What_says_more_goes_before_what_says_less_in_whatever_order_they_were_added(string uri, string expected)
    {
        string[] templates = ["q://{id}", "q://{region}/{id}", "q://{region}/x", "q://latest/{id}", "q://x-{id}", "q://{id}.json", "q://latest"];

        Assert.Equal(expected, Index(templates).Find(uri)!.Resource.Uri);
        Assert.Equal(expected, Index([.. templates.Reverse()]).Find(uri)!.Resource.Uri);
    }

    [Fact]
    public void Two_projects_cannot_define_the_same_uris()
    {
        var catalog = new EndpointCatalog();
        catalog.AddResource(TestResource.Named("q://{id}"));

        var refused = Assert.Throws<InvalidOperationException>(() => catalog.AddResource(TestResource.Named("q://{name}")));

        Assert.Equal("Two of the application's projects define a resource for q://{name}.", refused.Message);
    }

    [Fact]
    public void Whatever_text_comes_it_is_read_without_an_exception()
    {
        var index = Index("q://{a}", "q://{a}/b/{c}.d", "q:{x}?y={z}");
        var random = new Random(7);
        const string letters = "q:/ab{}%0cF?y=.d\u00e4\ud83d\ude00#";
        for (int i = 0; i < TestCounts.AtLeast(20_000); i++)
        {
            string uri = "q:" + string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => letters[random.Next(letters.Length)]));
            _ = index.Find(uri);
        }
    }

    private static ResourceIndex Index(params string[] templates) => new([.. templates.Select(TestResource.Named)]);
}
