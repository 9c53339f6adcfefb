namespace Mxcp;

/// <summary>Marks a parameter of an endpoint or a hook that is a registered service rather than an argument of the call.</summary>
/// <remarks>A service lives as long as the call: every call has a scope of its own.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromServicesAttribute : Attribute;
