namespace Mxcp.Hosting;

/// <summary>
/// The standard input and output, kept for the protocol alone: whatever else the process writes to its output (user code, native
/// code, child processes) comes out on the standard error, and whatever else reads its input finds it empty.
/// </summary>
internal sealed class StandardStreams : IDisposable
{
    private readonly int _input;
    private readonly int _output;

    private StandardStreams(Stream input, Stream output, int inputDescriptor, int outputDescriptor)
    {
        Input = input;
        Output = output;
        _input = inputDescriptor;
        _output = outputDescriptor;
    }

    /// <summary>What the process' input was.</summary>
    public Stream Input { get; }

    /// <summary>What the process' output was.</summary>
    public Stream Output { get; }

    /// <summary>Takes both streams. Called before any code of the user runs.</summary>
    /// <exception cref="IOException">One of them is closed.</exception>
    public static StandardStreams Take() => OperatingSystem.IsWindows() ? TakeFromConsole() : TakeDescriptors();

    /// <summary>Gives the streams back. The copies stay open: a thread may still read from one.</summary>
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            NativeDescriptors.Replace(NativeDescriptors.Input, _input);
            NativeDescriptors.Replace(NativeDescriptors.Output, _output);
        }
    }

    // On Windows a handle cannot be put into the place of another one; managed code at least is kept away.
    private static StandardStreams TakeFromConsole()
    {
        var streams = new StandardStreams(Console.OpenStandardInput(), Console.OpenStandardOutput(), -1, -1);
        Console.SetOut(Console.Error);
        Console.SetIn(TextReader.Null);
        return streams;
    }

    private static StandardStreams TakeDescriptors()
    {
        int input = NativeDescriptors.Copy(NativeDescriptors.Input);
        int output = NativeDescriptors.Copy(NativeDescriptors.Output);
        using (var nothing = File.OpenHandle("/dev/null"))
        {
            NativeDescriptors.Replace(NativeDescriptors.Input, (int)nothing.DangerousGetHandle());
        }

        NativeDescriptors.Replace(NativeDescriptors.Output, NativeDescriptors.Error);
        return new StandardStreams(
            new DescriptorStream(input, FileAccess.Read), new DescriptorStream(output, FileAccess.Write), input, output);
    }
}
