using BenefitMeter.Definitions;
using BenefitMeter.Realising.Judging;

namespace BenefitMeter.Worker.Commands.Output;

/// <summary>The names of the three answers of an owner to a yellow or red smiley (rule C2.4).</summary>
internal static class AnswerNames
{
    private static readonly string[] Danish = ["årsag", "konsekvens", "vej til mål"];
    private static readonly string[] English = ["cause", "consequence", "path to target"];

    /// <summary>Returns the names of answers in both languages, separated by commas.</summary>
    public static LocalText Of(IEnumerable<CommentAnswer> answers) => new(
        string.Join(", ", answers.Select(answer => Danish[(int)answer])),
        string.Join(", ", answers.Select(answer => English[(int)answer])));
}
