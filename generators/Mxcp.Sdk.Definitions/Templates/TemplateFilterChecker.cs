using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;

namespace Mxcp.Definitions.Templates;

/// <summary>Checks filters and tests: that they exist, what they are put behind, and what stands in their parentheses.</summary>
internal sealed class TemplateFilterChecker(List<TemplateFault> faults)
{
    private static readonly string[] RoundMethods = ["common", "ceil", "floor"];

    /// <summary>The type of what a filter gives.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="target">The type of what it is put behind.</param>
    /// <param name="types">The types of its arguments.</param>
    public TemplateType TypeOf(TemplateExpression.Filter filter, TemplateType target, TemplateType[] types)
    {
        if (!TemplateFilters.All.TryGetValue(filter.Name, out var known))
        {
            ReportUnknown("filter", filter.Name, filter.NameSpan, TemplateFilters.All.Keys, TemplateForeign.WayOutOfFilter(filter.Name));
            return TemplateType.Unknown;
        }

        if (!CheckTarget(known, "filter", target, filter.Target.Span))
        {
            return known.Result == TemplateFilterResult.Text ? TemplateType.Words : TemplateType.Unknown;
        }

        CheckArguments(known, "filter", filter.NameSpan, filter.Arguments, types);
        var attribute = CheckAttribute(known, filter.Arguments, target);
        CheckMethod(known, filter.Arguments);
        return ResultOf(known, target, filter.Arguments, types, attribute);
    }

    /// <summary>Checks a test.</summary>
    public void Check(TemplateExpression.Test test, TemplateType target, TemplateType[] types)
    {
        if (!TemplateFilters.Tests.TryGetValue(test.Name, out var known))
        {
            ReportUnknown("test", test.Name, test.NameSpan, TemplateFilters.Tests.Keys, wayOut: null);
            return;
        }

        if (CheckTarget(known, "test", target, test.Target.Span))
        {
            CheckArguments(known, "test", test.NameSpan, test.Arguments, types);
        }
    }

    private void ReportUnknown(string what, string name, SourceSpan span, IEnumerable<string> known, string? wayOut)
    {
        string hint = wayOut ?? (Nearest.To(name, known) is { } near ? $"did you mean '{near}'?" : $"there are {string.Join(", ", known)}");
        faults.Add(new TemplateFault(ProblemCode.TemplateUnknownFilter, span, name, what, hint));
    }

    private bool CheckTarget(TemplateFilter filter, string what, TemplateType target, SourceSpan span)
    {
        if (Fits(target, filter.Takes))
        {
            return true;
        }

        string hint = filter.Takes == TemplateKinds.Text ? "; put the filter 'string' before it" : "";
        Mismatch(span, $"The {what} '{filter.Name}' is for {Describe(filter.Takes)}; this is {target.Described}{(target is TemplateType.List or TemplateType.Object ? "" : hint)}");
        return false;
    }

    private void CheckArguments(TemplateFilter filter, string what, SourceSpan span, EquatableArray<TemplateArgument> arguments, TemplateType[] types)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            var parameter = ParameterOf(filter, arguments, i);
            if (parameter is null || !given.Add(parameter.Name))
            {
                string hint = parameter is not null ? $"'{parameter.Name}' is given twice" : filter.Parameters.Count == 0 ? "it takes none" : $"it takes {Signature(filter)}";
                faults.Add(new TemplateFault(ProblemCode.TemplateArguments, arguments[i].Value.Span, filter.Name, what, $"does not take this argument; {hint}"));
            }
            else if (!Fits(types[i], parameter.Takes))
            {
                faults.Add(new TemplateFault(ProblemCode.TemplateArguments, arguments[i].Value.Span, filter.Name, what, $"takes {Describe(parameter.Takes)} as '{parameter.Name}'; this is {types[i].Described}"));
            }
        }

        if (filter.Parameters.FirstOrDefault(parameter => parameter.IsRequired && !given.Contains(parameter.Name)) is { } missing)
        {
            faults.Add(new TemplateFault(ProblemCode.TemplateArguments, span, filter.Name, what, $"needs the argument '{missing.Name}'; it takes {Signature(filter)}"));
        }
    }

    /// <summary>The type of the property that the argument <c>attribute</c> names, where there is one.</summary>
    private TemplateType? CheckAttribute(TemplateFilter filter, EquatableArray<TemplateArgument> arguments, TemplateType target)
    {
        if (Given(filter, arguments, "attribute") is not { } path)
        {
            return null;
        }

        if (path is not TemplateExpression.Constant { Value: TextLiteral name })
        {
            faults.Add(new TemplateFault(ProblemCode.TemplateArguments, path.Span, filter.Name, "filter", "takes the name of a property as 'attribute', a text in quotes"));
            return null;
        }

        var item = target is TemplateType.List list ? list.Item : TemplateType.Unknown;
        switch (item)
        {
            case TemplateType.Any or TemplateType.Object { IsOpen: true }:
                return TemplateType.Unknown;
            case TemplateType.Object shape when shape.Find(name.Value) is { } type:
                return type;
            case TemplateType.Object shape:
                string wayOut = Nearest.To(name.Value, shape.Properties.Select(static property => property.Name)) is { } near
                    ? $"did you mean '{near}'?"
                    : $"it has {string.Join(", ", shape.Properties.Select(static property => property.Name))}";
                faults.Add(new TemplateFault(ProblemCode.TemplateUnknownProperty, path.Span, "The object", name.Value, wayOut));
                return null;
            default:
                Mismatch(path.Span, $"Only an object has properties; each item is {item.Described}");
                return null;
        }
    }

    private void CheckMethod(TemplateFilter filter, EquatableArray<TemplateArgument> arguments)
    {
        if (Given(filter, arguments, "method") is not { } method)
        {
            return;
        }

        if (method is not TemplateExpression.Constant { Value: TextLiteral text } || !RoundMethods.Contains(text.Value))
        {
            faults.Add(new TemplateFault(ProblemCode.TemplateArguments, method.Span, filter.Name, "filter", "takes 'common', 'ceil' or 'floor' as 'method'"));
        }
    }

    private static TemplateType ResultOf(TemplateFilter filter, TemplateType target, EquatableArray<TemplateArgument> arguments, TemplateType[] types, TemplateType? attribute)
    {
        switch (filter.Result)
        {
            case TemplateFilterResult.Boolean:
                return TemplateType.Truth;
            case TemplateFilterResult.Integer:
                return TemplateType.Whole;
            case TemplateFilterResult.Number:
                return TemplateType.Real;
            case TemplateFilterResult.Text:
                return TemplateType.Words;
            case TemplateFilterResult.Property:
                return new TemplateType.List(attribute ?? TemplateType.Unknown);
            case TemplateFilterResult.Item:
                return ItemOf(target);
            case TemplateFilterResult.List:
                return new TemplateType.List(ItemOf(target));
            case TemplateFilterResult.SameOrArgument:
                var given = types.Where((_, i) => ParameterOf(filter, arguments, i)?.Name == "default_value").DefaultIfEmpty(TemplateType.Words).First();
                return TemplateType.Join(target, given);
            default:
                return target is TemplateType.Text ? TemplateType.Words : target;
        }
    }

    private static TemplateType ItemOf(TemplateType target) => target switch
    {
        TemplateType.List list => list.Item,
        TemplateType.Text or TemplateType.Object => TemplateType.Words,
        _ => TemplateType.Unknown,
    };

    /// <summary>The value of a parameter, where it is given.</summary>
    private static TemplateExpression? Given(TemplateFilter filter, EquatableArray<TemplateArgument> arguments, string name) =>
        Enumerable.Range(0, arguments.Count).Where(i => ParameterOf(filter, arguments, i)?.Name == name).Select(i => arguments[i].Value).FirstOrDefault();

    /// <summary>The parameter that an argument is for: by its name, or by its place.</summary>
    internal static TemplateFilterParameter? ParameterOf(TemplateFilter filter, EquatableArray<TemplateArgument> arguments, int index)
    {
        if (arguments[index].Name is { } name)
        {
            return filter.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        }

        bool isBehindNamed = arguments.Take(index).Any(static argument => argument.Name is not null);
        return index < filter.Parameters.Count && !isBehindNamed && !filter.Parameters[index].IsNamed ? filter.Parameters[index] : null;
    }

    private static bool Fits(TemplateType type, TemplateKinds kinds)
    {
        var kind = type switch
        {
            TemplateType.Boolean => TemplateKinds.Boolean,
            TemplateType.Integer => TemplateKinds.Integer,
            TemplateType.Number => TemplateKinds.Number,
            TemplateType.Text => TemplateKinds.Text,
            TemplateType.List => TemplateKinds.List,
            TemplateType.Object => TemplateKinds.Object,
            _ => kinds,
        };

        // A number that was computed may well be whole.
        return (kinds & kind) != 0 || (kind == TemplateKinds.Number && (kinds & TemplateKinds.Integer) != 0);
    }

    private static string Describe(TemplateKinds kinds)
    {
        string[] words =
        [
            .. new[]
            {
                (TemplateKinds.Text, "a string"), (TemplateKinds.List, "an array"), (TemplateKinds.Object, "an object"),
                (TemplateKinds.Number, "a number"), (TemplateKinds.Boolean, "a boolean"),
            }.Where(item => (kinds & item.Item1) != 0).Select(static item => item.Item2),
        ];
        return words.Length == 0 ? "an integer" : string.Join(" or ", words);
    }

    private static string Signature(TemplateFilter filter) =>
        string.Join(", ", filter.Parameters.Select(static parameter => (parameter.IsNamed ? parameter.Name + "=…" : parameter.Name) + (parameter.IsRequired ? "" : " (optional)")));

    private void Mismatch(SourceSpan span, string what) => faults.Add(new TemplateFault(ProblemCode.TemplateTypeMismatch, span, what));
}
