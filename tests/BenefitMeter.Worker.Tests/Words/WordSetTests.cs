using BenefitMeter.Definitions;
using BenefitMeter.FollowUp.Alerts;
using BenefitMeter.Realising;
using BenefitMeter.Worker.Words;

namespace BenefitMeter.Worker.Tests.Words;

/// <summary>A set cannot be made with a word missing or twice, and gives labels for people.</summary>
public sealed class WordSetTests
{
    private static readonly Word Commit = new("commit", "beslut", "commit");
    private static readonly Word Retire = new("retire", "udfas", "retire");

    [Fact]
    public void AMemberWithoutAWord_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new WordSet<IdleProposal>("proposal", (IdleProposal.Commit, Commit)));

    [Fact]
    public void AMemberWithTwoWords_IsRefused() => Assert.Throws<ArgumentException>(() => new WordSet<IdleProposal>(
        "proposal", (IdleProposal.Commit, Commit), (IdleProposal.Retire, Retire), (IdleProposal.Retire, new("x", "x", "x"))));

    [Fact]
    public void ACodeTwice_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new WordSet("proposal", Commit, Commit));
        Assert.Throws<ArgumentException>(() => new WordSet<IdleProposal>(
            "proposal", (IdleProposal.Commit, Commit), (IdleProposal.Retire, Commit)));
    }

    [Fact]
    public void Members_HaveTheirWordInAnyOrder()
    {
        WordSet<IdleProposal> set = new("proposal", (IdleProposal.Retire, Retire), (IdleProposal.Commit, Commit));

        Assert.Equal(["retire", "commit"], set.Codes);
        Assert.Equal("commit", set.Code(IdleProposal.Commit));
        Assert.Equal("udfas", set.Label(IdleProposal.Retire, Language.Danish));
        Assert.Equal(IdleProposal.Retire, set.Parse("retire"));
    }

    [Fact]
    public void Label_OfAnUnknownCode_IsTheCode()
    {
        WordSet set = new("proposal", Commit, Retire);

        Assert.Equal("beslut", set.Label("commit", Language.Danish));
        Assert.Equal("Commit", set.Label("Commit", Language.English));
        Assert.Null(set.Label(null, Language.English));
    }

    [Fact]
    public void Labels_AreJoinedByCommas()
    {
        WordSet set = new("proposal", Commit, Retire);

        Assert.Equal("beslut, udfas, ny", set.Labels("commit, retire, ny", Language.Danish));
        Assert.Null(set.Labels(string.Empty, Language.Danish));
    }

    [Fact]
    public void IdleReason_HasALabelForEveryReason() => Assert.Equal(
        "no owner, owner decision overdue", FollowUpWords.IdleReason.Labels("NoOwner, DecisionOverdue", Language.English));

    [Fact]
    public void InPlans_IsTheDanishLabelInLowerCase_WhereNoOtherIsGiven()
    {
        Assert.Equal("opnået", new Word("achieved", "Opnået", "Achieved").InPlans);
        Assert.Equal(
            "flere sager",
            new Word("volume-increase", "større mængde", "volume increase") { InPlans = "flere sager" }.InPlans);
    }

    [Fact]
    public void Titled_HasACapitalLetter() =>
        Assert.Equal(new Word("idea", "Idé", "Idea"), Word.Titled("idea", new LocalText("idé", "idea")));

    [Fact]
    public void Status_HasTheLettersOfViews() => Assert.Equal(
        ["G", "Y", "R", "-"],
        ((Status[])[Status.Green, Status.Yellow, Status.Red, Status.Grey]).Select(status => JudgingWords.Status[status].Letter));
}
