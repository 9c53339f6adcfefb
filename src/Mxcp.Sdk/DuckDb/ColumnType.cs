namespace Mxcp.DuckDb;

/// <summary>The type of a column, or of what is inside of one.</summary>
internal sealed class ColumnType
{
    private const string JsonAlias = "JSON";

    private ColumnType(TypeId id, string name)
    {
        Id = id;
        Name = name;
    }

    public TypeId Id { get; }

    /// <summary>The type as SQL has it: <c>DECIMAL(10,2)[]</c>.</summary>
    public string Name { get; }

    /// <summary>Whether this is VARCHAR in name only.</summary>
    public bool IsJson { get; private init; }

    public byte Width { get; private init; }

    public byte Scale { get; private init; }

    /// <summary>The number of items of an ARRAY.</summary>
    public int Length { get; private init; }

    /// <summary>The values of an ENUM; the names of the fields of a STRUCT or the members of a UNION.</summary>
    public string[] Names { get; private init; } = [];

    /// <summary>What LIST, ARRAY, MAP (keys, values), STRUCT and UNION consist of.</summary>
    public ColumnType[] Children { get; private init; } = [];

    /// <summary>Reads a type and gives the handle back.</summary>
    public static ColumnType Take(nint handle)
    {
        try
        {
            return Read(handle, Native.TypeIdOf(handle));
        }
        finally
        {
            Native.DestroyLogicalType(ref handle);
        }
    }

    /// <summary>Whether a type is this one, and gives the handle back.</summary>
    public bool MatchesAndFree(nint handle)
    {
        try
        {
            return Native.TypeIdOf(handle) == Id && Matches(handle);
        }
        finally
        {
            Native.DestroyLogicalType(ref handle);
        }
    }

    private static ColumnType Read(nint handle, TypeId id)
    {
        switch (id)
        {
            case TypeId.Varchar:
                bool isJson = IsJsonType(handle);
                return new ColumnType(id, isJson ? JsonAlias : "VARCHAR") { IsJson = isJson };
            case TypeId.Decimal:
                byte width = Native.DecimalWidth(handle);
                byte scale = Native.DecimalScale(handle);
                return new ColumnType(id, $"DECIMAL({width},{scale})") { Width = width, Scale = scale };
            case TypeId.Enum:
                return new ColumnType(id, "ENUM") { Names = EnumNames(handle) };
            case TypeId.List:
                var items = Take(Native.ListChildType(handle));
                return new ColumnType(id, $"{items.Name}[]") { Children = [items] };
            case TypeId.Array:
                var elements = Take(Native.ArrayChildType(handle));
                int length = (int)Native.ArraySize(handle);
                return new ColumnType(id, $"{elements.Name}[{length}]") { Children = [elements], Length = length };
            case TypeId.Map:
                var key = Take(Native.MapKeyType(handle));
                var value = Take(Native.MapValueType(handle));
                return new ColumnType(id, $"MAP({key.Name}, {value.Name})") { Children = [key, value] };
            case TypeId.Struct:
                return ReadFields(handle, id, "STRUCT", (int)Native.StructCount(handle));
            case TypeId.Union:
                return ReadFields(handle, id, "UNION", (int)Native.UnionCount(handle));
            default:
                return new ColumnType(id, SimpleName(id));
        }
    }

    private static ColumnType ReadFields(nint handle, TypeId id, string keyword, int count)
    {
        string[] names = new string[count];
        var types = new ColumnType[count];
        for (int index = 0; index < count; index++)
        {
            names[index] = FieldName(handle, id, index);
            types[index] = Take(FieldType(handle, id, index));
        }

        string fields = string.Join(", ", names.Zip(types, static (name, type) => $"{name} {type.Name}"));
        return new ColumnType(id, $"{keyword}({fields})") { Names = names, Children = types };
    }

    private bool Matches(nint handle)
    {
        switch (Id)
        {
            case TypeId.Varchar:
                return IsJsonType(handle) == IsJson;
            case TypeId.Decimal:
                return Native.DecimalWidth(handle) == Width && Native.DecimalScale(handle) == Scale;
            case TypeId.Enum:
                // A type may be dropped and made anew between two runs of a statement, with other values.
                return EnumNames(handle).AsSpan().SequenceEqual(Names);
            case TypeId.List:
                return Children[0].MatchesAndFree(Native.ListChildType(handle));
            case TypeId.Array:
                return (int)Native.ArraySize(handle) == Length && Children[0].MatchesAndFree(Native.ArrayChildType(handle));
            case TypeId.Map:
                return Children[0].MatchesAndFree(Native.MapKeyType(handle)) && Children[1].MatchesAndFree(Native.MapValueType(handle));
            case TypeId.Struct:
                return MatchesFields(handle, (int)Native.StructCount(handle));
            case TypeId.Union:
                return MatchesFields(handle, (int)Native.UnionCount(handle));
            default:
                return true;
        }
    }

    private bool MatchesFields(nint handle, int count)
    {
        for (int index = 0; index < count && count == Names.Length; index++)
        {
            if (FieldName(handle, Id, index) != Names[index] || !Children[index].MatchesAndFree(FieldType(handle, Id, index)))
            {
                return false;
            }
        }

        return count == Names.Length;
    }

    private static string FieldName(nint handle, TypeId id, int index) => NativeText.Take(
        id == TypeId.Struct ? Native.StructName(handle, (ulong)index) : Native.UnionName(handle, (ulong)index));

    private static nint FieldType(nint handle, TypeId id, int index) =>
        id == TypeId.Struct ? Native.StructType(handle, (ulong)index) : Native.UnionType(handle, (ulong)index);

    private static bool IsJsonType(nint handle)
    {
        nint alias = Native.TypeAlias(handle);
        return alias != 0 && NativeText.Take(alias) == JsonAlias;
    }

    private static string[] EnumNames(nint handle)
    {
        string[] names = new string[Native.EnumSize(handle)];
        for (int index = 0; index < names.Length; index++)
        {
            names[index] = NativeText.Take(Native.EnumValue(handle, (ulong)index));
        }

        return names;
    }

    private static string SimpleName(TypeId id) => id switch
    {
        TypeId.TimestampS => "TIMESTAMP_S",
        TypeId.TimestampMs => "TIMESTAMP_MS",
        TypeId.TimestampNs => "TIMESTAMP_NS",
        TypeId.TimestampTz => "TIMESTAMPTZ",
        TypeId.TimeTz => "TIMETZ",
        TypeId.TimeNs => "TIME_NS",
        TypeId.SqlNull => "NULL",
        _ when Enum.IsDefined(id) => id.ToString().ToUpperInvariant(),
        _ => $"type {(int)id}",
    };
}
