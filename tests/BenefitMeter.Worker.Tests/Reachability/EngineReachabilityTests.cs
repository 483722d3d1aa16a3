using BenefitMeter.Time;
using BenefitMeter.Worker.Reporting;
using BenefitMeter.Worker.Tests.Reachability.Samples;

namespace BenefitMeter.Worker.Tests.Reachability;

/// <summary>
/// The engine has only what the worker calls, so that what is tested is what ships (decision 0072). Constants are left out: the
/// compiler writes their values where they are used.
/// </summary>
public sealed class EngineReachabilityTests
{
    [Fact]
    public void Engine_EveryMember_IsReachedByTheWorker()
    {
        IReadOnlyList<CodeType> worker = CodeAssembly.Read(typeof(StoredText).Assembly.Location);
        IReadOnlyList<CodeType> engine = CodeAssembly.Read(typeof(Period).Assembly.Location);
        HashSet<string> roots = [.. worker.Select(type => type.Name)];

        IReadOnlyList<string> unreached = ReachableCode.Unreached(
            [.. worker, .. engine], type => roots.Contains(type.Name), type => !roots.Contains(type.Name));

        Assert.Empty(unreached);
    }

    [Fact]
    public void Unreached_SampleOfEveryWay_IsWhatNobodyUses()
    {
        CodeType[] samples =
        [
            .. CodeAssembly.Read(typeof(SampleWorker).Assembly.Location)
                .Where(type => type.Name.StartsWith(typeof(SampleWorker).Namespace!, StringComparison.Ordinal)),
        ];

        Assert.Equal(
            [
                "ISampleShape.Corners", "SampleAmount.op_Subtraction(SampleAmount,SampleAmount)", "SampleCircle", "SampleColour",
                "SampleRow.NeverRead", "SampleRow.OnlySet", "SampleRule.Name", "SampleSquare..ctor(Decimal,Int32)",
                "SampleSquare.Corners", "SampleSteps.UnreadField", "SampleSteps.Unused(Int32,String)",
                "SampleSteps.UnusedInside()", "SampleSteps.UsedByUnused(Int32)", "SampleStrictRule.Name",
            ],
            ReachableCode.Unreached(samples, IsRoot, type => !IsRoot(type))
                .Select(member => member[(typeof(SampleWorker).Namespace!.Length + 1)..]));

        static bool IsRoot(CodeType type) => type.Name.Contains(nameof(SampleWorker), StringComparison.Ordinal);
    }
}
