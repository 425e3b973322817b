using System.Text;
using CareLabel.Fields;
using CareLabel.Wash.Labels;
using CareLabel.Wash.Standards;

namespace CareLabel.Labels;

/// <summary>
/// Reads every value again by its field's standard. Bad where one cannot be read, warn where one is doubtful or would be
/// written another way.
/// </summary>
internal sealed class StandardJudge(Catalogue catalogue)
{
    private const int Remembered = 20_000;

    private readonly Dictionary<(string Field, string? Country, string Value), Answer> _answers = [];
    private readonly Dictionary<string, Setting> _settings = [];

    /// <summary>What the standard says of a value; without a code all is well.</summary>
    private readonly record struct Answer(ReasonCode? Code, string? Argument);

    public Mark Judge(LabelPlan plan, RecordGraph graph, StringBuilder reasons)
    {
        var worst = Mark.NotJudged;
        var country = plan.Country?.Place.Read(graph, 1) ?? plan.AddressCountry?.Place.Read(graph, 1) ?? catalogue.House.Country;
        foreach (var written in plan.Written)
        {
            var place = written.Field.Place;
            var count = place.Count(graph);
            for (var number = 1; number <= count; number++)
            {
                if (place.Read(graph, number) is not { Length: > 0 } value) continue;
                var answer = Ask(written, value, written.Country?.Place.Read(graph, number) ?? country);
                worst = (Mark)Math.Max((byte)worst, (byte)MarkOf(answer.Code));
                if (answer.Code is not null) Reason.Append(reasons, answer.Code, written.Field.Key, number, answer.Argument);
            }
        }

        return worst;
    }

    private static Mark MarkOf(ReasonCode? code) => code is null ? Mark.Good : code == ReasonCode.Unreadable ? Mark.Bad : Mark.Warn;

    private Answer Ask(WrittenField written, string value, string? country)
    {
        if (!written.Field.Recurs) return Read(written.Field, value, country);
        var question = (written.Field.Key, country, value);
        if (_answers.TryGetValue(question, out var known)) return known;
        if (_answers.Count == Remembered) _answers.Clear();
        return _answers[question] = Read(written.Field, value, country);
    }

    // Without today: whether a date lies in the future would turn by itself, and the gate asks that.
    private Answer Read(Field field, string value, string? country)
    {
        if (!_settings.TryGetValue(country ?? "", out var setting)) _settings[country ?? ""] = setting = new(country);
        var reading = FieldStandard.Read(field, value, setting, catalogue);
        if (reading.IsRejected) return new(ReasonCode.Unreadable, reading.Objection!.Code);
        if (reading.Objection is { } doubt) return new(ReasonCode.Doubtful, doubt.Code);
        if (reading.IsEmpty) return new(ReasonCode.Unwritten, "blank");
        return reading.IsChanged ? new(ReasonCode.Unwritten, reading.Mend?.Code) : default;
    }
}
