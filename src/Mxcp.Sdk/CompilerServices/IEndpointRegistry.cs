using System.ComponentModel;

namespace Mxcp.CompilerServices;

/// <summary>The endpoints and hooks of one project; the class that implements it is generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEndpointRegistry
{
    /// <summary>Names the project and adds its endpoints and hooks.</summary>
    /// <param name="registration">Takes them.</param>
    static abstract void Register(EndpointRegistration registration);
}
