using System.Globalization;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Measuring.Tallies;
using BenefitMeter.Planning;

namespace BenefitMeter.Worker.Sources;

/// <summary>The failures that every source can meet, in the same words.</summary>
internal static class SourceFailure
{
    /// <summary>Gets the place of a column among those found; names match exactly.</summary>
    /// <param name="column">The column.</param>
    /// <param name="found">The columns that are there.</param>
    /// <param name="where">The file or query, as the start of a sentence.</param>
    /// <exception cref="BenefitMeterException">The column is missing, or stands there twice.</exception>
    public static int IndexOf(string column, IReadOnlyList<string> found, LocalText where)
    {
        int[] places = [.. Enumerable.Range(0, found.Count).Where(i => found[i] == column)];
        return places.Length switch
        {
            0 => throw Missing(column, found, where),
            1 => places[0],
            _ => throw new BenefitMeterException(
                FailureKind.Source,
                where.Then(
                    new($"har {places.Length} kolonner ved navn '{column}'.", $"has {places.Length} columns named '{column}'.")),
                new("Giv hver kolonne sit eget navn.", "Give every column a name of its own.")),
        };
    }

    /// <summary>Gets the failure of a column that is missing; parameters as for <see cref="IndexOf"/>.</summary>
    public static BenefitMeterException Missing(string column, IReadOnlyList<string> found, LocalText where)
    {
        // A file without a header shows its first row here, which may name persons.
        string[] shown = [.. found.Select(name => CellShape.LooksLikeCpr(name) ? CellShape.Of(name) : name)];
        string there = string.Join(", ", shown);
        return new(
            FailureKind.Source,
            where.Then(new($"har ingen kolonne '{column}', men {there}.", $"has no column '{column}'; it has {there}.")),
            Suggestion.After(
                new("Skriv kolonnens navn, som kilden skriver det, også store bogstaver og mellemrum.",
                    "Write the column's name as the source writes it, capitals and spaces included."),
                column, shown));
    }

    /// <summary>
    /// Gets the failure of a delivery without a readable row; null where there is one, or the dataset allows none.
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
                new("Spørg kilden hvorfor; er ingen rigtigt, så skriv expect: { empty: allow } under datasættet.",
                    "Ask the source why; if none is right, write expect: { empty: allow } under the dataset."))
            : new(
                FailureKind.Source,
                new(
                    $"Datasættet '{dataset}' leverede ingen række, der kan læses, af {tallies.RowsRead}. Første: "
                        + $"{Describe(tallies.Findings, Language.Danish)}.",
                    $"Dataset '{dataset}' delivered no row that can be read, of {tallies.RowsRead}. First: "
                        + $"{Describe(tallies.Findings, Language.English)}."),
                new("Tjek kildens culture, delimiter og encoding, og hvad datasættets datoer læses som.",
                    "Check the source's culture, delimiter and encoding, and what the dataset's dates are read as."));
    }

    /// <summary>A sum that a decimal cannot hold.</summary>
    public static BenefitMeterException Overflow(Extraction extraction, OverflowException inner) => new(
        FailureKind.Source,
        new($"En sum over datasættet '{extraction.Dataset.Id}' kræver flere cifre, end der kan holdes nøjagtigt (28).",
            $"A sum over dataset '{extraction.Dataset.Id}' needs more digits than can be kept exactly (28)."),
        new("Mål i en større enhed, eller udelad rækkerne med sådanne værdier.",
            "Measure in a larger unit, or leave out the rows with such values."), inner);

    /// <summary>A column of floating-point numbers that nobody gave decimals.</summary>
    public static BenefitMeterException FloatingPoint(string column) => new(
        FailureKind.Catalogue,
        new(
            $"Kolonnen '{column}' indeholder flydende kommatal, som ikke er nøjagtige.",
            $"Column '{column}' holds floating-point numbers, which are not exact."),
        new($"Skriv under datasættets columns, hvor mange decimaler de har: {column}: {{ type: decimal, decimals: 2 }}.",
            $"Write under the dataset's columns how many decimals they have: {column}: {{ type: decimal, decimals: 2 }}."));

    /// <summary>A column whose type in the database is not what it is needed as.</summary>
    /// <param name="extraction">What is asked.</param>
    /// <param name="need">The column, and what it is needed as.</param>
    /// <param name="type">The database's word for its type.</param>
    public static BenefitMeterException WrongType(Extraction extraction, ColumnNeed need, string type) => new(
        FailureKind.Catalogue,
        new(
            $"Kolonnen '{need.Column}' i datasættet '{extraction.Dataset.Id}' er {type}, som ikke læses "
                + $"som {Wanted(need).Danish}.",
            $"Column '{need.Column}' of dataset '{extraction.Dataset.Id}' is {type}, which is not read as "
                + $"a {Wanted(need).English}."),
        need.Type == CellType.Date
            ? new(
                "Skriv under datasættets dates, hvad den er (as: offset for et tidspunkt med zone, as: local eller as: "
                    + "utc for et uden), eller omsæt den i forespørgslen.",
                "Say what it is under the dataset's dates (as: offset for a time with its zone, as: local or as: "
                    + "utc for one without), or cast it in the query.")
            : new($"Omsæt den i forespørgslen, fx CAST({need.Column} AS decimal(18, 2)), eller giv kolonnen en anden type.",
                $"Cast it in the query, such as CAST({need.Column} AS decimal(18, 2)), or give the column another type."));

    /// <summary>A question that took longer than the source's timeout.</summary>
    public static BenefitMeterException TimedOut(SourceDefinition source, Exception inner)
    {
        string seconds = source.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new(
            FailureKind.Transient,
            new(
                $"Kilden '{source.Id}' brugte mere end {seconds} sekunder på et spørgsmål.",
                $"Source '{source.Id}' took more than {seconds} seconds over a question."),
            new("Kør igen på et roligere tidspunkt, giv kilden mere med timeout: 10m, eller gør forespørgslen hurtigere.",
                "Run again at a quieter hour, give the source more with timeout: 10m, or make the query faster."), inner);
    }

    /// <summary>Makes a folder of rows.</summary>
    /// <exception cref="BenefitMeterException">A value of a filter is not what its column is.</exception>
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
                    $"Et filter på datasættet '{extraction.Dataset.Id}' kan ikke prøves:",
                    $"A filter on dataset '{extraction.Dataset.Id}' cannot be tested:")
                    .Then(exception.What),
                new("Skriv værdien, som kolonnen er: tal med punktum, datoer som 2026-03-31; eller giv kolonnen en anden type.",
                    "Write the value as the column is: numbers with a point, dates as 2026-03-31; "
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
