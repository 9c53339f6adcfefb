namespace Mxcp.Benchmarks.Generating;

/// <summary>How long the generator took, in milliseconds: medians.</summary>
/// <param name="FullRun">All files, with nothing known from before.</param>
/// <param name="Keystroke">After an edit of a method's body that has nothing to do with endpoints.</param>
/// <param name="YamlEdit">After an edit of one definition.</param>
/// <param name="SignatureEdit">After an edit of one endpoint's parameter.</param>
internal sealed record GeneratorTimes(double FullRun, double Keystroke, double YamlEdit, double SignatureEdit);
