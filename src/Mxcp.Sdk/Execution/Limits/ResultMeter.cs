using System.Text.Json;

namespace Mxcp.Execution.Limits;

/// <summary>Counts the rows and the bytes of one result while it is written. What is too much is an error, or is taken off again.</summary>
/// <param name="limits">The limits.</param>
/// <param name="arguments">What the endpoint was called with.</param>
internal sealed class ResultMeter(CallLimits limits, JsonElement arguments)
{
    /// <summary>Where the last item ends that fits with all before it.</summary>
    private int _fits;

    /// <summary>Whether a result that is too large is cut.</summary>
    public bool Cuts => limits.Cut is not null;

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>What the result says of itself, where it was cut.</summary>
    public Truncation? Cut { get; private set; }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _fits = 0;
        Count = 0;
        Cut = null;
    }

    /// <summary>Counts one more item, before anything of it is written.</summary>
    /// <param name="json">The array so far, without a comma behind its last item.</param>
    /// <returns>Whether it may be written; <see langword="false"/> where the result is cut.</returns>
    /// <exception cref="LimitException">The result is too large, and is not to be cut.</exception>
    public bool HasRoom(JsonBuffer json)
    {
        if (Cut is not null || !FitsSoFar(json))
        {
            return false;
        }

        if (Count == limits.MaxRows)
        {
            Stop(LimitWords.TooManyRows(limits), LimitWords.RowLimit(limits));
            return false;
        }

        Count++;
        return true;
    }

    /// <summary>Ends the counting of items, before the bracket behind them.</summary>
    /// <param name="json">The array so far.</param>
    /// <param name="minItems">The fewest items it may have.</param>
    /// <returns>How many are left, where it was cut.</returns>
    /// <exception cref="LimitException">The result is too large, and cannot be cut.</exception>
    public int? EndItems(JsonBuffer json, int minItems)
    {
        if (Cut is null)
        {
            _ = FitsSoFar(json);
        }

        if (Cut is null)
        {
            return null;
        }

        return Count < minItems ? throw new LimitException(LimitWords.TooManyBytes(limits)) : Count;
    }

    /// <summary>Looks at a result that is growing: one that can only fail need not be finished.</summary>
    /// <exception cref="LimitException">The result is too large.</exception>
    public void CheckGrowing(int length)
    {
        if (!Cuts && length > limits.MaxBytes)
        {
            throw new LimitException(LimitWords.TooManyBytes(limits));
        }
    }

    /// <summary>Looks at the size of a result that is finished.</summary>
    /// <exception cref="LimitException">The result is too large.</exception>
    public void CheckEnd(long length)
    {
        if (length > limits.MaxBytes)
        {
            throw new LimitException(LimitWords.TooManyBytes(limits));
        }
    }

    /// <summary>Takes the last item off again where its end, and the bracket behind it, would be too much.</summary>
    private bool FitsSoFar(JsonBuffer json)
    {
        if (json.Length + 1L <= limits.MaxBytes)
        {
            _fits = json.Length;
            return true;
        }

        json.Truncate(_fits);
        Count--;
        Stop(Cuts && Count < 1 ? LimitWords.TooLargeRow(limits) : LimitWords.TooManyBytes(limits), LimitWords.ByteLimit(limits));
        return false;
    }

    private void Stop(string error, string limit)
    {
        if (!Cuts || Count < 1)
        {
            throw new LimitException(error);
        }

        Cut = new Truncation(LimitWords.CutAt(limit, Count), LimitWords.Next(limits, arguments, Count));
    }
}
