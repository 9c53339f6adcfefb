using System.Runtime.CompilerServices;

namespace App;

internal static class Endpoints
{
    [Endpoint]
    public static async IAsyncEnumerable<int> CountUp(int to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (int i = 1; i <= to; i++)
        {
            await Task.Delay(1, cancellation);
            yield return i;
        }
    }

    [Endpoint]
    public static async Task<IAsyncEnumerable<Line>> ListLines()
    {
        await Task.Yield();
        return Lines();
    }

    [Endpoint]
    public static IAsyncEnumerable<Line?>? NoLines() => null;

    private static async IAsyncEnumerable<Line> Lines()
    {
        await Db.ExecuteAsync("SELECT 1");
        yield return new Line("a", [(1, 2.5)]);
        await Task.Yield();
        yield return new Line("b", []);
    }
}

internal sealed record Line(string Name, (int From, double To)[] Ranges);
