using System.Runtime.ExceptionServices;
using Mxcp.Definitions.Schema;

namespace Mxcp.Definitions.Tests.Support;

/// <summary>
/// Tries many inputs, on all cores. Each is made from a seed of its own, so that one that fails comes again by itself, and none
/// may take longer than a minute: a reader that needs more for so small an input never ends.
/// </summary>
internal sealed class Fuzz
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly int _count;
    private readonly int _seed;
    private readonly Func<Random, string> _make;
    private readonly Action<string> _check;
    private int _next;
    private ExceptionDispatchInfo? _failure;

    private Fuzz(int count, int seed, Func<Random, string> make, Action<string> check)
    {
        (_count, _seed, _make, _check) = (count, seed, make, check);
    }

    /// <summary>Makes inputs and checks them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">What they are made from, together with their number.</param>
    /// <param name="make">Makes one.</param>
    /// <param name="check">Throws where something is wrong.</param>
    public static void Run(int count, int seed, Func<Random, string> make, Action<string> check) => new Fuzz(count, seed, make, check).Run();

    /// <summary>Checks one input, which must not take longer than a minute either.</summary>
    public static void Run(string input, Action<string> check) => Run(count: 1, seed: 0, _ => input, check);

    private void Run()
    {
        var workers = Enumerable.Range(0, Math.Min(Environment.ProcessorCount, _count)).Select(_ => new Worker(this)).ToArray();
        while (!workers.All(static worker => worker.Join(TimeSpan.FromMilliseconds(20))))
        {
            if (workers.FirstOrDefault(static worker => worker.Waited > Patience) is { } late)
            {
                Assert.Fail($"No end after {Patience.TotalSeconds} s: {Show(late.Input)}");
            }
        }

        _failure?.Throw();
    }

    private static string Show(string input) => JsonText.Of(input.Length > 20_000 ? input[..20_000] + "…" : input);

    /// <summary>A thread that takes one input after the other.</summary>
    private sealed class Worker
    {
        private readonly Fuzz _fuzz;
        private readonly Thread _thread;
        private long _since = Environment.TickCount64;
        private volatile string _input = "";

        public Worker(Fuzz fuzz)
        {
            _fuzz = fuzz;
            _thread = new Thread(Work) { IsBackground = true };
            _thread.Start();
        }

        public string Input => _input;

        public TimeSpan Waited => _thread.IsAlive ? TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _since)) : default;

        public bool Join(TimeSpan wait) => _thread.Join(wait);

        private void Work()
        {
            for (int i = Interlocked.Increment(ref _fuzz._next) - 1; i < _fuzz._count && _fuzz._failure is null; i = Interlocked.Increment(ref _fuzz._next) - 1)
            {
                Try(i);
            }
        }

        private void Try(int number)
        {
            try
            {
                Volatile.Write(ref _since, Environment.TickCount64);
                _input = _fuzz._make(new Random(unchecked((_fuzz._seed * 1_000_003) + number)));
                _fuzz._check(_input);
            }
            catch (Exception exception)
            {
                _fuzz._failure ??= ExceptionDispatchInfo.Capture(new InvalidOperationException($"Failed on input {number}: {Show(_input)}", exception));
            }
        }
    }
}
