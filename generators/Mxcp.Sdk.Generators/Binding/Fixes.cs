using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Values;
using Mxcp.Generators.Handlers;

namespace Mxcp.Generators.Binding;

/// <summary>What an editor can do where a method does not fit its definition; <see langword="null"/> where it takes a person.</summary>
internal static class Fixes
{
    public static Fix? AddParameter(ParameterDefinition declared, Handler handler) =>
        TypeOf(declared) is { } type ? new Fix(FixKind.AddParameter, Anchor.Code(handler.Declaration, CodePart.Name), $"{type} {MethodText.NameOf(declared.Name)}") : null;

    public static Fix RemoveParameter(HandlerParameter parameter, Handler handler) => new(FixKind.RemoveParameter, PlaceOf(parameter, handler), "");

    /// <summary>Another type for a parameter, where the type as a whole does not fit and not something inside it.</summary>
    public static Fix? ChangeType(ParameterDefinition declared, HandlerParameter parameter, Handler handler, string path) =>
        IsWhole(path, declared.Name) && TypeOf(declared) is { } type ? new Fix(FixKind.ChangeType, PlaceOf(parameter, handler), type) : null;

    /// <summary>A property that a record of the project lacks, where its name in C# says which one it is.</summary>
    public static Fix? AddProperty(TypeShape.Record record, TypeProperty declared, Direction direction) =>
        IsName(declared) && DeclarationOf(record) is { } declaration && TypeOf(declared, direction) is { } type
            ? new Fix(FixKind.AddProperty, Anchor.Code(declaration, CodePart.Name), $"{type} {Identifiers.Pascal(declared.Name)}")
            : null;

    /// <summary>Another type for a property of a record of the project.</summary>
    public static Fix? ChangeProperty(TypeShape.Record record, RecordMember member, TypeProperty declared, Direction direction) =>
        DeclarationOf(record) is { } declaration && NameIn(record, member) is { } name && TypeOf(declared, direction) is { } type
            ? new Fix(FixKind.ChangeType, Anchor.Code(declaration, CodePart.Property, name), type)
            : null;

    /// <summary>Lets a parameter be null.</summary>
    public static Fix MakeNullable(HandlerParameter parameter, Handler handler) =>
        new(FixKind.ChangeType, PlaceOf(parameter, handler), parameter.Type.FullName + "?");

    /// <summary>The definition's default where C# has a word for it; else none, as callers see the definition's anyway.</summary>
    public static Fix ChangeDefault(ParameterDefinition declared, HandlerParameter parameter, Handler handler) =>
        new(FixKind.ChangeDefault, PlaceOf(parameter, handler), WordOf(declared.Type.Default, parameter.Type) ?? "");

    public static Fix? ChangeReturn(MxcpType? declared, Handler handler, string path) =>
        IsWhole(path, "result") && declared is not null && CSharpTypes.Of(declared) is { } type
            ? new Fix(FixKind.ChangeType, Anchor.Code(handler.Declaration, CodePart.Returns), type + (declared.Nullable == true ? "?" : ""))
            : null;

    private static string? TypeOf(ParameterDefinition declared) =>
        CSharpTypes.Of(declared.Type) is { } type ? type + (declared.Type.Default is NullLiteral || declared.Type.Nullable == true ? "?" : "") : null;

    private static string? TypeOf(TypeProperty declared, Direction direction)
    {
        bool canBeAbsent = direction == Direction.In && !declared.IsRequired && declared.Type.Default is null or NullLiteral;
        return CSharpTypes.Of(declared.Type) is { } type ? type + (canBeAbsent || declared.Type.Nullable == true ? "?" : "") : null;
    }

    private static bool IsName(TypeProperty declared) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(Identifiers.Pascal(declared.Name)) && Names.Match(Identifiers.Pascal(declared.Name), declared.Name);

    /// <summary>The documentation id of a type; none where it is generic, whose properties may be of any type, or a tuple.</summary>
    private static string? DeclarationOf(TypeShape.Record record) =>
        record.IsTuple || record.FullName.Contains('<') ? null : "T:" + record.FullName.Replace("global::", "").Replace("@", "");

    /// <summary>The property behind a member, which a constructor may name otherwise.</summary>
    private static string? NameIn(TypeShape.Record record, RecordMember member) =>
        record.Properties.FirstOrDefault(property => property.Name == member.Name)?.Name;

    private static string? WordOf(Literal? declared, TypeShape shape) => (declared, shape) switch
    {
        (NullLiteral, _) => "null",
        (BooleanLiteral boolean, TypeShape.Scalar { Kind: ScalarKind.Boolean }) => boolean.Value ? "true" : "false",
        (TextLiteral text, TypeShape.Scalar { Kind: ScalarKind.String }) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text.Value, quote: true),
        (NumberLiteral { IsWhole: true } number, TypeShape.Scalar { Kind: ScalarKind.Int32 or ScalarKind.Int64 }) => number.Json,
        (NumberLiteral number, TypeShape.Scalar { Kind: ScalarKind.Double }) => number.Json,
        _ => null,
    };

    /// <summary>Whether a path names the value itself or its items, for which a list of another type will do.</summary>
    private static bool IsWhole(string path, string name) => path.Replace("[]", "") == name;

    private static Anchor PlaceOf(HandlerParameter parameter, Handler handler) => Anchor.Code(handler.Declaration, CodePart.Parameter, parameter.Name);
}
