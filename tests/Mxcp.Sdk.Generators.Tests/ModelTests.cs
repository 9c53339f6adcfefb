extern alias sdk;

using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Site;
using Mxcp.Generators.Binding;
using Mxcp.Generators.Handlers;
using Mxcp.Generators.Options;
using Mxcp.Generators.Sources;

namespace Mxcp.Generators.Tests;

/// <summary>What flows between the steps is values: nothing of Roslyn's is reachable from it, and nothing that compares by reference.</summary>
public sealed class ModelTests
{
    public static TheoryData<Type> Models() =>
    [
        typeof(Parsed<EndpointDefinition>), typeof(Parsed<SiteDefinition>), typeof(SqlFile), typeof(ProjectOptions), typeof(Handler), typeof(HandlerIndex), typeof(CompletionMethod), typeof(CompletionIndex),
        typeof(NameIndex), typeof(NamedDefinition), typeof(Candidate), typeof(Bound), typeof(EndpointSpec), typeof(RowType), typeof(Hook), typeof(PluginClass), typeof(BoundPlugins), typeof(RegistrySpec), typeof(EntryPointSpec), typeof(Problem),
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public void Nothing_of_the_compiler_is_reachable_from_a_model(Type model)
    {
        foreach (var (type, path) in Reach(model))
        {
            Assert.False(IsOfTheCompiler(type), $"{path} is {type}");
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Everything_in_a_model_compares_by_value_and_cannot_be_set(Type model)
    {
        foreach (var (type, path) in Reach(model).Where(static item => item.Type.Assembly.GetName().Name!.StartsWith("Mxcp", StringComparison.Ordinal)))
        {
            bool comparesByValue = type.IsEnum || type.IsAbstract || typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);
            Assert.True(comparesByValue, $"{path}: {type} compares by reference");
            Assert.All(type.GetProperties(), property => Assert.True(IsReadOnly(property), $"{path}: {type}.{property.Name} can be set"));
        }

        Assert.All(Reach(model), static item => Assert.False(IsReferenceCollection(item.Type), $"{item.Path}: {item.Type} compares by reference"));
    }

    [Fact]
    public void Every_kind_of_endpoint_can_be_said_on_the_attribute() => Assert.Equal(
        Enum.GetNames<sdk::Mxcp.EndpointKind>().Skip(1),
        Enum.GetNames<EndpointKind>());

    [Fact]
    public void The_test_sees_a_symbol_behind_an_interface_and_inside_a_list()
    {
        Assert.Contains(Reach(typeof(Trap)), static item => IsOfTheCompiler(item.Type));
        Assert.Contains(Reach(typeof(Trap)), static item => IsReferenceCollection(item.Type));
    }

    private static IEnumerable<(Type Type, string Path)> Reach(Type root)
    {
        var seen = new HashSet<Type>();
        var open = new Queue<(Type Type, string Path)>([(root, root.Name)]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next.Type))
            {
                continue;
            }

            yield return next;
            foreach (var (type, name) in PartsOf(next.Type))
            {
                open.Enqueue((type, $"{next.Path}.{name}"));
            }
        }
    }

    private static IEnumerable<(Type Type, string Name)> PartsOf(Type type)
    {
        foreach (var argument in type.GetGenericArguments())
        {
            yield return (argument, "<>");
        }

        if (!type.Assembly.GetName().Name!.StartsWith("Mxcp", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            bool isArrayOfItems = type.Name.StartsWith("EquatableArray", StringComparison.Ordinal);
            yield return (isArrayOfItems ? field.FieldType.GetElementType()! : field.FieldType, field.Name);
        }

        // A field of a base type can hold any type derived from it.
        foreach (var derived in type.Assembly.GetTypes().Where(other => other != type && !other.IsGenericTypeDefinition && type.IsAssignableFrom(other)))
        {
            yield return (derived, derived.Name);
        }
    }

    private static bool IsOfTheCompiler(Type type) =>
        type.Assembly == typeof(ISymbol).Assembly
        || type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        || (type == typeof(object) || (type.IsInterface && type.IsAssignableFrom(typeof(ISymbol))))
        || typeof(Delegate).IsAssignableFrom(type);

    private static bool IsReferenceCollection(Type type) =>
        type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(ImmutableArray<>) || definition == typeof(List<>) || definition == typeof(IReadOnlyList<>) || definition == typeof(IEnumerable<>)));

    private static bool IsReadOnly(PropertyInfo property) =>
        property.SetMethod is null || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Any(static modifier => modifier.Name == "IsExternalInit");

    private sealed record Trap(IReadOnlyList<ISymbol> Symbols);
}
