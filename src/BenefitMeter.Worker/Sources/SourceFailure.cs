using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>The failures that all kinds of sources share.</summary>
internal static class SourceFailure
{
    /// <summary>Gets the index of a column among those found. Names match exactly, capitals included.</summary>
    /// <param name="column">The column.</param>
    /// <param name="found">The columns of the file or query.</param>
    /// <param name="where">The file or query, as the start of a sentence.</param>
    /// <exception cref="BenefitMeterException">The column is missing, or there is more than one of that name.</exception>
    public static int IndexOf(string column, IReadOnlyList<string> found, LocalText where)
    {
        int[] indexes = [.. Enumerable.Range(0, found.Count).Where(i => found[i] == column)];
        return indexes.Length switch
        {
            0 => throw Missing(column, found, where),
            1 => indexes[0],
            _ => throw new BenefitMeterException(
                FailureKind.Source,
                where.Then(
                    new(
                        $"har {indexes.Length} kolonner med navnet '{column}'.",
                        $"has {indexes.Length} columns named '{column}'.")),
                new("Giv hver kolonne sit eget navn.", "Give every column a name of its own.")),
        };
    }

    /// <summary>Gets the failure of a missing column. The parameters are those of <see cref="IndexOf"/>.</summary>
    public static BenefitMeterException Missing(string column, IReadOnlyList<string> found, LocalText where)
    {
        // In a file without a header these are the cells of its first row, which may name persons.
        string[] shown = [.. found.Select(name => CellShape.LooksLikeCpr(name) ? CellShape.Of(name) : name)];
        string there = string.Join(", ", shown);
        return new(
            FailureKind.Source,
            where.Then(
                new($"har ingen kolonne '{column}'; kolonnerne er {there}.", $"has no column '{column}'; it has {there}.")),
            Suggestion.After(
                new("Skriv kolonnens navn præcis, som kilden skriver det, også store bogstaver og mellemrum.",
                    "Write the column's name exactly as the source writes it, capitals and spaces included."),
                column, shown));
    }

    /// <summary>
    /// Gets the failure of a delivery without a readable row. Null where the delivery has such a row, or the dataset allows an
    /// empty delivery.
    /// </summary>
    public static BenefitMeterException? EmptyDelivery(DatasetTallies tallies)
    {
        if (tallies.RowsKept > 0 || !tallies.Extraction.Dataset.Expectation.EmptyIsError)
        {
            return null;
        }

        string dataset = tallies.Extraction.Dataset.Id;
        return tallies.RowsRead == 0
            ? new(
                FailureKind.Source,
                new($"Datasættet '{dataset}' leverede ingen rækker.", $"Dataset '{dataset}' delivered no rows."),
                new("Spørg kilden hvorfor. Skal der ingen rækker være, så skriv expect: { empty: allow } under datasættet.",
                    "Ask the source why. If there should be none, write expect: { empty: allow } under the dataset."))
            : new(
                FailureKind.Source,
                new(
                    $"Datasættet '{dataset}' leverede {tallies.RowsRead} rækker, men ingen, der kan læses. Første fejl: "
                        + $"{Describe(tallies.Findings, Language.Danish)}.",
                    $"Dataset '{dataset}' delivered {tallies.RowsRead} rows, but none that can be read. First error: "
                        + $"{Describe(tallies.Findings, Language.English)}."),
                new("Tjek kildens culture, delimiter og encoding, og hvad datasættets datoer læses som.",
                    "Check the source's culture, delimiter and encoding, and what the dataset's dates are read as."));
    }

    /// <summary>Gets the failure of a sum with more than the 28 digits of a decimal.</summary>
    public static BenefitMeterException Overflow(Extraction extraction, OverflowException inner) => new(
        FailureKind.Source,
        new($"En sum over datasættet '{extraction.Dataset.Id}' har flere cifre, end der kan regnes nøjagtigt med (28).",
            $"A sum over dataset '{extraction.Dataset.Id}' has more digits than can be calculated exactly (28)."),
        new("Mål i en større enhed, eller udelad rækkerne med sådanne værdier.",
            "Measure in a larger unit, or leave out the rows with such values."), inner);

    /// <summary>Gets the failure of a floating-point column to which the dataset gives no decimals.</summary>
    public static BenefitMeterException FloatingPoint(string column) => new(
        FailureKind.Catalogue,
        new(
            $"Kolonnen '{column}' indeholder flydende kommatal, som ikke er nøjagtige.",
            $"Column '{column}' contains floating-point numbers, which are not exact."),
        new($"Skriv under datasættets columns, hvor mange decimaler de har: {column}: {{ type: decimal, decimals: 2 }}.",
            $"Write under the dataset's columns how many decimals they have: {column}: {{ type: decimal, decimals: 2 }}."));

    /// <summary>Gets the failure of a column whose type in the database cannot be read as the type that is needed.</summary>
    /// <param name="extraction">The extraction.</param>
    /// <param name="need">The column and its needed type.</param>
    /// <param name="type">The database's name of its type.</param>
    public static BenefitMeterException WrongType(Extraction extraction, ColumnNeed need, string type) => new(
        FailureKind.Catalogue,
        new(
            $"Kolonnen '{need.Column}' i datasættet '{extraction.Dataset.Id}' har typen {type}, som ikke kan læses "
                + $"som {Wanted(need).Danish}.",
            $"Column '{need.Column}' of dataset '{extraction.Dataset.Id}' has the type {type}, which cannot be read as "
                + $"a {Wanted(need).English}."),
        need.Type == CellType.Date
            ? new(
                "Skriv under datasættets dates, hvad den er (as: offset for et tidspunkt med tidszone, as: local eller as: "
                    + "utc for et uden), eller konvertér den i forespørgslen.",
                "Write under the dataset's dates what it is (as: offset for a time with its time zone, as: local or as: "
                    + "utc for one without), or cast it in the query.")
            : new($"Konvertér den i forespørgslen, fx CAST({need.Column} AS decimal(18, 2)), eller giv kolonnen en anden type.",
                $"Cast it in the query, such as CAST({need.Column} AS decimal(18, 2)), or give the column another type."));

    /// <summary>Gets the failure of a query that took longer than the source's timeout.</summary>
    public static BenefitMeterException TimedOut(SourceDefinition source, Exception inner)
    {
        string seconds = source.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new(
            FailureKind.Transient,
            new(
                $"Kilden '{source.Id}' brugte mere end {seconds} sekunder på en forespørgsel.",
                $"Source '{source.Id}' took more than {seconds} seconds to answer a query."),
            new("Kør igen på et roligere tidspunkt, giv kilden mere tid med timeout: 10m, eller gør forespørgslen hurtigere.",
                "Run again at a quieter time, give the source more time with timeout: 10m, or make the query faster."), inner);
    }

    /// <summary>Creates the aggregator that adds an extraction's rows to its tallies.</summary>
    /// <exception cref="BenefitMeterException">A value of a filter is not of its column's type.</exception>
    public static RowAggregator NewAggregator(Extraction extraction)
    {
        try
        {
            return new RowAggregator(extraction);
        }
        catch (ConditionValueException exception)
        {
            throw new BenefitMeterException(
                FailureKind.Catalogue,
                new LocalText(
                    $"Et filter på datasættet '{extraction.Dataset.Id}' kan ikke bruges:",
                    $"A filter on dataset '{extraction.Dataset.Id}' cannot be used:")
                    .Then(exception.What),
                new("Skriv en værdi af kolonnens type: tal med punktum, datoer som 2026-03-31; eller giv kolonnen en anden type.",
                    "Write a value of the column's type: numbers with a point, dates as 2026-03-31; "
                        + "or give the column another type."),
                exception);
        }
    }

    private static LocalText Wanted(ColumnNeed need) => (need.Type, need.Meaning) switch
    {
        (CellType.Text, _) => new("tekst", "text"),
        (CellType.Number, _) => new("tal", "number"),
        (_, DateMeaning.Utc) => new("tidspunkt i UTC (as: utc)", "time in UTC (as: utc)"),
        (_, DateMeaning.Offset) => new("tidspunkt med offset (as: offset)", "time with offset (as: offset)"),
        (_, DateMeaning.Date) => new("dato (as: date)", "date (as: date)"),
        _ => new("lokalt tidspunkt (as: local)", "local time (as: local)"),
    };

    private static string Describe(IReadOnlyList<MeasuringFinding> findings, Language language) => findings.Count == 0
        ? language == Language.Danish ? "intet fund" : "no finding"
        : $"{findings[0].Location} {findings[0].Column} {findings[0].Shape ?? findings[0].Detail.In(language)}";
}
