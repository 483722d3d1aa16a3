using BenefitMeter.Economy.BusinessCases;
using BenefitMeter.Worker.Deriving.Economy;

namespace BenefitMeter.Worker.Tests.Deriving;

/// <summary>An approved version of a business case is recognised by what it says, in every release.</summary>
public sealed class ApprovedCaseVersionTests
{
    /// <summary>
    /// Calculated with sha256sum from {"number":1,"gate":"analysis","date":"2025-01-01","decision":"go","priceLevel":2024,
    /// "scheme":"state-2021","approvedBy":"chief","reason":null,"lines":[{"key":"system","kind":"investment","part":null,
    /// "unit":null,"account":null,"benefit":null,"booked":null,"years":[["2025","1","2.5","4"],["2026","3","3","3"]]}],
    /// "assumptions":[["volume","100",null,"Ledger","2024-12-01",null,null,"system"]]}, without line breaks.
    /// </summary>
    private const string Pinned = "4a2826508e179e638d3111d3ff7c02e111631267f78c0e9827e8087cf070a72c";

    private static readonly BusinessCaseVersion Version = Of((2025, new ThreePoint(1, 2.5m, 4)), (2026, new ThreePoint(3, 3, 3)));

    [Fact]
    public void HashOf_Version_NeverChanges() => Assert.Equal(Pinned, ApprovedCaseVersion.HashOf(Version));

    [Fact]
    public void HashOf_SameContentWrittenOtherwise_IsTheSame() =>
        Assert.Equal(
            Pinned,
            ApprovedCaseVersion.HashOf(Of((2026, new ThreePoint(3, 3.00m, 3)), (2025, new ThreePoint(1.0m, 2.50m, 4)))));

    [Fact]
    public void HashOf_OtherContent_IsAnother()
    {
        BusinessCaseVersion[] others =
        [
            Version with { Number = 2 }, Version with { Date = new DateOnly(2025, 1, 2) },
            Version with { PriceLevelYear = 2025 }, Version with { Decision = GateDecision.Stop },
            Version with { Reason = "because" }, Version with { ApprovedBy = "other" },
            Version with { Scheme = DiscountScheme.ByName("none") }, Version with { Lines = [] },
            Version with { Assumptions = [] }, Version with { Lines = [Version.Lines[0] with { Account = "4711" }] },
            Of((2025, new ThreePoint(1, 2.5m, 4)), (2026, new ThreePoint(3, 3, 3.01m))),
        ];

        Assert.Equal(others.Length + 1, others.Select(ApprovedCaseVersion.HashOf).Append(Pinned).Distinct().Count());
    }

    private static BusinessCaseVersion Of(params (int Year, ThreePoint Kroner)[] years) => new(
        1, BusinessCaseGate.Analysis, new DateOnly(2025, 1, 1), GateDecision.Go, 2024, DiscountScheme.Default,
        [
            new BusinessCaseLine(
                "system", BusinessCaseLineKind.Investment, null, years.ToDictionary(year => year.Year, year => year.Kroner)),
        ],
        [new Assumption("volume", 100, null, "Ledger", new DateOnly(2024, 12, 1), null, null, ["system"])])
    {
        ApprovedBy = "chief",
    };
}
