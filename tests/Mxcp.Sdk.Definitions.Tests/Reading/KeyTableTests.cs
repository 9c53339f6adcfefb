using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Site;
using Mxcp.Definitions.Tests.Support;
using Mxcp.Definitions.Values;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Tests.Reading;

/// <summary>The tables of keys, which editors are told, and the readers agree: on every key, on its kind, and on whether it must be there.</summary>
public sealed class KeyTableTests
{
    public static TheoryData<string> Kinds() => [.. DefinitionKinds.All.Where(static kind => DefinitionKeys.Root.Keys.Any(key => key.Name == kind))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_definition_is_read_as_its_tables_say(string kind) =>
        AssertAgrees(EditorSchemas.RootOf(kind), yaml => DefinitionReader.Read($"{EndpointFolders.Default.Of(kind)}t.yml", yaml).Problems);

    [Fact]
    public void A_site_file_is_read_as_its_tables_say() =>
        AssertAgrees(SiteKeys.Site, static yaml => SiteReader.Read(SiteDefinition.FileName, YamlReader.Read(yaml)).Problems);

    [Fact]
    public void A_user_file_is_read_as_its_tables_say() =>
        AssertAgrees(UserKeys.User, static yaml => UserReader.Read("config.yml", YamlReader.Read(yaml)).Problems);

    [Fact]
    public void A_key_that_is_in_no_table_cannot_be_asked_for()
    {
        var mapping = MappingReader.Open(YamlReader.Read("{ name: a }").Root!, "", new KeyTable("a thing"), new ProblemList("t.yml"))!;

        var exception = Assert.Throws<InvalidOperationException>(() => mapping.Text("name"));

        Assert.Equal("'name' is read from a thing, but is not in its table of keys", exception.Message);
    }

    [Fact]
    public void A_key_cannot_be_asked_for_as_another_kind_than_its_table_says()
    {
        var table = new KeyTable("a thing", new Key("name", new KeyValue.Boolean(), ""));
        var mapping = MappingReader.Open(YamlReader.Read("{ name: a }").Root!, "", table, new ProblemList("t.yml"))!;

        var exception = Assert.Throws<InvalidOperationException>(() => mapping.Text("name"));

        Assert.Equal("'name' of a thing is read as Text, but is Boolean in its table of keys", exception.Message);
    }

    private static void AssertAgrees(KeyTable root, Func<string, EquatableArray<Problem>> read)
    {
        var documents = KeyDocuments.Of(root);

        Assert.NotEmpty(documents);
        Assert.All(documents, document =>
        {
            // Whether constants fit their types, and the like, is nothing that a table says.
            string[] problems = Support.Reading.Lines(read(document.Yaml).Where(static problem => problem.Code is
                ProblemCode.UnknownKey or ProblemCode.MissingKey or ProblemCode.WrongKind or ProblemCode.InvalidChoice or ProblemCode.NotSupportedYet
                or ProblemCode.UnsupportedVersion or ProblemCode.NotOneEndpoint or ProblemCode.MisplacedConstraint or ProblemCode.SourceWithoutUse
                or ProblemCode.CodeOrFile or ProblemCode.MessagesWithoutUse or ProblemCode.NoMessages or ProblemCode.UnknownType or ProblemCode.UnknownFormat));
            Assert.True(document.Expected == Expected.Accepted == (problems.Length == 0), $"{document.What}: {document.Expected} expected of {document.Yaml}, but there is {string.Join("; ", problems)}");
        });
    }
}
