using System.Data.Common;
using BenefitMeter.Measuring;

namespace BenefitMeter.Worker.Sources;

/// <summary>A question, and what is done with a row of its answer.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Take">Takes the reader's current row into the tallies, and says how many of the source's rows it stands for.</param>
internal sealed record SqlQuestion(Question Question, Func<DbDataReader, TallyBuilder, long> Take);
