using BenefitMeter.Definitions.Units;
using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>What owners decided about indicators, and what controllers proposed.</summary>
internal static class DecisionTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<PersonAct<RecordedDecision>> Table = new("bm_decision");

    public static readonly Column DecisionId = Table.Identity("decision_id").Means("registreringen", "the act");
    public static readonly Column IndicatorId = Table.Id("indicator_id", row => row.Act.IndicatorId);
    public static readonly Column Grain = Table.Word("grain", row => row.Act.Period.Grain)
        .Means("periodens målefrekvens", "the period's grain");
    public static readonly Column PeriodId = Table.Id("period_id", row => row.Act.Period.Id)
        .Means("den periode, det drejer sig om", "the period it is about");
    public static readonly Column PeriodEnd = Table.Day("period_end", row => row.Act.Period.LastDay);
    public static readonly Column Decision = Table.Word("decision", row => row.Act.Kind)
        .Means("{words}", "{words}");
    public static readonly Column DecisionText = Table.Text("decision_text", row => row.Act.Text)
        .Means("hvad og hvorfor", "what and why");
    public static readonly Column IsProposal = Table.Flag("is_proposal", row => row.Act.IsProposal)
        .Means("en controller har foreslået det; kun ejeren beslutter", "a controller proposed it; only the owner decides");
    public static readonly Column PersonId = Table.Id("person_id", row => row.Person.Id)
        .Means("personen, der besluttede", "the person who decided");
    public static readonly Column PersonName = Table.Label("person_name", row => row.Person.Name)
        .Means("personens navn på det tidspunkt", "that person's name then");
    public static readonly Column SystemUser = Table.Text("system_user", row => Environment.UserName)
        .Means("operativsystemets bruger, som registrerede det", "the operating-system user who recorded it");
    public static readonly Column RecordedAt = Table.Moment("recorded_at", row => row.At).Means("hvornår", "when");
}

/// <summary>What a person recorded.</summary>
/// <param name="Act">What was recorded.</param>
/// <param name="Person">Who recorded it.</param>
/// <param name="At">When, by the database's clock.</param>
internal sealed record PersonAct<T>(T Act, Person Person, DateTimeOffset At);
