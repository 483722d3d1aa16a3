using BenefitMeter.Definitions;

namespace BenefitMeter.Worker.Reporting.Schema;

/// <summary>A view: what readers may rely on, written once in <c>sql/views</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="File">The file, without its ending.</param>
/// <param name="Comment">The comment before it; empty where there is none.</param>
/// <param name="Question">The question, with tokens that each engine renders (<see cref="ViewScript"/>).</param>
/// <param name="Columns">The columns in order.</param>
internal sealed record View(string Name, string File, string Comment, string Question, IReadOnlyList<ViewColumn> Columns);

/// <summary>A column of a view.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it contains.</param>
/// <param name="Meaning">The meaning.</param>
/// <param name="NullWhen">When it is null; null where it never is, or the meaning says it.</param>
/// <param name="Source">The table's column that it shows as it is; null where the view works it out.</param>
internal sealed record ViewColumn(string Name, ColumnKind Kind, LocalText Meaning, LocalText? NullWhen, Column? Source);
