using System.Diagnostics;

namespace Mxcp.Benchmarks.Wire;

/// <summary>How long servers take from being started to their first answers over the standard streams, side by side.</summary>
internal static class ColdStart
{
    /// <summary>Measures.</summary>
    /// <param name="workload">The first call.</param>
    /// <param name="contenders">Who is measured; the first is whom the others are compared with.</param>
    /// <param name="starts">How often each is started.</param>
    /// <returns>A row of a table for each.</returns>
    public static IEnumerable<string> Measure(Workload workload, IReadOnlyList<Contender> contenders, int starts)
    {
        var figures = contenders.Select(static _ => (Greeting: new Figures(), Answer: new Figures(), Memory: new Figures())).ToArray();
        for (int round = -1; round < starts; round++)
        {
            for (int turn = 0; turn < contenders.Count; turn++)
            {
                int index = (Math.Max(round, 0) + turn) % contenders.Count;
                var (greeting, answer, memory) = Start(contenders[index], workload);

                // The first time, files are read from the disk.
                if (round >= 0)
                {
                    figures[index].Greeting.Add(greeting);
                    figures[index].Answer.Add(answer);
                    figures[index].Memory.Add(memory);
                }
            }
        }

        return contenders.Select((contender, index) =>
        {
            var (own, first) = (figures[index], figures[0]);
            return $"| {(index == 0 ? workload.Title : "")} | {contender.Name} | {Figures.Show(own.Greeting.Median)} | {(index == 0 ? "1" : Figures.Ratio(own.Greeting, first.Greeting))} "
                + $"| {Figures.Show(own.Answer.Median)} | {(index == 0 ? "1" : Figures.Ratio(own.Answer, first.Answer))} | {Figures.Show(own.Memory.Median)} |";
        });
    }

    /// <summary>The heads of the columns.</summary>
    public static string Head(string first) =>
        $"| first call | who | ms to `initialize` | {first} is faster by | ms to the first answer | {first} is faster by | peak MiB |\n|---|---|---|---|---|---|---|";

    private static (double Greeting, double Answer, double Memory) Start(Contender contender, Workload workload)
    {
        long started = Stopwatch.GetTimestamp();
        using var session = new StdioSession(contender);
        double greeting = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var answer = session.Ask(workload.Call);
        double answered = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        Answers.Require(answer);
        return (greeting, answered, session.Server.PeakMemory);
    }
}
