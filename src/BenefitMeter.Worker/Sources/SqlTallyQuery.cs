using System.Data.Common;
using BenefitMeter.Measuring.Tallies;

namespace BenefitMeter.Worker.Sources;

/// <summary>A query, and the reader of its rows.</summary>
/// <param name="Query">The query.</param>
/// <param name="ReadRow">
/// Adds the reader's current row to the tallies, and returns the number of the source's rows that it summarises.
/// </param>
internal sealed record SqlTallyQuery(SourceQuery Query, Func<DbDataReader, TallyBuilder, long> ReadRow);
