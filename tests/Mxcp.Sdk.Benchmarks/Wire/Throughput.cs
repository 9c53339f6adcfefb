using System.Diagnostics;

namespace Mxcp.Benchmarks.Wire;

/// <summary>How many calls servers answer, side by side: in each round each of them has its turn, and another begins.</summary>
internal sealed class Throughput
{
    private readonly List<Lane> _lanes = [];

    /// <summary>Measures a workload.</summary>
    /// <param name="workload">What is called.</param>
    /// <param name="contenders">Who is measured; the first is whom the others are compared with.</param>
    /// <param name="connect">Begins a session with one of them.</param>
    /// <param name="pace">How long and how often.</param>
    public static Throughput Measure(Workload workload, IReadOnlyList<Contender> contenders, Func<Contender, ISession> connect, Pace pace)
    {
        var measured = new Throughput();
        try
        {
            foreach (var contender in contenders)
            {
                measured._lanes.Add(new Lane(contender.Name, connect(contender)));
            }

            measured.WarmUp(workload, pace);
            for (int round = 0; round < pace.Rounds; round++)
            {
                for (int turn = 0; turn < contenders.Count; turn++)
                {
                    measured._lanes[(round + turn) % contenders.Count].Run(workload, pace.Turn);
                }
            }
        }
        finally
        {
            measured._lanes.ForEach(static lane => lane.End());
        }

        return measured;
    }

    /// <summary>A row of a table for each contender.</summary>
    public IEnumerable<string> Rows(string title) => _lanes.Select(lane =>
    {
        var first = _lanes[0];
        string rate = lane == first ? "1" : Figures.Ratio(first.Rates, lane.Rates);
        string processor = lane == first ? "1" : Figures.Ratio(lane.Processor, first.Processor);
        return $"| {(lane == first ? title : "")} | {lane.Name} | {Figures.Show(lane.Rates.Median)} | {rate} | {Figures.Show(lane.Processor.Median)} | {processor} | {Figures.Show(lane.Bytes / 1024.0)} | {Figures.Show(lane.PeakMemory)} |";
    });

    /// <summary>The heads of the columns of <see cref="Rows"/>.</summary>
    public static string Head(string first) =>
        $"| what | who | calls/s | {first} is faster by | µs of processor | {first} uses less by | KiB an answer | peak MiB |\n|---|---|---|---|---|---|---|---|";

    private void WarmUp(Workload workload, Pace pace)
    {
        foreach (var lane in _lanes)
        {
            lane.Check(workload);
            lane.Session.Run(workload.Call, workload.Lanes, pace.WarmUp);
        }
    }

    private sealed class Lane(string name, ISession session)
    {
        public string Name => name;

        public ISession Session => session;

        public Figures Rates { get; } = new();

        public Figures Processor { get; } = new();

        public int Bytes { get; private set; }

        public double PeakMemory { get; private set; }

        public void Check(Workload workload)
        {
            var answer = session.Ask(workload.Call);
            Answers.Require(answer);
            Bytes = answer.Length;
        }

        public void Run(Workload workload, TimeSpan time)
        {
            long started = Stopwatch.GetTimestamp();
            var before = session.Server.ProcessorTime;
            int calls = session.Run(workload.Call, workload.Lanes, time);
            Rates.Add(calls / Stopwatch.GetElapsedTime(started).TotalSeconds);
            Processor.Add((session.Server.ProcessorTime - before).TotalMicroseconds / calls);
        }

        public void End()
        {
            PeakMemory = session.Server.PeakMemory;
            session.Dispose();
        }
    }
}
