using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Schema;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>Finds what is offered for the parameters of a prompt or a template: what the definition names, or what a method finds.</summary>
internal sealed class CompletionBinder
{
    private readonly EndpointDefinition _definition;
    private readonly List<Problem> _problems = [];

    private CompletionBinder(EndpointDefinition definition)
    {
        _definition = definition;
    }

    /// <summary>Adds it to an endpoint that is bound, or to what is wrong with it.</summary>
    public static Bound Add(Bound bound, Candidate candidate)
    {
        var definition = candidate.Definition.Value!;
        if (definition.Kind == EndpointKind.Tool)
        {
            return bound;
        }

        var binder = new CompletionBinder(definition);
        var completions = binder.Bind(candidate);
        return binder._problems.Count == 0
            ? bound with { Endpoint = bound.Endpoint is { } endpoint ? endpoint with { Completions = completions } : null }
            : Bound.Failed(bound.Problems.Concat(binder._problems));
    }

    /// <summary>What is wrong with a method that belongs to no prompt and no resource.</summary>
    public static Problem Orphan(CompletionMethod method, NameIndex names)
    {
        if (names.FindNamed(method) is { } tool)
        {
            return new Problem(ProblemCode.CompletionOfTool, Anchor.Code(method.Declaration, CodePart.Attribute), method.DisplayName, tool.Name, tool.File);
        }

        return new Problem(
            ProblemCode.CompletionWithoutEndpoint,
            Anchor.Code(method.Declaration, CodePart.Attribute),
            KindsOf(method),
            method.Endpoint,
            method.DisplayName,
            names.Nearest(method.Endpoint) is { } near && near != method.Endpoint ? $"did you mean '{near}'?" : "write the name as it stands in the definition");
    }

    private static string KindsOf(CompletionMethod method) => method.Kind is { } kind ? DefinitionKinds.KeyOf(kind) : "prompt and no resource";

    private EquatableArray<CompletionSpec> Bind(Candidate candidate)
    {
        foreach (var method in candidate.Completions.Where(method => method.Kind is null && !candidate.CompletionRivals.IsEmpty))
        {
            _problems.Add(Undecided(method, candidate));
        }

        // What is wrong with a method by itself is reported where methods are read.
        var sound = candidate.Completions.Where(method => IsKnown(method) && IsOnly(method, candidate.Completions) && method.Problems.IsEmpty).ToArray();
        var completions = new List<CompletionSpec>();
        foreach (var parameter in _definition.Parameters)
        {
            var method = sound.FirstOrDefault(method => Names.Match(method.Completed, parameter.Name));
            var values = method is null ? ConstantsOf(parameter.Type) : default;
            if (method is not null || !values.IsEmpty)
            {
                completions.Add(new CompletionSpec(parameter.Name, values, method, method is null ? default : BindArguments(method, parameter.Name)));
            }
        }

        return completions.ToEquatableArray();
    }

    /// <summary>The values that a definition names for a parameter, as texts.</summary>
    private static EquatableArray<string> ConstantsOf(MxcpType type)
    {
        if (type is MxcpType.Boolean && type.Enum.IsEmpty)
        {
            return new(["true", "false"]);
        }

        var named = type.Enum.IsEmpty ? type.Examples : type.Enum;
        return named.Where(static literal => literal is not NullLiteral).Select(TextOf).Distinct().ToEquatableArray();
    }

    private static string TextOf(Literal literal) => literal is TextLiteral text ? text.Value : JsonText.Of(literal);

    private bool IsKnown(CompletionMethod method)
    {
        if (FindParameter(method.Completed) is not null)
        {
            return true;
        }

        string way = Nearest.To(method.Completed, _definition.Parameters.Select(static parameter => parameter.Name)) is { } near
            ? $"did you mean '{near}'?"
            : _definition.Parameters.IsEmpty ? "it has no parameters at all" : $"it has {string.Join(", ", _definition.Parameters.Select(static parameter => parameter.Name))}";
        Add(ProblemCode.CompletionOfUnknownParameter, method, CodePart.Attribute, "", DefinitionKinds.KeyOf(_definition.Kind), _definition.Label, method.Completed, method.DisplayName, way);
        return false;
    }

    private bool IsOnly(CompletionMethod method, EquatableArray<CompletionMethod> all)
    {
        if (all.FirstOrDefault(other => other != method && Names.Match(other.Completed, method.Completed)) is not { } twin)
        {
            return true;
        }

        Add(ProblemCode.DuplicateCompletion, method, CodePart.Attribute, "", method.DisplayName, twin.DisplayName, FindParameter(method.Completed)!.Name, _definition.Label);
        return false;
    }

    private EquatableArray<MethodArgument> BindArguments(CompletionMethod method, string completed)
    {
        var arguments = new List<MethodArgument>();
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Role != ParameterRole.Value)
            {
                arguments.Add(new MethodArgument(parameter.Name, parameter.Role, parameter.Type));
            }
            else if (FindParameter(parameter.Name) is { } source)
            {
                CheckNull(method, parameter, source.Name, completed);
                arguments.Add(new MethodArgument(parameter.Name, parameter.Role, source.Name));
            }
            else
            {
                Add(ProblemCode.UnknownCompletionArgument, method, CodePart.Parameter, parameter.Name, parameter.Name, method.DisplayName, _definition.Label, completed);
            }
        }

        return arguments.ToEquatableArray();
    }

    /// <summary>What was typed is there at least as an empty text; what the others are filled in with may come later.</summary>
    private void CheckNull(CompletionMethod method, CompletionParameter parameter, string source, string completed)
    {
        if (source != completed && !parameter.CanBeNull)
        {
            Add(ProblemCode.CompletionArgumentNotNullable, method, CodePart.Parameter, parameter.Name, parameter.Name, method.DisplayName, completed);
        }
    }

    private ParameterDefinition? FindParameter(string name) => _definition.Parameters.FirstOrDefault(parameter => Names.Match(parameter.Name, name));

    /// <summary>Each of the definitions finds it and says it in the same words, so that it is reported once.</summary>
    private static Problem Undecided(CompletionMethod method, Candidate candidate)
    {
        DefinitionName[] all = [.. candidate.CompletionRivals.Append(DefinitionName.Of(candidate.Definition.Value!)).OrderBy(static name => name.Kind)];
        return new Problem(
            ProblemCode.NameInTwoKinds,
            Anchor.Code(method.Declaration, CodePart.Attribute),
            method.DisplayName,
            string.Join(" and to ", all.Select(static name => $"the {DefinitionKinds.KeyOf(name.Kind)} in {name.File}")),
            string.Join(" or ", all.Select(static name => $"EndpointKind.{name.Kind}")));
    }

    private void Add(ProblemCode code, CompletionMethod method, CodePart part, string name, params string[] arguments) =>
        _problems.Add(new Problem(code, Anchor.Code(method.Declaration, part, name), arguments));
}
