using BenefitMeter.Worker.Reporting.Publishing;
using BenefitMeter.Worker.Reporting.Schema;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Reporting.Tables;

/// <summary>Controllers' reviews.</summary>
internal static class ReviewTable
{
    /// <summary>Gets the table.</summary>
    public static readonly Table<PersonAct<RecordedReview>> Table = new("bm_review");

    public static readonly Column ReviewId = Table.Identity("review_id").Means("registreringen", "the act");
    public static readonly Column SubjectKind = Table.Code(
        "subject_kind", FollowUpWords.ReviewSubject, row => row.Act.SubjectKind)
        .Means("`goal` eller `benefit`", "`goal` or `benefit`");
    public static readonly Column SubjectId = Table.Id("subject_id", row => row.Act.SubjectId)
        .Means("målet eller gevinsten", "the goal or benefit");
    public static readonly Column Conclusion = Table.Word("conclusion", row => row.Act.Conclusion)
        .Means("{words}", "{words}");
    public static readonly Column Evidence = Table.Text("evidence", row => row.Act.Evidence)
        .Means("dokumentationen for den", "the evidence for it");
    public static readonly Column ReviewedOn = Table.Day("reviewed_on", row => row.Act.ReviewedOn)
        .Means("dagen for reviewet", "the day of the review");
    public static readonly Column NextReview = Table.Day("next_review", row => row.Act.NextReview)
        .Means("hvornår næste review er", "when it is reviewed again")
        .Null("det er ikke oplyst", "nobody said");
    public static readonly Column PersonId = Table.Id("person_id", row => row.Person.Id)
        .Means("gevinstcontrolleren", "the controller");
    public static readonly Column PersonName = Table.Label("person_name", row => row.Person.Name)
        .Means("personens navn på det tidspunkt", "that person's name then");
    public static readonly Column SystemUser = Table.Text("system_user", row => Environment.UserName)
        .Means("operativsystemets bruger, som registrerede det", "the operating-system user who recorded it");
    public static readonly Column RecordedAt = Table.Moment("recorded_at", row => row.At).Means("hvornår", "when");
}
