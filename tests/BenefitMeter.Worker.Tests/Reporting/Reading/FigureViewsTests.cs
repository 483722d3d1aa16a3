using BenefitMeter.Worker.Providers;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Reporting.Reading;

namespace BenefitMeter.Worker.Tests.Reporting.Reading;

/// <summary>The views of figures are asked for no more columns than a question names.</summary>
public sealed class FigureViewsTests
{
    public static TheoryData<string> Dialects => [.. ProviderCatalogue.Stores.Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Of_AValue_NeedsNoOtherPeriod(string dialect)
    {
        IReadOnlyList<(string Name, string Question)> views = Of(dialect, "SELECT v.\"value\" FROM bi_figure AS v");

        Assert.Equal(["bi_figure_history", "bi_figure"], views.Select(view => view.Name));
        Assert.Equal("SELECT value FROM bi_figure_history WHERE superseded_at IS NULL", OneLine(views[1].Question));
        Assert.Equal(2, ItemsOf(views[0].Question)); // value and superseded_at
        Assert.DoesNotContain("previous_value", views[0].Question, StringComparison.Ordinal);
        Assert.DoesNotContain(" OVER ", views[0].Question, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Of_SumsSinceNewYear_HasTheirWindowAndNoOtherPeriod(string dialect)
    {
        IReadOnlyList<(string Name, string Question)> views =
            Of(dialect, "SELECT v.\"plan\", v.\"year_to_date\" FROM bi_figure AS v");

        Assert.Equal(3, ItemsOf(views[0].Question)); // plan, year_to_date and superseded_at
        Assert.Contains(" OVER ", views[0].Question, StringComparison.Ordinal);
        Assert.DoesNotContain("previous_value", views[0].Question, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Of_ChangesOfStatus_KeepsThePartsOfTheUnionAlike(string dialect)
    {
        IReadOnlyList<(string Name, string Question)> views = Of(dialect, "SELECT v.\"unit_id\" FROM bi_status_change AS v");

        Assert.Equal(
            ["bi_figure_history", "bi_figure", "bi_restatement", "bi_status_change"], views.Select(view => view.Name));
        Assert.Equal(
            FigureViews.All(Dialect(dialect)).Single(view => view.Name == "bi_status_change").Question, views[3].Question);
        Assert.DoesNotContain("year_to_date", views[0].Question, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Of_AViewWithoutFigures_IsEmpty(string dialect) =>
        Assert.Empty(Of(dialect, "SELECT v.\"unit_id\" FROM bi_unit AS v"));

    private static IReadOnlyList<(string Name, string Question)> Of(string dialect, string question) =>
        FigureViews.Of(Dialect(dialect), question);

    private static StoreDialect Dialect(string name) => ProviderCatalogue.Stores.Single(dialect => dialect.Name == name);

    private static int ItemsOf(string question) => Worker.Reporting.Schema.ViewQuestion.SelectList(question).Count;

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
