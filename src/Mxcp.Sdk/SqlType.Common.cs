namespace Mxcp;

public sealed partial class SqlType
{
    /// <summary>The type that all values can be converted to without a loss; NULLs go with any.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static SqlType Common(IReadOnlyList<SqlValue?> values)
    {
        var common = Unknown;
        foreach (var value in values)
        {
            if (value is not null)
            {
                common = Common(common, value.Type) ?? throw new ArgumentException(
                    $"The items of a list are of different types: {string.Join(", ", values.Select(static value => value?.Type).Where(static type => type is not null).Distinct())}; "
                    + "build the list with SqlValue.List and say its type.");
            }
        }

        return common;
    }

    private static SqlType? Common(SqlType left, SqlType right)
    {
        if (left.Equals(right) || right.Kind == SqlKind.Unknown)
        {
            return left;
        }

        if (left.Kind == SqlKind.Unknown)
        {
            return right;
        }

        return (left.Kind, right.Kind) switch
        {
            (SqlKind.Decimal, SqlKind.Decimal) => CommonDecimal(left, right),
            (SqlKind.List, SqlKind.List) => Common(left.Items!, right.Items!) is { } items ? List(items) : null,
            (SqlKind.Map, SqlKind.Map) => CommonMap(left, right),
            (SqlKind.Struct, SqlKind.Struct) => CommonStruct(left, right),
            ( >= SqlKind.Tinyint and <= SqlKind.Uhugeint, >= SqlKind.Tinyint and <= SqlKind.Uhugeint) => Hugeint,

            // Mixed numbers are what a list of objects honestly holds; for anything else its author knows better.
            ( >= SqlKind.Tinyint and <= SqlKind.Decimal, >= SqlKind.Tinyint and <= SqlKind.Decimal) => Double,
            _ => null,
        };
    }

    private static SqlType? CommonDecimal(SqlType left, SqlType right)
    {
        int scale = Math.Max(left.Scale, right.Scale);
        int whole = Math.Max(left.Width - left.Scale, right.Width - right.Scale);
        return Decimal(Math.Min(whole + scale, 38), scale);
    }

    private static SqlType? CommonMap(SqlType left, SqlType right) =>
        Common(left.Keys!, right.Keys!) is { } keys && Common(left.Items!, right.Items!) is { } values ? Map(keys, values) : null;

    private static SqlType? CommonStruct(SqlType left, SqlType right)
    {
        if (left.Fields.Count != right.Fields.Count)
        {
            return null;
        }

        var fields = new (string Name, SqlType Type)[left.Fields.Count];
        for (int index = 0; index < fields.Length; index++)
        {
            var (name, type) = left.Fields[index];
            if (!string.Equals(name, right.Fields[index].Name, StringComparison.OrdinalIgnoreCase) || Common(type, right.Fields[index].Type) is not { } common)
            {
                return null;
            }

            fields[index] = (name, common);
        }

        return Struct(fields);
    }
}
