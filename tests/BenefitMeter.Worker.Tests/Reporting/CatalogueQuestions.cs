namespace BenefitMeter.Worker.Tests.Reporting;

/// <summary>What an engine is asked about the tables and views that it has; {0} is the table's or the view's name.</summary>
/// <param name="Tables">The names of the tables that start with <c>bm_</c>.</param>
/// <param name="Columns">The columns of a table in order: name, type, and <c>NOT NULL</c> where it may not be null.</param>
/// <param name="Key">The columns of a table's primary key in order.</param>
/// <param name="Indexes">
/// The indexes of a table, without the key's: name, <c>unique</c>, <c>some</c> where it is of some rows only, and its columns.
/// </param>
/// <param name="ViewColumns">
/// The columns of a view in order: name, and whole, decimal, date, moment or text; the name alone where an engine does not say.
/// </param>
/// <param name="Rights">
/// The rights on views and on their columns, but for the owner's: view, user, right, whether it can be given on, and column,
/// which is empty where the right is on the view, each followed by a | but the last; empty where an engine has no users.
/// </param>
internal sealed record CatalogueQuestions(
    string Tables, string Columns, string Key, string Indexes, string ViewColumns, string Rights);
