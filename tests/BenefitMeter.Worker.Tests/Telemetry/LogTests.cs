using System.Reflection;
using BenefitMeter.Worker.Telemetry;
using Microsoft.Extensions.Logging;

namespace BenefitMeter.Worker.Tests.Telemetry;

public sealed class LogTests
{
    private static readonly (MethodInfo Method, LoggerMessageAttribute Event)[] Events =
    [
        .. typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => (method, method.GetCustomAttribute<LoggerMessageAttribute>()!)),
    ];

    [Fact]
    public void Events_HaveNumbersOfTheirOwn()
    {
        Assert.NotEmpty(Events);
        Assert.Equal(Events.Length, Events.Select(each => each.Event.EventId).Distinct().Count());
        Assert.All(Events, each => Assert.InRange(each.Event.EventId, 1000, 5999));
    }

    // What a driver's exception says may quote data or a connection string.
    [Fact]
    public void Events_TakeNoExceptions() => Assert.All(Events, each => Assert.DoesNotContain(
        each.Method.GetParameters(), parameter => typeof(Exception).IsAssignableFrom(parameter.ParameterType)));
}
