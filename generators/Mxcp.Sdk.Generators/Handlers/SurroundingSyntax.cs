using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mxcp.Generators.Handlers;

/// <summary>Compares two versions of a file by what they mean to other files: everything but methods, bodies and statements at the top.</summary>
internal static class SurroundingSyntax
{
    public static bool AreEqual(SyntaxTree left, SyntaxTree right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        // A directive between two members belongs to the one after it, which may be a method that is not looked at.
        var (before, after) = ((CompilationUnitSyntax)left.GetRoot(), (CompilationUnitSyntax)right.GetRoot());
        return before.ContainsDirectives || after.ContainsDirectives
            ? left.IsEquivalentTo(right, topLevel: true)
            : AreEqual(before, after);
    }

    private static bool AreEqual(CompilationUnitSyntax left, CompilationUnitSyntax right) =>
        SyntaxFactory.AreEquivalent(left.Externs, right.Externs, topLevel: true)
        && SyntaxFactory.AreEquivalent(left.Usings, right.Usings, topLevel: true)
        && SyntaxFactory.AreEquivalent(left.AttributeLists, right.AttributeLists, topLevel: true)
        && AreEqual(left.Members, right.Members);

    private static bool AreEqual(SyntaxList<MemberDeclarationSyntax> left, SyntaxList<MemberDeclarationSyntax> right)
    {
        var others = right.Where(IsSurrounding).GetEnumerator();
        foreach (var member in left.Where(IsSurrounding))
        {
            if (!others.MoveNext() || !AreEqual(member, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }

    private static bool AreEqual(MemberDeclarationSyntax left, MemberDeclarationSyntax right) => (left, right) switch
    {
        _ when left.IsIncrementallyIdenticalTo(right) => true,
        (BaseNamespaceDeclarationSyntax before, BaseNamespaceDeclarationSyntax after) =>
            SyntaxFactory.AreEquivalent(before.Name, after.Name)
            && SyntaxFactory.AreEquivalent(before.Externs, after.Externs, topLevel: true)
            && SyntaxFactory.AreEquivalent(before.Usings, after.Usings, topLevel: true)
            && AreEqual(before.Members, after.Members),
        (TypeDeclarationSyntax before, TypeDeclarationSyntax after) =>
            SyntaxFactory.AreEquivalent(before.WithMembers(default), after.WithMembers(default), topLevel: true)
            && AreEqual(before.Members, after.Members),
        _ => SyntaxFactory.AreEquivalent(left, right, topLevel: true),
    };

    /// <summary>
    /// Of methods those count that other files join: the parts of a partial one, and those with attributes in a class of which there
    /// are objects, as they may be functions of the plugin that this class is a part or the base of.
    /// </summary>
    private static bool IsSurrounding(MemberDeclarationSyntax member) => member switch
    {
        GlobalStatementSyntax => false,
        MethodDeclarationSyntax method =>
            method.Modifiers.Any(SyntaxKind.PartialKeyword) || (method.AttributeLists.Count > 0 && !IsInStaticClass(method)),
        _ => true,
    };

    private static bool IsInStaticClass(MethodDeclarationSyntax method) =>
        method.Parent is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.StaticKeyword);
}
