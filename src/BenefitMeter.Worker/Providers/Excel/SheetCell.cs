namespace BenefitMeter.Worker.Providers.Excel;

/// <summary>A cell of a sheet as it is stored.</summary>
/// <param name="Column">The index of its column, from 0.</param>
/// <param name="Value">What it contains.</param>
/// <param name="Text">Its stored text; empty where the cell is empty.</param>
/// <param name="Format">What a number in it means, by its number format.</param>
internal readonly record struct SheetCell(int Column, SheetValue Value, string Text, CellFormat Format);
