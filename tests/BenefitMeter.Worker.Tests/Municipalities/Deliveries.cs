namespace BenefitMeter.Worker.Tests.Municipalities;

/// <summary>New rows from the sources of the municipalities, and the figures that tests read most.</summary>
internal static class Deliveries
{
    /// <summary>Delivers the letters of some months to <see cref="TestMunicipality.MonthlyLetters"/>.</summary>
    public static void DeliverLetters(this Workspace folder, params (string Month, int Rows)[] letters) =>
        folder.Write("letters.csv", TestMunicipality.MonthlyLetterRows(letters));

    /// <summary>Delivers the levels of the months from January 2025 on to <see cref="TestMunicipality.Goals"/>.</summary>
    public static void DeliverLevels(this Workspace folder, params decimal[] levels) =>
        folder.Write("levels.csv", TestMunicipality.MonthlyLevels(levels));

    /// <summary>Delivers applicants to <see cref="TestMunicipality.FewApplicants"/>.</summary>
    public static void DeliverApplicants(
        this Workspace folder, IReadOnlyDictionary<(string Centre, int Month), int> applicants) =>
        folder.Write("cases.csv", TestMunicipality.ApplicantRows(applicants));

    /// <summary>Reads one column of the figure of a month of <see cref="TestMunicipality.MonthlyLetters"/>.</summary>
    public static object? Sent(this Workspace folder, string column, string month) =>
        folder.Figure(column, "sent", "town", month);

    /// <summary>Reads one column of a goal in a round of <see cref="TestMunicipality.Goals"/>.</summary>
    public static object? Goal(this Workspace folder, string column, string goal, string round) =>
        folder.GoalRow(goal, round)[column];

    /// <summary>Reads a goal in a round.</summary>
    public static Dictionary<string, object?> GoalRow(this Workspace folder, string goal, string round) =>
        folder.Query($"SELECT * FROM bi_goal_overview WHERE goal_id = '{goal}' AND round_id = '{round}'").Single();
}
