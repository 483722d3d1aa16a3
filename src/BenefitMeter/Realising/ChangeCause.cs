namespace BenefitMeter.Realising;

/// <summary>Why a figure took another's place (rule 21); the earlier in this list explains more than the later.</summary>
public enum ChangeCause
{
    /// <summary>The indicator's meaning changed, or the grain is no longer published.</summary>
    Definition,

    /// <summary>A complete period got more rows.</summary>
    LateRows,

    /// <summary>A complete period was measured differently without more rows.</summary>
    SourceCorrection,

    /// <summary>The baseline changed.</summary>
    Baseline,

    /// <summary>The target or its profile changed.</summary>
    Target,

    /// <summary>The rate that an amount is made with changed.</summary>
    Rates,

    /// <summary>Someone answered, set a smiley, decided or published.</summary>
    Recorded,

    /// <summary>The unit left the tree, or other codes count for it than before.</summary>
    Organisation,

    /// <summary>The newest figure grew too old to be judged (rule C9.4), or is not the newest any more.</summary>
    Stale,

    /// <summary>The period became complete or final with the value it had, or its step was found, held or got a reason.</summary>
    Settled,

    /// <summary>An open period went on.</summary>
    Progress,
}
