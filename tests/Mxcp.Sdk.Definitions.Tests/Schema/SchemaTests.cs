using System.Text.Json;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Read = Mxcp.Definitions.Tests.Support.Reading;

namespace Mxcp.Definitions.Tests.Schema;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("type: string", """{"type":"string"}""")]
    [InlineData("type: integer", """{"type":"integer"}""")]
    [InlineData("type: number", """{"type":"number"}""")]
    [InlineData("type: boolean", """{"type":"boolean"}""")]
    [InlineData("type: array", """{"type":"array"}""")]
    [InlineData("type: object", """{"type":"object"}""")]
    [InlineData("{ type: string, description: How many }", """{"type":"string","description":"How many"}""")]
    [InlineData("{ type: string, minLength: 0, maxLength: 20 }", """{"type":"string","minLength":0,"maxLength":20}""")]
    [InlineData("{ type: string, pattern: '^\\d+$' }", """{"type":"string","pattern":"^\\d+$"}""")]
    [InlineData("{ type: string, format: email }", """{"type":"string","format":"email"}""")]
    [InlineData("{ type: string, format: uri }", """{"type":"string","format":"uri"}""")]
    [InlineData("{ type: string, format: date }", """{"type":"string","format":"date"}""")]
    [InlineData("{ type: string, format: time }", """{"type":"string","format":"time"}""")]
    [InlineData("{ type: string, format: date-time, pattern: Z$ }", """{"type":"string","format":"date-time","pattern":"Z$"}""")]
    [InlineData("{ type: string, enum: [a, b], default: a, examples: [b] }", """{"type":"string","enum":["a","b"],"default":"a","examples":["b"]}""")]
    [InlineData("{ type: string, sensitive: true }", """{"type":"string"}""")]
    [InlineData("{ type: integer, minimum: 1, maximum: 100, multipleOf: 5 }", """{"type":"integer","minimum":1,"maximum":100,"multipleOf":5}""")]
    [InlineData("{ type: integer, exclusiveMinimum: 0, exclusiveMaximum: 0x10 }", """{"type":"integer","minimum":1,"maximum":15}""")]
    [InlineData("{ type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807 }", """{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807}""")]
    [InlineData("{ type: integer, enum: [0x10, 1.0, 0o17], default: 1e0 }", """{"type":"integer","enum":[16,1,15],"default":1}""")]
    [InlineData("{ type: number, minimum: -.5, maximum: 1e300, exclusiveMinimum: -1, exclusiveMaximum: 2e300, multipleOf: 0.10 }", """{"type":"number","minimum":-0.5,"maximum":1E+300,"exclusiveMinimum":-1,"exclusiveMaximum":2E+300,"multipleOf":0.1}""")]
    [InlineData("{ type: number, default: 1234567890.123456789012345678, examples: [1.0] }", """{"type":"number","default":1234567890.123456789012345678,"examples":[1]}""")]
    [InlineData("{ type: boolean, enum: [true], default: true }", """{"type":"boolean","enum":[true],"default":true}""")]
    [InlineData("{ type: array, items: { type: string }, minItems: 1, maxItems: 5, uniqueItems: true }", """{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":5,"uniqueItems":true}""")]
    [InlineData("{ type: array, uniqueItems: false, default: [1, [x, null], { a: true }] }", """{"type":"array","default":[1,["x",null],{"a":true}]}""")]
    [InlineData("{ type: object, additionalProperties: false }", """{"type":"object","additionalProperties":false}""")]
    [InlineData("{ type: object, additionalProperties: true, properties: {} }", """{"type":"object"}""")]
    [InlineData("{ type: string, default: null }", """{"type":"string"}""")]
    public void The_schema_of_an_argument_says_what_the_definition_says(string type, string expected)
    {
        string schema = SchemaWriter.WriteInput(Read.Type(type));

        Assert.Equal(expected, schema);
        using var document = JsonDocument.Parse(schema);
    }

    [Fact]
    public void Nested_types_stand_inline()
    {
        var type = Read.Type("""
            type: object
            description: A filter
            properties:
              tags: { type: array, items: { type: string, maxLength: 3 }, description: Tags }
              range:
                type: object
                properties: { from: { type: number }, to: { type: number, default: 1.5 } }
                required: [from]
                additionalProperties: false
              note: { type: string }
            required: [range, tags]
            """);

        Assert.Equal(
            """
            {"type":"object","description":"A filter","properties":{"tags":{"type":"array","description":"Tags","items":{"type":"string","maxLength":3}},"range":{"type":"object","properties":{"from":{"type":"number"},"to":{"type":"number","default":1.5}},"required":["from"],"additionalProperties":false},"note":{"type":"string"}},"required":["tags","range"]}
            """,
            SchemaWriter.WriteInput(type));
    }

    [Fact]
    public void In_a_result_every_declared_property_is_there()
    {
        var type = Read.Type("""
            type: object
            properties: { name: { type: string }, size: { type: object, properties: { height: { type: number } } } }
            """);

        Assert.Equal(
            """{"type":"object","properties":{"name":{"type":"string"},"size":{"type":"object","properties":{"height":{"type":"number"}},"required":["height"]}},"required":["name","size"]}""",
            SchemaWriter.WriteOutput(type));
    }

    [Fact]
    public void Where_null_can_come_the_schema_says_so()
    {
        var name = new MxcpType.Text { IsNullable = true, Enum = new EquatableArray<Literal>([new TextLiteral("a")]) };
        var tags = new MxcpType.Array(new MxcpType.Integer { IsNullable = true }) { IsNullable = true };
        var row = new MxcpType.Object(new EquatableArray<TypeProperty>([new TypeProperty("name", name, false), new TypeProperty("tags", tags, false)]));

        Assert.Equal(
            """{"type":"object","properties":{"name":{"type":["string","null"],"enum":["a",null]},"tags":{"type":["array","null"],"items":{"type":["integer","null"]}}},"required":["name","tags"]}""",
            SchemaWriter.WriteOutput(row));
    }

    [Fact]
    public void A_format_that_JSON_Schema_does_not_have_is_said_by_its_pattern()
    {
        Assert.Equal(
            """{"type":"string","pattern":"^-?P([0-9]+W|([0-9]+Y([0-9]+M)?([0-9]+D)?|[0-9]+M([0-9]+D)?|[0-9]+D)(T([0-9]+H([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?|[0-9]+M([0-9]+(\\.[0-9]+)?S)?|[0-9]+(\\.[0-9]+)?S))?|T([0-9]+H([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?|[0-9]+M([0-9]+(\\.[0-9]+)?S)?|[0-9]+(\\.[0-9]+)?S))$"}""",
            SchemaWriter.WriteInput(new MxcpType.Text(TextFormat.Duration)));
        Assert.Equal(
            """{"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?$"}""",
            SchemaWriter.WriteInput(new MxcpType.Text(TextFormat.Time) { Narrowing = Narrowing.LocalTime }));
        Assert.Equal(
            """{"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$"}""",
            SchemaWriter.WriteOutput(new MxcpType.Text(TextFormat.Time) { Narrowing = Narrowing.AnyTime }));
    }

    [Fact]
    public void A_pattern_of_its_own_stands_beside_the_one_of_the_format() => Assert.Equal(
        """{"type":"string","pattern":"00$","allOf":[{"pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?$"}],"minLength":8}""",
        SchemaWriter.WriteInput(new MxcpType.Text(TextFormat.Time, MinLength: 8, Pattern: new Pattern("00$", "00\\z")) { Narrowing = Narrowing.LocalTime }));

    [Fact]
    public void The_input_of_a_tool_is_an_object_with_its_parameters_and_nothing_else()
    {
        var tool = Read.Tool("""
            tool:
              name: t
              language: csharp
              parameters:
                - { name: limit, type: integer, default: 10 }
                - { name: country, type: string }
                - { name: note, type: string, default: null }
            """);

        Assert.Equal(
            """{"type":"object","properties":{"limit":{"type":"integer","default":10},"country":{"type":"string"},"note":{"type":"string"}},"required":["country"],"additionalProperties":false}""",
            ToolSchemas.Input(tool.Parameters));
    }

    [Fact]
    public void The_input_of_a_tool_without_parameters_is_an_empty_object() => Assert.Equal(
        """{"type":"object","additionalProperties":false}""",
        ToolSchemas.Input(default));

    [Theory]
    [InlineData("type: string", """{"type":"object","properties":{"result":{"type":"string"}},"required":["result"]}""")]
    [InlineData("{ type: array, items: { type: integer } }", """{"type":"object","properties":{"result":{"type":"array","items":{"type":"integer"}}},"required":["result"]}""")]
    [InlineData("{ type: object, properties: { a: { type: string } } }", """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""")]
    [InlineData("{ type: object, additionalProperties: false }", """{"type":"object","additionalProperties":false}""")]
    public void The_output_of_a_tool_is_always_an_object(string returns, string expected) => Assert.Equal(expected, ToolSchemas.Output(Read.Type(returns)));

    [Fact]
    public void An_object_that_can_be_null_is_wrapped_as_well()
    {
        var type = new MxcpType.Object(default) { IsNullable = true };

        Assert.True(ToolSchemas.IsWrapped(type));
        Assert.False(ToolSchemas.IsWrapped(type with { IsNullable = false }));
        Assert.Equal("""{"type":"object","properties":{"result":{"type":["object","null"]}},"required":["result"]}""", ToolSchemas.Output(type));
    }

    [Fact]
    public void Text_of_any_kind_reads_back_from_the_schema()
    {
        const string Name = "a \"quoted\" \\ name\n\t\r\0\u001f\u007f\u0085\u2028\u2029é😀";
        var type = new MxcpType.Object(new EquatableArray<TypeProperty>([new TypeProperty(Name, new MxcpType.Text { Description = Name, Default = new TextLiteral(Name) }, true)]));

        using var schema = JsonDocument.Parse(SchemaWriter.WriteInput(type));

        var property = schema.RootElement.GetProperty("properties").GetProperty(Name);
        Assert.Equal(Name, property.GetProperty("description").GetString());
        Assert.Equal(Name, property.GetProperty("default").GetString());
        Assert.Equal(Name, schema.RootElement.GetProperty("required")[0].GetString());
    }
}
