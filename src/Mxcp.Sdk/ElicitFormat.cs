namespace Mxcp;

/// <summary>The format of a text in a form.</summary>
public enum ElicitFormat
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An absolute URI.</summary>
    Uri,

    /// <summary>A day: <c>2018-02-07</c>.</summary>
    Date,

    /// <summary>A point in time: <c>2018-02-07T14:30:00Z</c>.</summary>
    DateTime,
}
