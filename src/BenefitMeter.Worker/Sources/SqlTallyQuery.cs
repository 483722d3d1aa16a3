using System.Data.Common;
using BenefitMeter.Measuring.Tallies;

namespace BenefitMeter.Worker.Sources;

/// <summary>A question, and what is done with a row of its answer.</summary>
/// <param name="Query">What is asked.</param>
/// <param name="ReadRow">
/// Takes the reader's current row into the tallies, and says how many of the source's rows it stands for.
/// </param>
internal sealed record SqlTallyQuery(SourceQuery Query, Func<DbDataReader, TallyBuilder, long> ReadRow);
