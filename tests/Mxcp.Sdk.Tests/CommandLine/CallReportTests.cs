using System.Text;
using Mxcp.CommandLine;

namespace Mxcp.Tests.CommandLine;

public sealed class CallReportTests
{
    [Fact]
    public void A_result_that_was_cut_says_so_when_a_server_made_the_call_too()
    {
        var report = new CallReport(Encoding.UTF8.GetBytes("[\"é\"]\n"), Error: null) { Note = "This result was cut." };

        var received = CallReport.OfResponse(report.ToResponse());

        Assert.Equal("[\"é\"]\n", Encoding.UTF8.GetString(received.Output.Span));
        Assert.Equal(("This result was cut.", null), (received.Note, received.Error));
    }
}
