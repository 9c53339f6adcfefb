using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using Mxcp.Definitions.Problems;

namespace Mxcp.CodeFixes;

/// <summary>Changes the C# of a file. Types are written with their full names, and made short where the file's usings allow.</summary>
internal static class MethodEdits
{
    /// <summary>Changes a file; where what is to be changed is gone, nothing is.</summary>
    public static SyntaxNode Apply(SyntaxNode root, FixKind kind, TextSpan place, string text)
    {
        var node = root.FindNode(place);
        return kind switch
        {
            FixKind.ChangeType when node is ParameterSyntax { Type: { } type } => root.ReplaceNode(type, Type(text).WithTriviaFrom(type)),
            FixKind.ChangeType when node is PropertyDeclarationSyntax { Type: { } type } => root.ReplaceNode(type, Type(text).WithTriviaFrom(type)),
            FixKind.ChangeType when Around<MethodDeclarationSyntax>(node) is { ReturnType: { } type } => root.ReplaceNode(type, ResultType(type, text).WithTriviaFrom(type)),
            FixKind.AddParameter when Around<MethodDeclarationSyntax>(node) is { } method => root.ReplaceNode(method, WithParameter(method, text)),
            FixKind.AddProperty when Around<TypeDeclarationSyntax>(node) is { } type => root.ReplaceNode(type, WithProperty(type, text)),
            FixKind.RemoveParameter when node is ParameterSyntax parameter => root.RemoveNode(parameter, SyntaxRemoveOptions.KeepNoTrivia)!,
            FixKind.ChangeDefault when node is ParameterSyntax parameter => root.ReplaceNode(parameter, WithDefault(parameter, text)),
            FixKind.BindTo when Around<AttributeSyntax>(node) is { } attribute => root.ReplaceNode(attribute, WithName(attribute, text)),
            FixKind.WriteMethod when Around<TypeDeclarationSyntax>(node) is { } type => root.ReplaceNode(type, WithMembers(type, text)),
            _ => root,
        };
    }

    private static T? Around<T>(SyntaxNode node)
        where T : SyntaxNode => node.FirstAncestorOrSelf<T>();

    private static TypeSyntax Type(string text) => SyntaxFactory.ParseTypeName(text).WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);

    /// <summary>What a task brings, where the method returns one; else what it returns.</summary>
    private static TypeSyntax ResultType(TypeSyntax old, string text)
    {
        var name = old is QualifiedNameSyntax qualified ? qualified.Right : old as SimpleNameSyntax;
        if (name is not { Identifier.ValueText: "Task" or "ValueTask" })
        {
            return Type(text);
        }

        var task = SyntaxFactory.GenericName(name.Identifier.WithoutTrivia(), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(Type(text))));
        return old is QualifiedNameSyntax outer ? outer.WithRight(task) : task;
    }

    /// <summary>Before a default, a token and services, which stand at the end.</summary>
    private static MethodDeclarationSyntax WithParameter(MethodDeclarationSyntax method, string text)
    {
        var parameter = SyntaxFactory.ParseParameterList($"({text})").Parameters[0].WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
        var parameters = method.ParameterList.Parameters;
        int at = parameters.IndexOf(static other => other.Default is not null || other.AttributeLists.Count > 0 || other.Type?.ToString().EndsWith("CancellationToken", StringComparison.Ordinal) == true);
        return method.WithParameterList(method.ParameterList.WithParameters(parameters.Insert(at < 0 ? parameters.Count : at, parameter)));
    }

    /// <summary>A record whose properties stand in its head gets another there, before defaults; any other type gets one in its body.</summary>
    private static TypeDeclarationSyntax WithProperty(TypeDeclarationSyntax type, string text)
    {
        if (type is not RecordDeclarationSyntax { ParameterList: { } list } record)
        {
            string modifiers = text.Contains("? ") ? "public" : "public required";
            var property = SyntaxFactory.ParseMemberDeclaration($"{modifiers} {text} {{ get; init; }}")!
                .WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
                .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
                .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
            return WithBraces(type).AddMembers(property);
        }

        var parameter = SyntaxFactory.ParseParameterList($"({text})").Parameters[0].WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
        int at = list.Parameters.IndexOf(static other => other.Default is not null);
        return record.WithParameterList(list.WithParameters(list.Parameters.Insert(at < 0 ? list.Parameters.Count : at, parameter)));
    }

    private static TypeDeclarationSyntax WithBraces(TypeDeclarationSyntax type) => !type.OpenBraceToken.IsKind(SyntaxKind.None)
        ? type
        : (TypeDeclarationSyntax)type
            .WithSemicolonToken(default)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static ParameterSyntax WithDefault(ParameterSyntax parameter, string text) => text.Length == 0
        ? parameter.WithDefault(null).WithIdentifier(parameter.Identifier.WithTrailingTrivia())
        : parameter.WithDefault(parameter.Default!.WithValue(SyntaxFactory.ParseExpression(text).WithTriviaFrom(parameter.Default.Value)));

    private static AttributeSyntax WithName(AttributeSyntax attribute, string name)
    {
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)));
        var named = attribute.ArgumentList?.Arguments.Where(static other => other.NameEquals is not null) ?? [];
        return attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(named.Prepend(argument))).WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>Each member after an empty line.</summary>
    private static TypeDeclarationSyntax WithMembers(TypeDeclarationSyntax type, string text)
    {
        var parsed = (TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"class C {{ {text} }}")!;
        var members = parsed.Members.Select(static member => member
            .WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed, SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation));
        return type.WithMembers(type.Members.AddRange(members));
    }
}
