using Mxcp.Definitions.Model;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class ResourceReaderTests
{
    [Fact]
    public void A_resource_is_read()
    {
        var resource = Support.Reading.Resource("""
            resource:
              uri: orders://{id}/lines
              name: order_lines
              description: The lines of an order.
              mime_type: text/csv; charset=utf-8
              language: csharp
              parameters: [{ name: id, type: integer }]
              return: { type: string }
            """);

        Assert.Equal(EndpointKind.Resource, resource.Kind);
        Assert.Equal("order_lines", resource.Name);
        Assert.Equal("orders://{id}/lines", resource.Label);
        Assert.Equal(
            [new UriPart("orders://", IsPlaceholder: false), new UriPart("id", IsPlaceholder: true), new UriPart("/lines", IsPlaceholder: false)],
            resource.Uri.Parts);
        Assert.Equal("The lines of an order.", resource.Description);
        Assert.Equal("text/csv; charset=utf-8", resource.MimeType);
    }

    [Theory]
    [InlineData("orders://all", "orders_all")]
    [InlineData("quakes://2018-02/%7Enotes.v1", "quakes_2018_02_7Enotes_v1")]
    [InlineData("urn:isbn:0451450523", "urn_isbn_0451450523")]
    [InlineData("x-y://aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg", "x_y_aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff")]
    public void A_resource_without_a_name_has_one_made_of_its_uri(string uri, string expected) =>
        Assert.Equal(expected, Support.Reading.Resource($"resource: {{ uri: '{uri}', source: {{ code: SELECT 1 }} }}").Name);

    [Fact]
    public void The_names_of_placeholders_do_not_tell_two_uris_apart()
    {
        var one = Support.Reading.Resource("resource: { uri: 'a://{x}/b', language: csharp, parameters: [{ name: x, type: string }] }");
        var other = Support.Reading.Resource("resource: { uri: 'a://{y}/b', language: csharp, parameters: [{ name: y, type: string }] }");

        Assert.Equal(one.Uri.Shape, other.Uri.Shape);
    }

    [Fact]
    public void A_uri_is_required() =>
        Assert.Equal(["MissingKey /resource (key) | A resource | uri"], Problems("resource: { name: r, source: { code: SELECT 1 } }"));

    [Fact]
    public void The_media_type_is_a_key_in_snake_case() => Assert.Equal(
        ["UnknownKey /resource/mimeType (key) | mimeType | a resource | did you mean 'mime_type'?"],
        Problems("resource: { uri: 'a://b', mimeType: text/plain, source: { code: SELECT 1 } }"));

    [Theory]
    [InlineData("json")]
    [InlineData("text/")]
    [InlineData("text/plain;")]
    [InlineData("text /plain")]
    public void A_media_type_has_a_type_and_a_subtype(string mimeType) => Assert.Equal(
        [$"InvalidChoice /resource/mime_type | {mimeType} | mime_type | a media type, such as application/json"],
        Problems($"resource: {{ uri: 'a://b', mime_type: '{mimeType}', source: {{ code: SELECT 1 }} }}"));

    [Fact]
    public void A_parameter_whose_type_is_unknown_still_has_its_place() => Assert.Equal(
        ["UnknownType /resource/parameters/0/type | integr"],
        Problems("resource: { uri: 'a://{id}', language: csharp, parameters: [{ name: id, type: integr }] }"));

    [Fact]
    public void Tools_have_keys_that_resources_have_not() => Assert.Equal(
        ["UnknownKey /resource/annotations (key) | annotations | a resource | its keys are uri, name, title, description, mime_type, language, source, parameters, return, enabled, tags, icons, _meta, limits, tests"],
        Problems("resource: { uri: 'a://b', annotations: { title: B }, source: { code: SELECT 1 } }"));

    [Fact]
    public void Whatever_text_a_uri_is_it_is_read_without_an_exception()
    {
        const string letters = "a:/{}%0+é?\ud83d ";
        var random = new Random(11);
        for (int i = 0; i < TestCounts.AtLeast(50_000); i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length)]));

            var uri = Mxcp.Definitions.Reading.UriTemplateReader.Read(text, out string? mistake);

            Assert.Equal(mistake is null ? text : "", string.Concat(uri.Parts.Select(static part => part.IsPlaceholder ? $"{{{part.Text}}}" : part.Text)));
        }
    }

    private static string[] Problems(string yaml) => Support.Reading.Problems("resources/r.yml", yaml);
}
