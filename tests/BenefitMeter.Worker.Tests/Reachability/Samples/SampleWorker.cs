namespace BenefitMeter.Worker.Tests.Reachability.Samples;

/// <summary>Reaches members of the sample engine by a call, a delegate, an interface, a base class, a key and more.</summary>
public static class SampleWorker
{
    public static async Task<string> RunAsync(SampleRule rule, ISampleShape shape, IReadOnlyList<int> numbers)
    {
        shape = shape is SampleSquare ? shape : new SampleSquare(2);
        Dictionary<SampleKey, int> byKey = new() { [new SampleKey("a", new SamplePart(1))] = SampleSteps.Constant };
        SampleAmount sum = SampleSteps.Generic(new SampleAmount(1), new SampleAmount(2));
        SampleRow row = new("read", "never read") { OnlySet = "set" };
        int closed = numbers.Select(number => SampleSteps.ByClosure(number)).Sum();
        int handed = numbers.Select(SampleSteps.ByDelegate).Sum() + SampleSteps.ByIterator().Sum() + SampleSteps.ReadField;
        rule = rule is SampleStrictRule ? rule : new SampleStrictRule();
        return sum < new SampleAmount(SampleConstants.Share) || rule.Applies()
            ? $"{row.Read} {shape.Area} {byKey.Count} {closed} {handed} {SampleSteps.First} {await SampleSteps.ByTaskAsync()}"
            : string.Empty;
    }
}
