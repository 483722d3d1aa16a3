namespace BenefitMeter.Realising;

/// <summary>Why a figure replaced another one (rule 21). If several causes apply, the first in this list is used.</summary>
public enum ChangeCause
{
    /// <summary>The indicator's meaning changed, or the grain is no longer published.</summary>
    Definition,

    /// <summary>Rows were added to a complete period.</summary>
    LateRows,

    /// <summary>A complete period was measured differently without more rows.</summary>
    SourceCorrection,

    /// <summary>The baseline changed.</summary>
    Baseline,

    /// <summary>The target or its profile changed.</summary>
    Target,

    /// <summary>The rate from which an amount is calculated changed.</summary>
    Rates,

    /// <summary>Someone recorded an answer, a smiley, a decision or a publication.</summary>
    Recorded,

    /// <summary>The unit left the tree, or the codes that count for it changed.</summary>
    Organisation,

    /// <summary>The latest figure became too old to be judged (rule C9.4), or is no longer the latest.</summary>
    Stale,

    /// <summary>
    /// The period became complete or final without a change of value, or its step was found, confirmed or explained.
    /// </summary>
    Settled,

    /// <summary>An open period continued.</summary>
    Progress,
}
