using System.CommandLine;
using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Datasets;
using BenefitMeter.Measuring.Rows;
using BenefitMeter.Planning;
using BenefitMeter.Time;
using BenefitMeter.Worker.Runs.Pipeline;

namespace BenefitMeter.Worker.Commands;

/// <summary>The arguments that accept a small delivery: <c>measure DATASET --accept-rows --period P --reason TEXT</c>.</summary>
internal sealed class AcceptArguments
{
    private readonly Option<bool> acceptRows;
    private readonly Option<string?> period;
    private readonly Option<string?> reason;

    /// <summary>Creates the arguments.</summary>
    public AcceptArguments(CommandLine line)
    {
        acceptRows = new Option<bool>("--accept-rows")
        {
            Description = line.Say(
                "Godkend en lille levering af ét datasæt; kræver --period og --reason",
                "Accept a small delivery of one dataset; needs --period and --reason"),
        };
        period = new Option<string?>("--period")
        {
            Description = line.Say("Perioden med få rækker, fx 2025-03", "The period with few rows, such as 2025-03"),
            HelpName = "P",
        };
        reason = new Option<string?>("--reason")
        {
            Description = line.Say(
                "Hvorfor det er rigtigt, at der er så få rækker", "Why it is correct that there are so few rows"),
            HelpName = "TEXT",
        };
    }

    /// <summary>Gets the options.</summary>
    public IEnumerable<Symbol> Symbols => [acceptRows, period, reason];

    /// <summary>Adds the accepted delivery to a request; returns the request unchanged without <c>--accept-rows</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="names">
    /// The indicators or datasets given on the command line; exactly one dataset with <c>--accept-rows</c>.
    /// </param>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="runContext">The catalogue and the calendar.</param>
    /// <exception cref="BenefitMeterException">
    /// An option is missing or is given without <c>--accept-rows</c>, the reason looks like a CPR number, the dataset is unknown
    /// or has no expectation of rows, or the period has not ended or is of another length than the dataset is counted by.
    /// </exception>
    public MeasureRequest AddTo(MeasureRequest request, IReadOnlyList<string> names, ParseResult parsed, RunContext runContext)
    {
        string? periodId = parsed.GetValue(period);
        string? reasonText = parsed.GetValue(reason)?.Trim();
        if (!parsed.GetValue(acceptRows))
        {
            return periodId is null && reasonText is null ? request : throw Refused(
                "--period og --reason hører til --accept-rows.", "--period and --reason belong to --accept-rows.");
        }

        if (periodId is null || string.IsNullOrEmpty(reasonText))
        {
            throw Refused("--accept-rows kræver --period og --reason.", "--accept-rows needs --period and --reason.");
        }

        if (CellShape.LooksLikeCpr(reasonText))
        {
            throw Refused(
                "Årsagen indeholder noget, der ligner et CPR-nummer.",
                "The reason contains something that looks like a CPR number.");
        }

        DatasetDefinition dataset = Dataset(names, runContext.Catalogue);
        Period accepted = PeriodText.Read(periodId, runContext.Calendar);
        PeriodGrain grain = PublishedGrain.Finest(runContext.Catalogue, dataset.Id);
        return accepted.Grain != grain
            ? throw Refused(
                $"Rækkerne i '{dataset.Id}' tælles i perioder af en anden længde end {accepted.Id}; skriv perioden som "
                    + $"{runContext.Calendar.PeriodOf(accepted.Start, grain).Id}.",
                $"The rows of '{dataset.Id}' are counted in periods of another length than {accepted.Id}; write the period like "
                    + $"{runContext.Calendar.PeriodOf(accepted.Start, grain).Id}.")
            : accepted.LastDay > request.AsOf
            ? throw Refused($"{accepted.Id} er ikke slut endnu.", $"{accepted.Id} has not ended yet.")
            : request with { Accept = new RowsAcceptance(dataset.Id, accepted, reasonText) };
    }

    private static DatasetDefinition Dataset(IReadOnlyList<string> names, Catalogue catalogue)
    {
        if (names.Count != 1)
        {
            throw Refused("--accept-rows gælder netop ét datasæt.", "--accept-rows needs exactly one dataset.");
        }

        DatasetDefinition dataset = catalogue.Datasets.GetValueOrDefault(names[0]) ?? throw UnknownName.Failure(
            new LocalText(
                $"Der er intet datasæt '{names[0]}' i kataloget.", $"There is no dataset '{names[0]}' in the catalogue."),
            names[0], catalogue.Datasets.Keys);
        return dataset.Expectation.RowsAtLeastPercent is null
            ? throw Refused(
                $"Datasættet '{dataset.Id}' har ingen 'expect: {{ rows: … }}', så ingen levering afvises for sine rækker.",
                $"Dataset '{dataset.Id}' has no 'expect: {{ rows: … }}', so no delivery is refused for its rows.")
            : dataset;
    }

    private static BenefitMeterException Refused(string danish, string english) => new(
        FailureKind.Catalogue, new LocalText(danish, english),
        new LocalText(
            "Skriv: benefitmeter measure DATASÆT --accept-rows --period 2025-03 --reason \"hvorfor\".",
            "Write: benefitmeter measure DATASET --accept-rows --period 2025-03 --reason \"why\"."));
}
