using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Economy;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Economy.Pools;

namespace BenefitMeter.Worker.Catalogues.Issues;

/// <summary>
/// What can be wrong with money: lines, rates, claims, business cases and pools. Each names the rule that it breaks.
/// </summary>
internal static class MoneyIssues
{
    public static DefinitionIssue LineWorth(FileLocation place, string name) =>
        Issue.Error(
            "LineWorth", place, $"Pengelinjen '{name}' siger ikke entydigt, hvad et stk. er værd.",
            $"Money line '{name}' does not say in one way what a piece is worth.")
            .Hint("skriv 'add'/'subtract', 'minutes' og 'rate', 'fte' og 'rate', 'kroner' eller 'estimate'",
                "write 'add'/'subtract', 'minutes' and 'rate', 'fte' and 'rate', 'kroner' or 'estimate'");

    public static DefinitionIssue LineTwice(FileLocation place, string name) =>
        Issue.Error("LineTwice", place, $"Linjen '{name}' står to gange.", $"Line '{name}' stands twice.");

    public static DefinitionIssue TimeWithoutCut(FileLocation place, string name) =>
        Issue.Error(
            "TimeWithoutCut", place,
            $"Pengelinjen '{name}' gør tid til kontanter, men ingen timer er taget ud af et budget (C7.1).",
            $"Money line '{name}' turns time into cash, but no hours are taken out of a budget (C7.1).")
            .Hint("skriv 'class: non-cash-releasing', eller en 'budget-cuts' med 'hours' eller 'fte'",
                "write 'class: non-cash-releasing', or a 'budget-cuts' with 'hours' or 'fte'");

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
            .Hint("skriv 'norm' med 'hours', eller med 'gross' og 'days-off'; valget alene flytter værdien med over en femtedel",
                "write 'norm' with 'hours', or with 'gross' and 'days-off'; the choice alone moves the "
                    + "value by more than a fifth");

    public static DefinitionIssue NormOfPrice(FileLocation place, string id) =>
        Issue.Error(
            "NormOfPrice", place, $"Prisen '{id}' tæller ingen timer og har ingen norm.",
            $"Price '{id}' counts no hours and has no norm.");

    public static DefinitionIssue OverlappingRates(FileLocation place, string id, DateOnly from) =>
        Issue.Error(
            "OverlappingRates", place, $"Satsen '{id}' gælder to gange den {Iso(from)}.",
            $"Rate '{id}' holds twice on {Iso(from)}.")
            .Hint(
                "skriv dem i rækkefølge, og lad hver slutte, før den næste gælder (B3)",
                "write them in order, and let each end before the next holds (B3)");

    public static DefinitionIssue RateKind(FileLocation place, string id, bool needsPrice) => needsPrice
        ? Issue.Error("RateKind", place, $"'{id}' er ingen pris pr. stk.", $"'{id}' is no price of a piece.")
        : Issue.Error("RateKind", place, $"'{id}' er ingen løn.", $"'{id}' is no salary.");

    public static DefinitionIssue NoIndex(FileLocation place, string id) =>
        Issue.Error("NoIndex", place, $"'{id}' er intet indeks.", $"'{id}' is no index.");

    public static DefinitionIssue OverAttributed(FileLocation place, string indicator, decimal sum) =>
        Issue.Error(
            EconomyBreach.OverAttributed, place,
            $"Forbedringen af '{indicator}' er tilskrevet med {Show(sum * 100)} %, men højst 100 % kan tilskrives (C8.1).",
            $"The improvement of '{indicator}' is attributed by {Show(sum * 100)}%, but at most 100% can be (C8.1).")
            .Hint(
                "skriv 'share' på hver af gevinsterne, der regner på den",
                "write 'share' on each of the benefits that count on it");

    public static DefinitionIssue NothingAttributed(FileLocation place, string id) =>
        Issue.Error("NothingAttributed", place, $"Gevinsten '{id}' tilskrives intet af forbedringen, men regnes på den (C8.1).",
            $"Benefit '{id}' is attributed nothing of the improvement, but counts on it (C8.1).")
            .Hint("andelen er over 0 og højst 100 %", "the share is above 0 and at most 100%");

    public static DefinitionIssue SameProcessTwice(FileLocation place, string id, string earlier, string process) =>
        Issue.Error(
            EconomyBreach.SameBenefitTwice, place,
            $"'{id}' og '{earlier}' regner begge arbejdsgangen '{process}' i kroner (C8.3).",
            $"'{id}' and '{earlier}' both count the workflow '{process}' in kroner (C8.3).")
            .Hint(
                "minutter, timer og årsværk er det samme; regn kun den ene i kroner",
                "minutes, hours and full-time equivalents are the same; count only one in kroner");

    public static DefinitionIssue NoBudget(FileLocation place, string account) =>
        Issue.Warning(
            "NoBudget", place, $"Kontoen '{account}' står ikke under 'accounts', så ingen ved, om den rummer tilpasningen.",
            $"Account '{account}' is not under 'accounts', so nobody knows whether it holds the cut.");

    public static DefinitionIssue BudgetExceeded(
        FileLocation place, string account, int year, BudgetLine line, LocalText measuredIn) =>
            Issue.Error(EconomyBreach.BudgetLineExceeded, place,
                $"Der er taget {Show(line.Sum)} {measuredIn.Danish} ud af kontoen '{account}' i {year}, som rummer "
                    + $"{Show(line.Budget)}: {Show(line.Excess)} for meget (C8.2).",
                $"{Show(line.Sum)} {measuredIn.English} are taken out of account '{account}' in {year}, which holds "
                    + $"{Show(line.Budget)}: {Show(line.Excess)} too much (C8.2).");

    public static DefinitionIssue NoVersions(FileLocation place, string id) =>
        Issue.Error("NoVersions", place, $"Business casen '{id}' har ingen version.", $"Business case '{id}' has no version.");

    public static DefinitionIssue VersionsNotAscending(FileLocation place, string id) =>
        Issue.Error(
            "VersionsNotAscending", place, $"Versionen af '{id}' ligger ikke efter den foregående.",
            $"The version of '{id}' does not lie after the one before.")
            .Hint("numre og datoer stiger; den nyeste står sidst", "numbers and dates ascend; the newest stands last");

    public static DefinitionIssue ClassOfBenefit(FileLocation place, string key) =>
        Issue.Error(
            "ClassOfBenefit", place, $"Linjen '{key}': en bruttogevinst har en 'class', en udgift ingen.",
            $"Line '{key}': a gross benefit has a 'class', a cost none.");

    public static DefinitionIssue MarginOrder(FileLocation place, ThreePoint kroner) =>
        Issue.Error(
            "MarginOrder", place,
            $"Lav {Show(kroner.Low)} ≤ sandsynlig {Show(kroner.Likely)} ≤ høj {Show(kroner.High)} gælder ikke (B3).",
            $"Low {Show(kroner.Low)} ≤ likely {Show(kroner.Likely)} ≤ high {Show(kroner.High)} does not hold (B3).");

    public static DefinitionIssue LoanTerms(FileLocation place, string terms) =>
        Issue.Error(
            "LoanTerms", place, $"Vilkårene '{terms}' passer ikke til lånets nøgler.",
            $"The terms '{terms}' do not go with the loan's keys.")
            .Hint(
                "'instalment' hører til 'fixed-instalment', 'share' til 'follow-benefit'",
                "'instalment' belongs to 'fixed-instalment', 'share' to 'follow-benefit'");

    public static DefinitionIssue PoolOverdrawn(FileLocation place, InvestmentPool pool, PoolLoan loan) =>
        Issue.Error(
            EconomyBreach.PoolOverdrawn, place,
            $"Puljen '{pool.Id}' rummer ikke de {Show(loan.Amount)} kr., der trækkes i {loan.Year} (C7.9).",
            $"Pool '{pool.Id}' does not hold the {Show(loan.Amount)} kr. that are drawn in {loan.Year} (C7.9).")
            .Hint($"den åbner i {pool.OpeningYear} med {Show(pool.Opening)} kr.; tilbagebetalinger regnes fra året efter",
                $"it opens in {pool.OpeningYear} with {Show(pool.Opening)} kr.; repayments count from the year after");

    private static string Show(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
