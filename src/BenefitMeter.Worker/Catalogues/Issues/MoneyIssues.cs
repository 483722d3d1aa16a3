using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>
/// The issues of money: lines, rates, claims, business cases and pools. A message names the rule that is broken.
/// </summary>
internal static class MoneyIssues
{
    public static DefinitionIssue LineWorth(FileLocation place, string name) =>
        Issue.Error(
            "LineWorth", place, $"Pengelinjen '{name}' siger ikke entydigt, hvad et stk. er værd.",
            $"Money line '{name}' does not say unambiguously what a piece is worth.")
            .Hint("skriv præcis én af 'add'/'subtract', 'minutes' med 'rate', 'fte' med 'rate', 'kroner' eller 'estimate'",
                "write exactly one of 'add'/'subtract', 'minutes' with 'rate', 'fte' with 'rate', 'kroner' or 'estimate'");

    public static DefinitionIssue LineTwice(FileLocation place, string name) =>
        Issue.Error("LineTwice", place, $"Linjen '{name}' står to gange.", $"Line '{name}' occurs twice.");

    public static DefinitionIssue TimeWithoutCut(FileLocation place, string name) =>
        Issue.Error(
            "TimeWithoutCut", place,
            $"Pengelinjen '{name}' gør tid til penge, men ingen timer er taget ud af et budget (C7.1).",
            $"Money line '{name}' turns time into cash, but no hours are taken out of a budget (C7.1).")
            .Hint("skriv 'class: non-cash-releasing', eller tilføj en tilpasning med 'hours' eller 'fte' under 'budget-cuts'",
                "write 'class: non-cash-releasing', or add a cut with 'hours' or 'fte' under 'budget-cuts'");

    public static DefinitionIssue CutOfNoLine(FileLocation place, string line, IReadOnlyCollection<string> lines) =>
        Issue.Error(
            "CutOfNoLine", place, $"Gevinsten har ingen pengelinje '{Issue.Show(line)}'.",
            $"The benefit has no money line '{Issue.Show(line)}'.")
            .Suggest(line, lines);

    public static DefinitionIssue RateForm(FileLocation place, string id, IReadOnlyList<string> forms) =>
        Issue.Error(
            "RateForm", place, $"Satsen '{id}' skal være præcis én af {string.Join(", ", forms)}.",
            $"Rate '{id}' must be exactly one of {string.Join(", ", forms)}.");

    public static DefinitionIssue RateWithoutNorm(FileLocation place, string id) =>
        Issue.Error(
            "RateWithoutNorm", place, $"Satsen '{id}' siger ikke, hvor mange timer et årsværk er (C7.2).",
            $"Rate '{id}' does not say how many hours a full-time equivalent is (C7.2).")
            .Hint("skriv 'norm' med 'hours', eller med 'gross' og 'days-off'; alene valget af norm ændrer værdien med over en "
                + "femtedel",
                "write 'norm' with 'hours', or with 'gross' and 'days-off'; the choice of norm alone changes the value by more "
                    + "than a fifth");

    public static DefinitionIssue NormOfPrice(FileLocation place, string id) =>
        Issue.Error(
            "NormOfPrice", place, $"Prisen '{id}' har en 'norm', men en pris tæller ingen timer.",
            $"Price '{id}' has a 'norm', but a price counts no hours.");

    public static DefinitionIssue OverlappingRates(FileLocation place, string id, DateOnly from) =>
        Issue.Error(
            "OverlappingRates", place, $"Satsen '{id}' har to værdier den {Iso(from)}.",
            $"Rate '{id}' has two values on {Iso(from)}.")
            .Hint(
                "skriv dem i rækkefølge, og lad hver slutte, før den næste begynder (B3)",
                "write them in order, and let each end before the next begins (B3)");

    public static DefinitionIssue RateKind(FileLocation place, string id, bool needsPrice) => needsPrice
        ? Issue.Error("RateKind", place, $"Satsen '{id}' er ikke en pris pr. stk.", $"Rate '{id}' is not a price per piece.")
        : Issue.Error("RateKind", place, $"Satsen '{id}' er ikke en løn.", $"Rate '{id}' is not a salary.");

    public static DefinitionIssue NoIndex(FileLocation place, string id) =>
        Issue.Error("NoIndex", place, $"Satsen '{id}' er ikke et indeks.", $"Rate '{id}' is not an index.");

    public static DefinitionIssue OverAttributed(FileLocation place, string indicator, decimal sum) =>
        Issue.Error(
            EconomyBreach.OverAttributed, place,
            $"{Show(sum * 100)} % af forbedringen af '{indicator}' er tilskrevet gevinster, men højst 100 % kan tilskrives "
                + "(C8.1).",
            $"{Show(sum * 100)}% of the improvement of '{indicator}' is attributed to benefits, but at most 100% can be (C8.1).")
            .Hint(
                "skriv 'share' på hver af de gevinster, der beregnes ud fra den",
                "write 'share' on each of the benefits that are calculated from it");

    public static DefinitionIssue NothingAttributed(FileLocation place, string id) =>
        Issue.Error("NothingAttributed", place, $"Gevinsten '{id}' har 0 % af forbedringen, men beregnes ud fra den (C8.1).",
            $"Benefit '{id}' has 0% of the improvement, but is calculated from it (C8.1).")
            .Hint("andelen skal være over 0 og højst 100 %", "the share must be above 0 and at most 100%");

    public static DefinitionIssue SameProcessTwice(FileLocation place, string id, string earlier, string process) =>
        Issue.Error(
            EconomyBreach.SameBenefitTwice, place,
            $"'{id}' og '{earlier}' omregner begge tid i arbejdsgangen '{process}' til kroner (C8.3).",
            $"'{id}' and '{earlier}' both convert time in the workflow '{process}' into kroner (C8.3).")
            .Hint(
                "minutter, timer og årsværk er den samme tid; omregn kun den ene gevinst til kroner",
                "minutes, hours and full-time equivalents are the same time; convert only one of them into kroner");

    public static DefinitionIssue NoBudget(FileLocation place, string account) =>
        Issue.Warning(
            "NoBudget", place,
            $"Kontoen '{account}' står ikke under 'accounts', så tilpasningen kan ikke sammenholdes med dens budget.",
            $"Account '{account}' is not under 'accounts', so the cut cannot be checked against its budget.");

    public static DefinitionIssue BudgetExceeded(
        FileLocation place, string account, int year, BudgetLine line, LocalText measuredIn) =>
            Issue.Error(EconomyBreach.BudgetLineExceeded, place,
                $"Der er taget {Show(line.Sum)} {measuredIn.Danish} ud af kontoen '{account}' i {year}, men dens budget er "
                    + $"{Show(line.Budget)}: {Show(line.Excess)} for meget (C8.2).",
                $"{Show(line.Sum)} {measuredIn.English} are taken out of account '{account}' in {year}, but its budget is "
                    + $"{Show(line.Budget)}: {Show(line.Excess)} too much (C8.2).");

    public static DefinitionIssue NoVersions(FileLocation place, string id) =>
        Issue.Error("NoVersions", place, $"Business casen '{id}' har ingen version.", $"Business case '{id}' has no version.");

    public static DefinitionIssue VersionsNotAscending(FileLocation place, string id) =>
        Issue.Error(
            "VersionsNotAscending", place, $"Denne version af '{id}' kommer ikke efter den foregående.",
            $"This version of '{id}' does not come after the one before it.")
            .Hint("numre og datoer skal stige; den nyeste version står sidst",
                "numbers and dates must ascend; the newest version comes last");

    public static DefinitionIssue ClassOfBenefit(FileLocation place, string key) =>
        Issue.Error(
            "ClassOfBenefit", place, $"Linjen '{key}': en bruttogevinst skal have en 'class', og en udgift må ikke.",
            $"Line '{key}': a gross benefit must have a 'class', and a cost must not.");

    public static DefinitionIssue MarginOrder(FileLocation place, ThreePoint kroner) =>
        Issue.Error(
            "MarginOrder", place,
            $"Lav {Show(kroner.Low)} ≤ sandsynlig {Show(kroner.Likely)} ≤ høj {Show(kroner.High)} er ikke opfyldt (B3).",
            $"Low {Show(kroner.Low)} ≤ likely {Show(kroner.Likely)} ≤ high {Show(kroner.High)} is not met (B3).");

    public static DefinitionIssue LoanTerms(FileLocation place, string terms) =>
        Issue.Error(
            "LoanTerms", place, $"Vilkårene '{terms}' passer ikke til lånets nøgler.",
            $"The terms '{terms}' do not match the loan's keys.")
            .Hint(
                "'instalment' hører til 'fixed-instalment', 'share' til 'follow-benefit'",
                "'instalment' belongs to 'fixed-instalment', 'share' to 'follow-benefit'");

    public static DefinitionIssue PoolOverdrawn(FileLocation place, InvestmentPool pool, PoolLoan loan) =>
        Issue.Error(
            EconomyBreach.PoolOverdrawn, place,
            $"Puljen '{pool.Id}' rummer ikke de {Show(loan.Amount)} kr., der trækkes i {loan.Year} (C7.9).",
            $"Pool '{pool.Id}' does not contain the {Show(loan.Amount)} kr. that are drawn in {loan.Year} (C7.9).")
            .Hint($"den åbner i {pool.OpeningYear} med {Show(pool.Opening)} kr.; tilbagebetalinger regnes fra året efter",
                $"it opens in {pool.OpeningYear} with {Show(pool.Opening)} kr.; repayments count from the year after");

    private static string Show(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
