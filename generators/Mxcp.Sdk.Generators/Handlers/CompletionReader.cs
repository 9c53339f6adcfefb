using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Values;

namespace Mxcp.Generators.Handlers;

/// <summary>Finds the methods marked <c>[Completion]</c> and reads each into a <see cref="CompletionMethod"/>.</summary>
internal static class CompletionReader
{
    private const string Attribute = "Mxcp.CompletionAttribute";

    public static IncrementalValuesProvider<CompletionMethod> Read(MarkedDeclarations methods) =>
        methods
            .With(Attribute, static (method, attribute, _) => ReadMethod((IMethodSymbol)method, attribute))
            .WithTrackingName(Steps.Completions);

    private static CompletionMethod ReadMethod(IMethodSymbol method, AttributeData attribute)
    {
        string declaration = method.GetDocumentationCommentId() ?? method.Name;
        var problems = new List<Problem>();
        var (returned, isAwaited) = MethodReader.ReturnOf(method);
        MethodReader.CheckReach(method, declaration, problems);
        var services = method.IsStatic ? null : ServiceClassReader.Read(method.ContainingType, declaration, problems);
        string displayName = $"{method.ContainingType.Name}.{method.Name}";
        bool isStream = returned is not null && !isAwaited && GivesTexts(returned, "System.Collections.Generic.IAsyncEnumerable");
        if (!isStream && !(returned is not null && GivesTexts(returned, "System.Collections.Generic.IEnumerable")))
        {
            problems.Add(new Problem(ProblemCode.InvalidCompletion, Anchor.Code(declaration, CodePart.Returns), displayName, $"returns {method.ReturnType.DisplayName()}"));
        }

        return new CompletionMethod(
            declaration,
            Endpoint: attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "",
            HandlerReader.KindOf(attribute),
            Completed: attribute.ConstructorArguments.ElementAtOrDefault(1).Value as string ?? "",
            displayName,
            DeclaringType: method.ContainingType.FullName(),
            method.Name,
            services,
            method.Parameters.Select(parameter => ReadParameter(parameter, declaration, displayName, problems)).ToEquatableArray(),
            isAwaited,
            isStream,
            problems.ToEquatableArray());
    }

    private static CompletionParameter ReadParameter(IParameterSymbol parameter, string declaration, string method, List<Problem> problems)
    {
        var role = MethodReader.RoleOf(parameter);
        if (role == ParameterRole.Value && parameter.Type.SpecialType != SpecialType.System_String)
        {
            problems.Add(new Problem(
                ProblemCode.InvalidCompletion,
                Anchor.Code(declaration, CodePart.Parameter, parameter.Name),
                method,
                $"takes {parameter.Type.DisplayName()} {parameter.Name}"));
        }

        return new CompletionParameter(parameter.Name, role, parameter.Type.FullName(), parameter.Type.NullableAnnotation != NullableAnnotation.NotAnnotated);
    }

    private static bool GivesTexts(ITypeSymbol type, string sequence) =>
        type.SpecialType != SpecialType.System_String && type.AllInterfaces.Prepend(type).OfType<INamedTypeSymbol>().Any(face =>
            face.MetadataName() == sequence && face.TypeArguments.Length == 1 && face.TypeArguments[0].SpecialType == SpecialType.System_String);
}
