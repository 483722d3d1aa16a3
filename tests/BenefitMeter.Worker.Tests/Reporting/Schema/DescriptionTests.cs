using System.Reflection;
using BenefitMeter.Worker.Deriving;
using BenefitMeter.Worker.Reporting.Schema;

namespace BenefitMeter.Worker.Tests.Reporting.Schema;

/// <summary>What is described is used, and what lacks a description is reported so that its author can add it.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void EveryTableDescribed_IsListed()
    {
        (Type Class, Table Table)[] described =
        [
            .. typeof(ReportingSchema).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
                .SelectMany(type => type
                    .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                    .Where(field => typeof(Table).IsAssignableFrom(field.FieldType))
                    .Select(field => (type, (Table)field.GetValue(null)!))),
        ];

        Assert.Superset(
            ReportingSchema.Tables.ToHashSet(), described.Select(each => each.Table).ToHashSet());
        Assert.All(described, each => Assert.True(
            ReportingSchema.Tables.Contains(each.Table),
            $"{each.Class.Name} describes {each.Table.Name}, which no script makes: list it in ReportingSchema.Tables, or in "
                + "Derived where it is derived."));
    }

    [Fact]
    public void Read_ColumnWithoutADescription_SaysWhereItIsAndHowToDescribeIt()
    {
        Table<string> notes = new("bm_note");
        notes.Text("text", row => row).Means("teksten", "the text");
        const string View = "CREATE VIEW bi_note AS\nSELECT text, COUNT(*) AS note_count FROM bm_note;\n";

        InvalidOperationException failure =
            Assert.Throws<InvalidOperationException>(() => ViewFile.Read([("bi_note", View)], [notes]));

        Assert.StartsWith(
            "Columns without a description: bi_note.sql, bi_note, note_count. Describe each", failure.Message,
            StringComparison.Ordinal);
        Assert.Contains("'-- name kind: meaning | when it is null'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("integer", failure.Message, StringComparison.Ordinal);

        // The form that the message shows is the one that is read.
        const string Described = "-- note_count integer: how many | there is none\n-- note_count da: antallet | der er ingen\n";
        ViewColumn column = Assert.Single(ViewFile.Read([("bi_note", Described + View)], [notes])).Columns[1];
        Assert.Equal((ColumnKind.Integer, "how many", "der er ingen"),
            (column.Kind, column.Meaning.English, column.NullWhen!.Danish));
    }
}
