using BenefitMeter.Definitions;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>What the three answers are called.</summary>
internal static class AnswerNames
{
    private static readonly string[] Danish = ["årsag", "konsekvens", "vej til mål"];
    private static readonly string[] English = ["cause", "consequence", "path to target"];

    /// <summary>Gets the names of answers, by commas.</summary>
    public static LocalText Of(IEnumerable<CommentAnswer> answers) => new(
        string.Join(", ", answers.Select(answer => Danish[(int)answer])),
        string.Join(", ", answers.Select(answer => English[(int)answer])));
}
