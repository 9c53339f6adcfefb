namespace Mxcp.CommandLine;

/// <summary>What the process tells whoever started it.</summary>
internal static class ExitCodes
{
    /// <summary>All well.</summary>
    public const int Success = 0;

    /// <summary>Something failed or is invalid.</summary>
    public const int Failure = 1;

    /// <summary>The command line says something that cannot be done.</summary>
    public const int Usage = 2;
}
