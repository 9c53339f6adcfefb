using Mxcp.Definitions.Rules;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Tests.Reading;

public sealed class LiteralCheckTests
{
    [Fact]
    public void A_long_value_is_shown_up_to_64_characters_and_never_half_of_one()
    {
        Assert.Equal(new string('a', 64), LiteralCheck.Show(new TextLiteral(new string('a', 64))));
        Assert.Equal(new string('a', 64) + "…", LiteralCheck.Show(new TextLiteral(new string('a', 65))));
        Assert.Equal(new string('a', 63) + "…", LiteralCheck.Show(new TextLiteral(new string('a', 63) + "😀")));
    }

    [Fact]
    public void The_first_mistake_names_the_path_of_the_part()
    {
        var type = new MxcpType.Object(new EquatableArray<TypeProperty>([new TypeProperty("tags", new MxcpType.Array(new MxcpType.Text(MaxLength: 1)), IsRequired: false)]));
        var tags = new ArrayLiteral(new EquatableArray<Literal>([new TextLiteral("a"), new TextLiteral("bc")]));
        var value = new ObjectLiteral(new EquatableArray<LiteralProperty>([new LiteralProperty("tags", tags)]));

        Assert.Equal("tags[1]: must be at most 1 characters long, is 2", LiteralCheck.FirstMistake(value, type));
        Assert.Equal("must be of type array, not text", LiteralCheck.FirstMistake(new TextLiteral("a"), type.Properties[0].Type));
        Assert.Null(LiteralCheck.FirstMistake(new ObjectLiteral(default), type));
    }

    [Theory]
    [InlineData("14:30:00", TextFormat.Time, Narrowing.LocalTime, null)]
    [InlineData("14:30:00Z", TextFormat.Time, Narrowing.LocalTime, "must be a time without an offset such as 14:30:00")]
    [InlineData("PT15M", TextFormat.Duration, Narrowing.FixedDuration, null)]
    [InlineData("P1M", TextFormat.Duration, Narrowing.FixedDuration, "must be a duration of weeks, days and smaller units such as PT15M")]
    public void A_narrowed_format_is_checked_as_what_it_is_bound_to_takes_it(string text, object format, object narrowing, string? expected) => Assert.Equal(
        expected,
        LiteralCheck.FirstMistake(new TextLiteral(text), new MxcpType.Text((TextFormat)format) { Narrowing = (Narrowing)narrowing }));
}
