namespace Mxcp.Execution.Questions;

/// <summary>What a client sent as the state of its call is not worth anything, for a reason that it may know.</summary>
internal sealed class StateException(string message) : Exception(message);
