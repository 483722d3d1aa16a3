using System.Data;
using System.Data.SqlTypes;
using Microsoft.Data.SqlClient;

namespace BenefitMeter.Worker.Providers.SqlServer;

/// <summary>
/// Gives parameters their types. Without a size, each length of a text and each number of digits makes another statement, which
/// the server compiles and stores apart.
/// </summary>
internal static class SqlServerParameter
{
    private const int SizedCharacters = 4000;
    private const byte Precision = 38;
    private const byte Scale = 10;
    private const byte MomentScale = 3;

    // Ten to the power of the digits that a column of the reporting database has before the point.
    private const decimal Limit = 1e28m;

    /// <summary>Completes a parameter of a source's query. A number has its own digits, so that it is compared exactly.</summary>
    public static void OfSource(SqlParameter parameter)
    {
        switch (parameter.Value)
        {
            case string text:
                parameter.SqlDbType = SqlDbType.NVarChar;

                // A character is appended to the text in queries, and would be lost after the last of a sized one.
                parameter.Size = text.Length < SizedCharacters ? SizedCharacters : -1;
                break;
            case DateOnly:
                parameter.SqlDbType = SqlDbType.Date;
                break;
        }
    }

    /// <summary>Completes a parameter of the reporting database, with the types of its columns.</summary>
    public static void OfStore(SqlParameter parameter)
    {
        switch (parameter.Value)
        {
            case DateTime:
                parameter.SqlDbType = SqlDbType.DateTime2;
                parameter.Scale = MomentScale;
                break;

            // The server refuses a larger number by itself.
            case decimal number when Math.Abs(number) < Limit:
                parameter.SqlDbType = SqlDbType.Decimal;
                (parameter.Precision, parameter.Scale) = (Precision, Scale);

                // The driver would fail to give a decimal of more than 18 digits before the point ten after it.
                parameter.Value = SqlDecimal.AdjustScale(number, Scale - number.Scale, fRound: true);
                break;
            default:
                OfSource(parameter);
                break;
        }
    }
}
