using Mxcp.Definitions.Tests.Support;

namespace Mxcp.Definitions.Tests.Templates;

public sealed class TemplateCheckerTests
{
    private const string Parameters = """
        {
          text: { type: string },
          status: { type: string, enum: [open, closed] },
          number: { type: integer },
          ratio: { type: number },
          flag: { type: boolean },
          names: { type: array, items: { type: string } },
          orders: { type: array, items: { type: object, properties: { id: { type: integer }, tags: { type: array, items: { type: string } } } } },
          shape: { type: object, properties: { a: { type: string }, b: { type: integer } } },
          open: { type: object },
          things: { type: array }
        }
        """;

    [Theory]
    [InlineData("{{ text }}{{ number + ratio }}{{ names | join(', ') | upper }}")]
    [InlineData("{% for order in orders %}{{ loop.index + order.id }}{% for tag in order.tags %}{{ loop.last }}{{ tag | upper }}{% endfor %}{% endfor %}")]
    [InlineData("{{ open.a.b.c }}{{ open['a'] + 1 }}{{ things[0].x | upper }}{% for thing in things %}{{ thing.a + thing }}{% endfor %}")]
    [InlineData("{% for name in shape %}{{ name | upper }}{{ shape[name] }}{% endfor %}")]
    [InlineData("{% set x = 1 %}{{ x + 1 }}{% set x = 'a' %}{{ x | upper }}")]
    [InlineData("{% set x = 1 %}{% if flag %}{% set x = 'a' %}{% endif %}{{ x + 1 }}{{ x | upper }}")]
    [InlineData("{% if flag %}{% set x = 1 %}{% endif %}{{ x }}")]
    [InlineData("{% for name in names %}{% set name = name | upper %}{% set other = name %}{{ other }}{% endfor %}")]
    [InlineData("{% for text in names %}{{ text }}{% endfor %}{{ text }}")]
    [InlineData("{{ (number if flag else 'x') + 1 }}{{ (number if flag else ratio) + 1 }}")]
    [InlineData("{{ text or number }}{{ (text and number) + 1 }}")]
    [InlineData("{% if status == 'open' or status in ['closed', text] or text == 'other' %}{% endif %}")]
    [InlineData("{{ names[0] | upper }}{{ names[-1] ~ names[number] }}{{ names[1:] | first | upper }}{{ text[0] }}{{ text[:ratio] }}")]
    [InlineData("{{ orders | map(attribute='id') | sum + 1 }}{{ orders | map(attribute='tags') | first | join }}{{ (orders | first).id + 1 }}")]
    [InlineData("{{ number | default('none') | upper }}{{ number | string | upper }}{{ text | list | join }}{{ text | d }}{{ number | default(boolean=true, default_value=2) + 1 }}{{ '5' | int + 1 }}")]
    [InlineData("{{ number == ratio }}{{ number < 2.5 }}{{ text < 'a' }}{{ flag == true }}{{ text == none }}{{ none == 1 }}")]
    [InlineData("{{ names + ['x'] }}{{ text + 'x' }}{{ 'x' in text }}{{ 'a' in shape }}{{ 1 in things }}")]
    [InlineData("{{ text | truncate(number, killwords=flag) }}{{ ratio | round(1, method='ceil') }}{{ text | truncate(ratio | round) }}")]
    public void What_fits_is_accepted(string text) => Assert.Equal([], Fill.Problems(text, Parameters));

    [Theory]
    [InlineData("{{ txt }}", "TemplateUnknownVariable «txt» | txt | p | did you mean 'text'?")]
    [InlineData("{{ x | upper }}{% set x = 'a' %}", "TemplateUnknownVariable «x» | x | p | declare it under parameters, beside text, status, number, ratio, flag, names, orders, shape, open, things")]
    [InlineData("{% for x in names %}{% endfor %}{{ x }}", "TemplateUnknownVariable «x» | x | p | declare it under parameters, beside text, status, number, ratio, flag, names, orders, shape, open, things")]
    [InlineData("{% for x in names %}{% set y = x %}{% endfor %}{{ y }}", "TemplateUnknownVariable «y» | y | p | declare it under parameters, beside text, status, number, ratio, flag, names, orders, shape, open, things")]
    [InlineData("{{ loop.index }}", "TemplateUnknownVariable «loop» | loop | p | it is known inside a loop only")]
    [InlineData("{% for x in names %}{{ loop }}{% endfor %}", "TemplateUnsupported «loop» | 'loop' as a value | use loop.index, loop.index0, loop.first, loop.last or loop.length")]
    [InlineData("{% for x in names %}{{ loop.revindex }}{% endfor %}", "TemplateUnknownProperty «revindex» | A loop | revindex | it has index, index0, first, last, length")]
    [InlineData("{% for o in orders %}{{ o.tags.first }}{% endfor %}", "TemplateUnknownProperty «first» | An array | first | loop over its items, or take one with [0] or the filter first")]
    [InlineData("{{ shape['c'] }}", "TemplateUnknownProperty «'c'» | The object | c | did you mean 'a'?")]
    [InlineData("{{ number.a }}", "TemplateUnknownProperty «a» | An integer | a | only an object has properties")]
    [InlineData("{% for x in number + 1 %}{% endfor %}", "TemplateTypeMismatch «number + 1» | An integer has no items to loop over")]
    [InlineData("{{ number + text }}", "TemplateTypeMismatch «number + text» | '+' cannot put an integer and a string together; '~' makes a string of anything")]
    [InlineData("{{ flag + 1 }}", "TemplateTypeMismatch «flag» | A part of a calculation must be a number; this is a boolean")]
    [InlineData("{{ -names }}", "TemplateTypeMismatch «names» | What has a sign must be a number; this is an array")]
    [InlineData("{{ shape == names }}", "TemplateTypeMismatch «shape == names» | An object never equals an array")]
    [InlineData("{{ status == 'opened' }}", "TemplateTypeMismatch «'opened'» | The value is never 'opened'; it is one of open, closed")]
    [InlineData("{{ status in ('open', 'shut') }}", "TemplateTypeMismatch «'shut'» | The value is never 'shut'; it is one of open, closed")]
    [InlineData("{% set x = 'a' if flag else 'b' %}{{ x < 1 }}", "TemplateTypeMismatch «x < 1» | Two numbers or two strings can be put in order; these are a string and an integer")]
    [InlineData("{{ 1 in names }}", "TemplateTypeMismatch «1 in names» | An integer never is in an array of which each item is a string")]
    [InlineData("{{ 'a' in flag }}", "TemplateTypeMismatch «flag» | 'in' looks into an array, a string or an object; this is a boolean")]
    [InlineData("{{ names['a':] }}", "TemplateTypeMismatch «'a'» | A place must be a number; this is a string")]
    [InlineData("{{ shape[1] }}", "TemplateTypeMismatch «1» | What stands in the brackets is the name of a property, a string; this is an integer")]
    [InlineData("{{ text | sum }}", "TemplateTypeMismatch «text» | The filter 'sum' is for an array; this is a string")]
    [InlineData("{{ number | title }}", "TemplateTypeMismatch «number» | The filter 'title' is for a string; this is an integer; put the filter 'string' before it")]
    [InlineData("{{ names | sort(attribute='x') }}", "TemplateTypeMismatch «'x'» | Only an object has properties; each item is a string")]
    [InlineData("{{ orders | join(attribute='idd') }}", "TemplateUnknownProperty «'idd'» | The object | idd | did you mean 'id'?")]
    [InlineData("{{ text is even }}", "TemplateTypeMismatch «text» | The test 'even' is for a number; this is a string")]
    [InlineData("{{ text | upcase }}", "TemplateUnknownFilter «upcase» | upcase | filter | there are upper, lower, capitalize, title, trim, replace, truncate, indent, wordcount, length, count, first, last, join, map, sort, unique, reverse, sum, min, max, abs, round, int, float, string, list, tojson, default, d")]
    [InlineData("{{ text | safe }}", "TemplateUnknownFilter «safe» | safe | filter | nothing is escaped in a prompt; leave it out")]
    [InlineData("{{ text is nonne }}", "TemplateUnknownFilter «nonne» | nonne | test | did you mean 'none'?")]
    [InlineData("{{ text | replace }}", "TemplateArguments «replace» | replace | filter | needs the argument 'old'; it takes old, new, count (optional)")]
    [InlineData("{{ text | trim(1) }}", "TemplateArguments «1» | trim | filter | takes a string as 'chars'; this is an integer")]
    [InlineData("{{ text | lower(text) }}", "TemplateArguments «text» | lower | filter | does not take this argument; it takes none")]
    [InlineData("{% set x = 1 %}{% for y in names %}{% set x = 2 %}{% endfor %}", "TemplateOuterVariable «x» | x")]
    [InlineData("{% for y in names %}{% set text = y %}{% endfor %}", "TemplateOuterVariable «text» | text")]
    public void What_does_not_fit_is_told_at_its_place(string text, string problem) => Assert.Equal([problem], Fill.Problems(text, Parameters));
}
