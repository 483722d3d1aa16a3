using BenefitMeter.Definitions;
using BenefitMeter.Definitions.Measures;

namespace BenefitMeter.Worker.Explaining;

/// <summary>Prints a filter for people.</summary>
internal static class FilterText
{
    /// <summary>Prints it with a leading word; the empty text where every row passes.</summary>
    public static string Of(Filter filter, Language language) => filter.Conditions.Count == 0
        ? string.Empty
        : (language == Language.Danish ? " hvor " : " where ") + string.Join(
            language == Language.Danish ? " og " : " and ", filter.Conditions.Select(condition => Of(condition, language)));

    private static string Of(Condition condition, Language language)
    {
        bool danish = language == Language.Danish;
        string values = condition.OtherColumn ?? string.Join(" | ", condition.Values);
        return condition.Operator switch
        {
            ConditionOperator.In => $"{condition.Column} = {values}",
            ConditionOperator.NotIn => $"{condition.Column} ≠ {values}",
            ConditionOperator.AtLeast or ConditionOperator.OnOrAfter => $"{condition.Column} ≥ {values}",
            ConditionOperator.Above => $"{condition.Column} > {values}",
            ConditionOperator.AtMost or ConditionOperator.OnOrBefore => $"{condition.Column} ≤ {values}",
            ConditionOperator.Below => $"{condition.Column} < {values}",
            ConditionOperator.Empty => danish ? $"{condition.Column} er tom" : $"{condition.Column} is empty",
            _ => danish ? $"{condition.Column} er udfyldt" : $"{condition.Column} is filled",
        };
    }
}
