namespace Mxcp.CompilerServices;

public readonly partial struct TemplateValue
{
    /// <summary>What a loop goes over: the items of a list, or the names of an object; nothing for none.</summary>
    public ReadOnlySpan<TemplateValue> Items => _kind switch
    {
        TemplateKind.None => default,
        TemplateKind.List => _content!.Values,
        TemplateKind.Object => Array.ConvertAll(_content!.Names!, static name => (TemplateValue)name),
        _ => throw Fail($"there is nothing to loop over in {Described}"),
    };

    /// <summary>A member of an object; none where there is no such member.</summary>
    /// <param name="name">Its name.</param>
    public TemplateValue this[string name]
    {
        get
        {
            if (_kind is TemplateKind.None)
            {
                return None;
            }

            if (_kind is not TemplateKind.Object)
            {
                throw Fail($"{Described} has no property '{name}'");
            }

            int index = Array.IndexOf(_content!.Names!, name);
            return index < 0 ? None : _content.Values[index];
        }
    }

    /// <summary>An item by its place, from the end where it is negative, or a member by its name; none where there is none.</summary>
    /// <param name="key">The place or the name.</param>
    public TemplateValue this[TemplateValue key]
    {
        get
        {
            if (IsAnyNone(this, key))
            {
                return None;
            }

            return _kind is TemplateKind.Object && key._kind is TemplateKind.Text ? this[key._text!] : At(key.Whole(0));
        }
    }

    /// <summary>A part of a list or a text.</summary>
    /// <param name="from">The place of the first item, from the end where it is negative; none for the first.</param>
    /// <param name="to">The place behind the last item, from the end where it is negative; none for the end.</param>
    public TemplateValue Slice(TemplateValue from, TemplateValue to)
    {
        if (_kind is TemplateKind.None)
        {
            return None;
        }

        int length = Count("[from:to]");
        int start = Place(from.Whole(0), length);
        int end = Math.Max(start, Place(to.Whole(length), length));
        return _kind is TemplateKind.Text
            ? CodePoints.Slice(_text!, start, end)
            : ListOf(_content!.Values.AsSpan(start, end - start));
    }

    /// <summary>The filter <c>length</c>: items, members, or characters (code points).</summary>
    public TemplateValue Length() => (long)(_kind is TemplateKind.None ? 0 : Count("length"));

    /// <summary>The filter <c>first</c>.</summary>
    public TemplateValue First() => this[0];

    /// <summary>The filter <c>last</c>.</summary>
    public TemplateValue Last() => this[-1];

    /// <summary>The filter <c>list</c>: the items, the names of an object, or the characters of a text.</summary>
    public TemplateValue List() => ListOf(ItemsOrCharacters());

    /// <summary>The filter <c>join</c>.</summary>
    /// <param name="d">What stands between the items.</param>
    /// <param name="attribute">The property of each item to take; none for the item itself.</param>
    public TemplateValue Join(TemplateValue d = default, TemplateValue attribute = default)
    {
        string separator = d.ToString();
        return string.Join(separator, Array.ConvertAll(ItemsFor("join"), item => item.PropertyOrSelf(attribute).ToString()));
    }

    /// <summary>The filter <c>map</c>: a property of each item.</summary>
    /// <param name="attribute">The property.</param>
    public TemplateValue Map(TemplateValue attribute) => ListOf(Array.ConvertAll(ItemsFor("map"), item => item.PropertyOrSelf(attribute)));

    /// <summary>The filter <c>reverse</c>.</summary>
    public TemplateValue Reverse()
    {
        if (_kind is TemplateKind.Text)
        {
            return string.Concat(CodePoints.Split(_text!).Reverse());
        }

        return ListOf([.. ItemsFor("reverse").AsEnumerable().Reverse()]);
    }

    /// <summary>The filter <c>sort</c>; items that are the same keep their order, and none comes first.</summary>
    /// <param name="reverse">Whether the last comes first.</param>
    /// <param name="caseSensitive">Whether large letters come before all small ones; otherwise case makes no difference.</param>
    /// <param name="attribute">The property of each item to sort by; none for the item itself.</param>
    public TemplateValue Sort(TemplateValue reverse = default, TemplateValue caseSensitive = default, TemplateValue attribute = default)
    {
        var keyed = ItemsFor("sort").Select(item => (Key: item.KeyBy(caseSensitive, attribute), Item: item));
        var sorted = reverse.IsTrue
            ? keyed.OrderByDescending(static item => item.Key, TemplateOrder.Instance)
            : keyed.OrderBy(static item => item.Key, TemplateOrder.Instance);
        try
        {
            return ListOf([.. sorted.Select(static item => item.Item)]);
        }
        catch (InvalidOperationException exception) when (exception.InnerException is EndpointException refused)
        {
            // Sorting wraps what comparing throws.
            throw new EndpointException(refused.Message, refused);
        }
    }

    /// <summary>The filter <c>unique</c>: each value once, where it first stands.</summary>
    /// <param name="caseSensitive">Whether case makes a difference.</param>
    /// <param name="attribute">The property of each item to look at; none for the item itself.</param>
    public TemplateValue Unique(TemplateValue caseSensitive = default, TemplateValue attribute = default)
    {
        var seen = new HashSet<TemplateValue>();
        return ListOf([.. ItemsFor("unique").Where(item => seen.Add(item.KeyBy(caseSensitive, attribute)))]);
    }

    /// <summary>The filter <c>min</c>: the first of the least items.</summary>
    /// <param name="caseSensitive">Whether large letters come before all small ones.</param>
    /// <param name="attribute">The property of each item to look at; none for the item itself.</param>
    public TemplateValue Min(TemplateValue caseSensitive = default, TemplateValue attribute = default) => Extreme("min", -1, caseSensitive, attribute);

    /// <summary>The filter <c>max</c>: the first of the greatest items.</summary>
    /// <inheritdoc cref="Min"/>
    public TemplateValue Max(TemplateValue caseSensitive = default, TemplateValue attribute = default) => Extreme("max", 1, caseSensitive, attribute);

    /// <summary>The filter <c>sum</c>; none counts nothing.</summary>
    /// <param name="attribute">The property of each item to take; none for the item itself.</param>
    /// <param name="start">What the items are added to.</param>
    public TemplateValue Sum(TemplateValue attribute = default, TemplateValue start = default)
    {
        TemplateValue sum = start._kind is TemplateKind.None ? 0 : start;
        foreach (var item in ItemsFor("sum"))
        {
            var part = item.PropertyOrSelf(attribute);
            sum = part._kind is TemplateKind.None ? sum : sum + part;
        }

        return sum;
    }

    private TemplateValue Extreme(string filter, int direction, TemplateValue caseSensitive, TemplateValue attribute)
    {
        TemplateValue best = None;
        TemplateValue bestKey = None;
        foreach (var item in ItemsFor(filter))
        {
            var key = item.KeyBy(caseSensitive, attribute);
            if (key._kind is TemplateKind.None || (bestKey._kind is not TemplateKind.None && Compare(key, bestKey) * direction <= 0))
            {
                continue;
            }

            best = item;
            bestKey = key;
        }

        return best;
    }

    private TemplateValue At(long index)
    {
        int length = Count("[…]");
        long place = index < 0 ? index + length : index;
        if (place < 0 || place >= length || _kind is TemplateKind.Object)
        {
            return None;
        }

        return _kind is TemplateKind.Text
            ? CodePoints.Slice(_text!, (int)place, (int)place + 1)
            : _content!.Values[place];
    }

    private static int Place(long place, int length) => (int)Math.Clamp(place < 0 ? place + length : place, 0, length);

    private int Count(string user) => _kind switch
    {
        TemplateKind.Text => CodePoints.Count(_text!),
        TemplateKind.List or TemplateKind.Object => _content!.Values.Length,
        _ => throw Fail($"'{user}' is for a string, an array or an object, and this is {Described}"),
    };

    private TemplateValue[] ItemsFor(string filter) => _kind switch
    {
        TemplateKind.None => [],
        TemplateKind.List => _content!.Values,
        _ => throw Fail($"the filter '{filter}' is for an array, and this is {Described}"),
    };

    private TemplateValue[] ItemsOrCharacters() =>
        _kind is TemplateKind.Text ? [.. CodePoints.Split(_text!).Select(static letter => (TemplateValue)letter)] : Items.ToArray();

    private TemplateValue PropertyOrSelf(TemplateValue attribute) => attribute._kind is TemplateKind.None ? this : this[attribute.ToString()];

    private TemplateValue KeyBy(TemplateValue caseSensitive, TemplateValue attribute)
    {
        var key = PropertyOrSelf(attribute);
        return key._kind is TemplateKind.Text && !caseSensitive.IsTrue ? key.Lower() : key;
    }
}
