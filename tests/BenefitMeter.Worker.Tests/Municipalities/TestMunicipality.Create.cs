namespace BenefitMeter.Worker.Tests.Municipalities;

internal sealed partial record TestMunicipality
{
    /// <summary>Writes catalogue and files to a workspace of their own.</summary>
    public Workspace Create()
    {
        Workspace folder = new();
        folder.Describe(this);
        foreach ((string name, string text) in Files)
        {
            folder.Write(name, text);
        }

        return folder;
    }

    /// <summary>Writes catalogue and files to a workspace of their own, and measures everything.</summary>
    /// <param name="asOf">The day to measure as of; that of the municipality where it is null.</param>
    public async Task<Workspace> MeasureAsync(string? asOf = null)
    {
        Workspace folder = Create();
        await folder.SucceedAsync("measure", "--as-of", asOf ?? folder.AsOf);
        return folder;
    }
}
