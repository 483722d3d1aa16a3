using BenefitMeter.Definitions.Benefits;
using BenefitMeter.Definitions.Indicators;
using BenefitMeter.Economy.Budgets;
using BenefitMeter.Economy.Rates;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Realising.Judging;
using BenefitMeter.Time;

namespace BenefitMeter.Economy.Amounts;

/// <summary>
/// Computes the kroner of benefits from readers' figures: what each money line planned and realised, for every unit and period
/// from the first day on which the benefit can be realised. Figures that are hidden from readers are hidden here, and an
/// incomplete figure gives no realised kroner.
/// </summary>
/// <param name="plan">The benefits and their money.</param>
/// <param name="book">Readers' figures.</param>
public sealed class BenefitAmounts(BenefitPlan plan, FigureBook book)
{
    // An implausible figure, or one with an unusable baseline, gives no kroner until it has been checked.
    private static readonly string[] WithheldReasons =
        [StepRule.Code, JudgingReason.SuppressedBaseline, JudgingReason.BaselineContaminated];

    private readonly BenefitTree tree = new(plan);

    /// <summary>Gets all amounts of the plan's benefits, and the parts that they are allocated in.</summary>
    public IReadOnlyList<BenefitAmount> All() => [.. plan.Benefits.Values.SelectMany(AmountsOf)];

    private IEnumerable<BenefitAmount> AmountsOf(BenefitDefinition benefit)
    {
        BenefitAmount[] own = [.. benefit.UnitIds.SelectMany(unit => AmountsOfUnit(benefit, unit)), .. Estimates(benefit)];
        return benefit.Allocation is { } allocation
            ? own.Concat(own.SelectMany(amount => AllocatedParts(amount, allocation)))
            : own;
    }

    private IEnumerable<BenefitAmount> AmountsOfUnit(BenefitDefinition benefit, string unitId)
    {
        BenefitQuantity counted =
            benefit.Quantity ?? new BenefitQuantity(QuantityKind.PlainReduction, benefit.IndicatorIds[0], null);
        IndicatorDefinition indicator = book.Indicator(counted.IndicatorId)!;
        Volumes volumes = new(book, counted);
        decimal? before = volumes.BaselineVolume(indicator, unitId);
        DateOnly? from = benefit.RealisationFrom ?? indicator.EffectFrom;
        foreach (Figure figure in book.Series(indicator.Id, unitId)
            .Where(figure => from is null || figure.Observation.Period.End > from))
        {
            Counting counting = Count(
                benefit, counted, new QuantityRule(indicator, volumes.For(figure), before), indicator, figure,
                volumes.For(figure), StretchOf(benefit, figure));
            MoneyLine[] lines = [.. benefit.Money.Where(line => line.Worth is not EstimatedWorth)];
            foreach (BenefitAmount amount in lines.Length == 0
                ? [counting.Amount]
                : lines.SelectMany(line => Price(counting, line, benefit, indicator)))
            {
                yield return amount;
            }
        }
    }

    // Where one initiative follows another on the same indicator, the later one counts from the level that was reached when it
    // begins, and the earlier one up to that level (rule C8.4).
    private Stretch StretchOf(BenefitDefinition benefit, Figure figure)
    {
        BenefitDefinition? next = plan.Benefits.Values.FirstOrDefault(each =>
            each.PrecedingBenefitId == benefit.Id && figure.Observation.Period.End > each.RealisationFrom);
        return new Stretch(
            benefit.PrecedingBenefitId is null ? null : ReachedBefore(benefit), next is null ? null : ReachedBefore(next));

        decimal? ReachedBefore(BenefitDefinition later) => book.Series(figure.IndicatorId, figure.UnitId)
            .LastOrDefault(each =>
                each.Observation is { IsComplete: true, Value: not null } seen && seen.Period.End <= later.RealisationFrom)
            ?.Observation.Value;
    }

    private Counting Count(
        BenefitDefinition benefit, BenefitQuantity counted, QuantityRule rule, IndicatorDefinition indicator, Figure figure,
        decimal? volume, Stretch stretch)
    {
        (Observation seen, Realisation judged) = (figure.Observation, figure.Realisation);
        decimal? zeroBaseline = indicator is { Judgement: Judgement.Attainment, Direction: Direction.HigherIsBetter } ? 0 : null;
        decimal? baseline = benefit.PrecedingBenefitId is null ? judged.Baseline ?? zeroBaseline : stretch.From;
        decimal? baselineFirst = benefit.PrecedingBenefitId is null ? judged.BaselineFirst : stretch.From;
        decimal? planned = stretch.To ?? judged.Plan;
        string? reason = ReasonOf(benefit, figure, baseline);
        decimal? actual = reason is null ? stretch.To ?? seen.Value : null;
        decimal? numerator = counted.VolumeIndicatorId is null && stretch.To is null ? seen.Numerator : null;
        BenefitAmount amount = new()
        {
            BenefitId = benefit.Id,
            Line = string.Empty,
            Class = benefit.Class,
            Basis = AmountBasis.Calculated,
            UnitId = figure.UnitId,
            Period = seen.Period,
            State = seen.State,
            Reason = reason,
            IsComplete = seen.IsComplete,
            IsProvisional = judged.IsProvisional,
            IndicatorId = indicator.Id,
            IndicatorValue = seen.Value,
            Baseline = benefit.PrecedingBenefitId is null ? judged.Baseline : stretch.From,
            BaselineFirst = baselineFirst,
            Plan = planned,
            PlanFirst = stretch.To ?? judged.PlanFirst,
            Volume = volume,
            Share = benefit.Share,
            Kind = counted.Kind,
            QuantityAdjusted = benefit.Share * rule.Measured(QuantityKind.ImprovementTimesVolume, baseline, actual, numerator),
            QuantityPlain = benefit.Share * rule.Measured(QuantityKind.PlainReduction, baseline, actual, numerator),
            QuantityPlanned = benefit.Share * rule.Planned(counted.Kind, baseline, planned),
        };
        amount = amount with
        { Quantity = counted.Kind == QuantityKind.ImprovementTimesVolume ? amount.QuantityAdjusted : amount.QuantityPlain };
        return new Counting(
            amount with { Reason = amount.Reason ?? (amount.Quantity is null ? AmountReason.MissingVolume : null) },
            benefit.Share * rule.Planned(counted.Kind, baselineFirst ?? baseline, stretch.To ?? judged.PlanFirst),
            benefit.Share * rule.Planned(counted.Kind, baseline, stretch.To ?? judged.Target));
    }

    private string? ReasonOf(BenefitDefinition benefit, Figure figure, decimal? baseline)
    {
        Observation seen = figure.Observation;
        return seen.State == ObservationState.Suppressed ? JudgingReason.Suppressed
            : seen.Value is null ? seen.Reason ?? JudgingReason.MissingMeasurement
            : !seen.IsComplete ? JudgingReason.Incomplete
            : benefit.RequiresChange && !(tree.ChangesDoneOn(benefit.Id) <= seen.Period.LastDay) ? AmountReason.ChangeNotDone
            : WithheldReasons.Contains(figure.Realisation.ResultReason) ? figure.Realisation.ResultReason
            : baseline is null
                ? (benefit.PrecedingBenefitId is null ? figure.Realisation.ResultReason : null) ?? JudgingReason.MissingBaseline
            : null;
    }

    // Saved time is cash only as far as it was removed from the budget; the rest is released time (rule C7.1; decision 0063).
    private IEnumerable<BenefitAmount> Price(
        Counting counting, MoneyLine line, BenefitDefinition benefit, IndicatorDefinition indicator)
    {
        LineValuation? money = LineValuation.For(line.Worth, plan.Rates, counting.Amount.Period);
        decimal sign = line.Class == BenefitClass.Disbenefit ? -1 : 1;
        BenefitAmount amount = counting.Amount with
        {
            Line = line.Name,
            Class = line.Class,
            Account = line.Account,
            Rate = money?.Rate,
            Basis = line.Worth is KronerWorth && indicator.MeasuredIn == "kr" ? AmountBasis.Measured : AmountBasis.Calculated,
        };
        if (money is null)
        {
            return [amount with { Reason = amount.Reason ?? AmountReason.MissingRate }];
        }

        if (money.Hourly is not { } hourly)
        {
            return
            [
                amount with
                {
                    Realised = Kroner(amount.Quantity), Planned = Kroner(amount.QuantityPlanned),
                    PlannedFirst = Kroner(counting.First), FullEffect = Kroner(counting.Full),
                },
            ];

            decimal? Kroner(decimal? quantity) => sign * money.Kroner(quantity);
        }

        bool isCash = line.Class == BenefitClass.CashReleasing;
        decimal cut = isCash ? CutHours.InPeriod(benefit.Cuts, line.Name, amount.UnitId, amount.Period, hourly.Norm) : 0;
        return isCash ? [Timed(line.Class, Cash), Timed(BenefitClass.NonCashReleasing, NonCash)]
            : [Timed(line.Class, hours => hours)];

        decimal? Cash(decimal? hours) => hours is { } some ? TimeSaving.Split(some, cut).Cash : null;
        decimal? NonCash(decimal? hours) => hours is { } some ? TimeSaving.Split(some, cut).NonCash : null;

        BenefitAmount Timed(BenefitClass part, Func<decimal?, decimal?> partOf)
        {
            decimal? hours = sign * partOf(money.Hours(amount.Quantity));
            return amount with
            {
                Class = part,
                Hours = hours,
                Fte = money.FteYears(hours),
                Realised = money.KronerOfHours(hours),
                Planned = Kroner(amount.QuantityPlanned),
                PlannedFirst = Kroner(counting.First),
                FullEffect = Kroner(counting.Full),
            };

            decimal? Kroner(decimal? quantity) => sign * money.KronerOfHours(partOf(money.Hours(quantity)));
        }
    }

    private static IEnumerable<BenefitAmount> Estimates(BenefitDefinition benefit) =>
        from line in benefit.Money
        where line.Worth is EstimatedWorth
        from year in ((EstimatedWorth)line.Worth).ByYear
        select new BenefitAmount
        {
            BenefitId = benefit.Id,
            Line = line.Name,
            Class = line.Class,
            Basis = AmountBasis.Estimated,
            UnitId = benefit.UnitIds[0],
            Period = new Period(PeriodGrain.Year, new DateOnly(year.Key, 1, 1), new DateOnly(year.Key + 1, 1, 1)),
            State = ObservationState.Missing,
            Reason = AmountReason.NotMeasured,
            Account = line.Account,
            PlannedFirst = year.Value,
            Planned = year.Value,
            FullEffect = year.Value,
        };

    // Whole kroner, so that the parts sum exactly to the amount that is allocated.
    private IEnumerable<BenefitAmount> AllocatedParts(BenefitAmount amount, BenefitAllocation allocation)
    {
        decimal?[] keys = [.. allocation.UnitIds.Select(unit => book.Value(allocation.IndicatorId, unit, amount.Period))];
        bool isKnown = keys.All(key => key >= 0);
        IReadOnlyList<decimal>? realised = Parts(amount.Realised);
        IReadOnlyList<decimal>? planned = Parts(amount.Planned);
        IReadOnlyList<decimal>? first = Parts(amount.PlannedFirst);
        return allocation.UnitIds.Select((unit, index) => new BenefitAmount
        {
            BenefitId = amount.BenefitId,
            Line = amount.Line,
            Class = amount.Class,
            Basis = amount.Basis,
            UnitId = unit,
            AllocatedFrom = amount.UnitId,
            Period = amount.Period,
            State = amount.State,
            IsComplete = amount.IsComplete,
            IsProvisional = amount.IsProvisional,
            IndicatorId = allocation.IndicatorId,
            IndicatorValue = keys[index],
            Rate = amount.Rate,
            Account = amount.Account,
            Reason = amount.Reason ?? (realised is null ? AmountReason.MissingKey : null),
            Realised = realised?[index],
            Planned = planned?[index],
            PlannedFirst = first?[index],
        });

        IReadOnlyList<decimal>? Parts(decimal? kroner) =>
            kroner is { } some && isKnown
                ? Allocation.Allocate(Rounding.ForDisplay(some, 0), [.. keys.Select(key => key!.Value)])
                : null;
    }

    // The levels between which a benefit counts; null where the baseline, or the measured level, is the end.
    private readonly record struct Stretch(decimal? From, decimal? To);

    // An amount without its kroner, with the quantities planned by the first target and at the final target.
    private sealed record Counting(BenefitAmount Amount, decimal? First, decimal? Full);
}
