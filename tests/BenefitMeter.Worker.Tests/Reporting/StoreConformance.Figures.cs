using System.Reflection;
using BenefitMeter.Measuring;
using BenefitMeter.Realising;
using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using static BenefitMeter.Worker.Tests.Reporting.StoreFixture;

namespace BenefitMeter.Worker.Tests.Reporting;

public abstract partial class StoreConformance
{
    // Made of other properties, each of which is stored.
    private static readonly string[] NotStored = ["Realisation.ForecastFigures", "Realisation.Explanation"];

    /// <summary>
    /// A property that is not read back makes every figure differ from the one that is stored, so that each run publishes all
    /// figures again.
    /// </summary>
    [Fact]
    public async Task ReadCurrentFiguresAsync_FigureWithEveryProperty_LosesNone()
    {
        ReportingStore store = await fixture.OpenAsync(January);
        Figure written = (Figure)Filled(typeof(Figure));
        Dictionary<string, object?> before = PropertiesOf(written);
        Dictionary<string, object?> unset = PropertiesOf(new Figure
        {
            IndicatorId = "",
            UnitId = "",
            DefinitionVersion = 0,
            Observation = new Observation { Period = February, State = default },
            Realisation = new Realisation(),
        });
        Assert.All(before, each => Assert.NotEqual(unset[each.Key], each.Value));

        await PublishAsync(store, First(written));
        Figure read = Assert.Single(await store.ReadCurrentFiguresAsync([written.IndicatorId], Token));

        Dictionary<string, object?> after = PropertiesOf(read);
        string[] lost = [.. before.Where(each => !Equals(each.Value, after[each.Key])).Select(each => each.Key)];
        Assert.True(
            lost.Length == 0,
            $"{string.Join(", ", lost)}: not as it was written. Give it a column in FigureTable and read it back in "
                + "FigureTable.Judged or Of; where it is not stored on purpose, name it in NotStored.");
        Assert.Equal(written, read);
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.SetMethod is not null && !NotStored.Contains($"{type.Name}.{property.Name}"));

    private static bool IsPart(PropertyInfo property) =>
        property.PropertyType == typeof(Observation) || property.PropertyType == typeof(Realisation);

    private static Dictionary<string, object?> PropertiesOf(object part)
    {
        Dictionary<string, object?> values = [];
        foreach (PropertyInfo property in Settable(part.GetType()))
        {
            object? value = property.GetValue(part);
            foreach ((string name, object? one) in IsPart(property)
                ? PropertiesOf(value!)
                : new() { [$"{part.GetType().Name}.{property.Name}"] = value })
            {
                values.Add(name, one);
            }
        }

        return values;
    }

    private static object Filled(Type type)
    {
        object part = Activator.CreateInstance(type)!;
        foreach ((int index, PropertyInfo property) in Settable(type).Index())
        {
            property.SetValue(part, IsPart(property) ? Filled(property.PropertyType) : Value(property, index + 1));
        }

        return part;
    }

    // A different value for each property, so that two that are swapped are found too.
    private static object Value(PropertyInfo property, int number)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            { IsEnum: true } => Enum.GetValues(type).GetValue(1)!,
            _ when type == typeof(string) => property.Name,
            _ when type == typeof(decimal) => number + 0.25m,
            _ when type == typeof(int) => number,
            _ when type == typeof(long) => (long)number,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateOnly) => AsOf.AddDays(number),
            _ when type == typeof(Period) => January,
            _ => throw new NotSupportedException($"{property.Name} is a {type.Name}: give it a value here."),
        };
    }
}
