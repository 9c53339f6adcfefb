using Mxcp.Definitions.Model;
using Mxcp.Definitions.Problems;
using Mxcp.Definitions.Reading;
using Mxcp.Definitions.Types;
using Mxcp.Definitions.Yaml;

namespace Mxcp.Definitions.Rules;

/// <summary>Holds what a test expects of a result against the type of that.</summary>
/// <param name="test">The path of the test.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ResultRules(string test, ProblemList problems)
{
    /// <param name="asserts">What the test expects.</param>
    /// <param name="type">The type of the result, as <see cref="ExpectedType"/> makes it; <see langword="null"/> where nothing is certain of it.</param>
    public void Check(TestAssertions asserts, MxcpType? type)
    {
        if (asserts.Result is { } result)
        {
            CheckValue(result, type, PointerTo(TestKeys.Result));
        }

        if (asserts.Contains is { } contains)
        {
            CheckContains(contains, type, PointerTo(TestKeys.Contains));
        }

        for (int i = 0; i < asserts.NotContains.Count; i++)
        {
            CheckAbsent(asserts.NotContains[i], type, YamlPointer.Append(PointerTo(TestKeys.NotContains), i));
        }

        if (asserts.ContainsItem is { } item && IsList(type, TestKeys.ContainsItem))
        {
            CheckItem(item, type, PointerTo(TestKeys.ContainsItem));
        }

        if (!asserts.ContainsAll.IsEmpty && IsList(type, TestKeys.ContainsAll))
        {
            for (int i = 0; i < asserts.ContainsAll.Count; i++)
            {
                CheckItem(asserts.ContainsAll[i], type, YamlPointer.Append(PointerTo(TestKeys.ContainsAll), i));
            }
        }

        if (asserts.Length is { } length && IsList(type, TestKeys.Length))
        {
            CheckLength(length, type);
        }
    }

    private void CheckContains(Literal expected, MxcpType? type, string pointer)
    {
        switch (expected, type)
        {
            case (ArrayLiteral, _):
                Impossible(pointer, TestKeys.Contains, $"a list says several things at once; write them under {TestKeys.ContainsAll}");
                break;
            case (ObjectLiteral mapping, null or MxcpType.Any or MxcpType.Object):
                CheckMembers(mapping, type, type, pointer);
                break;
            case (ObjectLiteral mapping, MxcpType.Array { Items: null or MxcpType.Any or MxcpType.Object } list):
                CheckMembers(mapping, list, list.Items, pointer);
                break;
            case (not ObjectLiteral, MxcpType.Array list):
                CheckValue(expected, list.Items, pointer);
                break;
            case (not ObjectLiteral, null or MxcpType.Any):
                break;
            case (_, MxcpType.Array):
                Impossible(pointer, TestKeys.Contains, "the items of the result are no objects");
                break;
            case (_, MxcpType.Object):
                Impossible(pointer, TestKeys.Contains, "the result is an object: say which of its properties are what");
                break;
            default:
                Impossible(pointer, TestKeys.Contains, $"the result is a single {type.Keyword}: use {TestKeys.Result} or {TestKeys.ContainsText}");
                break;
        }
    }

    private void CheckItem(Literal expected, MxcpType? type, string pointer)
    {
        var item = (type as MxcpType.Array)?.Items;
        if (expected is ObjectLiteral mapping && item is null or MxcpType.Any or MxcpType.Object)
        {
            CheckMembers((ObjectLiteral)expected, item, item, pointer);
            return;
        }

        CheckValue(expected, item, pointer);
    }

    /// <summary>Holds the members of a mapping against types.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="root">Where JSON Pointers begin.</param>
    /// <param name="owner">What has the properties that are named.</param>
    /// <param name="pointer">The path of the mapping.</param>
    private void CheckMembers(ObjectLiteral mapping, MxcpType? root, MxcpType? owner, string pointer)
    {
        foreach (var member in mapping.Properties)
        {
            string place = YamlPointer.Append(pointer, member.Name);
            var walk = member.Name.StartsWith("/", StringComparison.Ordinal) ? TypeWalk.Along(member.Name, root) : TypeWalk.Into(member.Name, owner);
            if (walk.Obstacle is { } obstacle)
            {
                problems.AddToKey(ProblemCode.ImpossibleAssertion, place, member.Name, obstacle);
                continue;
            }

            CheckValue(member.Value, walk.Type, place);
        }
    }

    private void CheckAbsent(string name, MxcpType? type, string pointer)
    {
        if (type is not (null or MxcpType.Any or MxcpType.Object or MxcpType.Array { Items: null or MxcpType.Any or MxcpType.Object }))
        {
            Impossible(pointer, TestKeys.NotContains, "there are no objects in the result, and so no properties");
        }
        else if (type is MxcpType.Object shape && shape.Properties.Any(property => property.Name == name))
        {
            Impossible(pointer, TestKeys.NotContains, $"the definition declares '{name}', and declared properties are always there");
        }
    }

    private bool IsList(MxcpType? type, string key)
    {
        if (type is null or MxcpType.Any or MxcpType.Array)
        {
            return true;
        }

        problems.AddToKey(ProblemCode.ImpossibleAssertion, PointerTo(key), key, $"the result is no list: 'return' says {type.Keyword}");
        return false;
    }

    private void CheckLength(int length, MxcpType? type)
    {
        if (type is MxcpType.Array { MinItems: { } least } && length < least)
        {
            Impossible(PointerTo(TestKeys.Length), TestKeys.Length, $"the result has at least {least} items");
        }
        else if (type is MxcpType.Array { MaxItems: { } most } && length > most)
        {
            Impossible(PointerTo(TestKeys.Length), TestKeys.Length, $"the result has at most {most} items");
        }
    }

    private void CheckValue(Literal value, MxcpType? type, string pointer)
    {
        if (type is null)
        {
            return;
        }

        foreach (var mistake in LiteralCheck.Mistakes(value, ExpectedType.For(value, type)))
        {
            problems.Add(ProblemCode.InvalidExpectation, pointer + mistake.Pointer, mistake.Shown, mistake.Rule);
        }
    }

    private void Impossible(string pointer, string assertion, string reason) => problems.Add(ProblemCode.ImpossibleAssertion, pointer, assertion, reason);

    private string PointerTo(string key) => YamlPointer.Append(test, key);
}
