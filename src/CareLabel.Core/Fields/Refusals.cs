using CareLabel.Shared;

namespace CareLabel.Fields;

/// <summary>The right to set fields is missing.</summary>
public sealed record MayNotSetFields() : Refusal("may-not-set-fields", "You may not change fields, lists or the house; ask an administrator.");

/// <summary>The right to extend lists is missing.</summary>
public sealed record MayNotExtendLists() : Refusal("may-not-extend-lists", "You may not add values to lists; ask a steward.");

/// <summary>Somebody changed the catalogue at the same moment.</summary>
public sealed record CatalogueChanged() : Refusal("catalogue-changed", "Somebody changed fields or lists at this moment; nothing was saved, try again.");

/// <summary>There is no such field.</summary>
public sealed record FieldUnknown(RecordKind Kind, string Key)
    : Refusal("field-unknown", $"{Kind} has no field '{Key}'; 'fields list' shows them.");

/// <summary>The name of a field is taken.</summary>
public sealed record FieldTaken(Field Field) : Refusal("field-taken", Field.IsRetired
    ? $"There was a field '{Field.Label}' ({Field.Key}); restore it, or choose another name."
    : $"There is a field '{Field.Label}' ({Field.Key}) already.");

/// <summary>A label cannot be used.</summary>
public sealed record BadLabel(string Label) : Refusal("bad-label", Label.Contains('|', StringComparison.Ordinal)
    ? $"'{Label}' cannot be a label: a bar parts values of a list."
    : "A label has 1 to 100 characters on one line, with a letter or digit among them.");

/// <summary>A stable name cannot be used.</summary>
public sealed record BadName(string Name) : Refusal("bad-name", $"'{Name}' cannot be a key: up to 40 small letters a-z, digits, _ and -.");

/// <summary>Free text without a reason.</summary>
public sealed record FreeTextNeedsReason(string Label) : Refusal(
    "free-text-needs-reason", $"Say why '{Label}' must be free text; what people write the same few words into is better a pick list.");

/// <summary>A field of a pick list without a list.</summary>
public sealed record ListNeeded(string Label, IEnumerable<string> Lists) : Refusal(
    "list-needed", $"Say which list '{Label}' picks from: {string.Join(", ", Lists)}; or make a new one.");

/// <summary>What was said does not fit the type of the field.</summary>
public sealed record NotForType(string What, FieldType Type) : Refusal("not-for-type", $"A field of type {Type} has no {What}.");

/// <summary>There is no such kind of number.</summary>
public sealed record SchemeUnknown(string Scheme) : Refusal("scheme-unknown", $"'{Scheme}' is no kind of number that can be checked, such as no.orgnr, pl.nip, intl.iban.");

/// <summary>Numbers of payment cards are not kept.</summary>
public sealed record CardsAreNotKept() : Refusal("cards-are-not-kept", "Numbers of payment cards must not be kept; leave them to the payment service.");

/// <summary>Sensitive and required at once.</summary>
public sealed record SensitiveAndRequired(string Label) : Refusal(
    "sensitive-and-required", $"{Label} cannot be both sensitive and required: who may not see it could add no record.");

/// <summary>No such thing decides whether a field is required.</summary>
public sealed record NothingDecides(string Field, IEnumerable<string> ThereIs) : Refusal(
    "nothing-decides", $"'{Field}' cannot decide whether a field is required; what can is: {string.Join(", ", ThereIs)}.");

/// <summary>A field cannot decide about itself.</summary>
public sealed record DecidesOfItself(string Label) : Refusal("decides-of-itself", $"{Label} cannot decide whether {Label} is required.");

/// <summary>The program needs the field as it is.</summary>
public sealed record FieldIsVital(string Label, string What) : Refusal("field-is-vital", $"{Label} cannot be {What}; every record of its kind is known by it.");

/// <summary>The field only shows what others hold.</summary>
public sealed record FieldIsMade(string Label) : Refusal("field-is-made", $"{Label} is made of other fields; change those.");

/// <summary>A field must be given up before it is retired.</summary>
public sealed record FieldIsRequired(string Label) : Refusal("field-is-required", $"{Label} is required; make it optional before you retire it.");

/// <summary>A number of months that cannot be.</summary>
public sealed record BadMonths(int Months) : Refusal("bad-months", "Best before is 1 to 240 months, or 0 for never.");

/// <summary>There is no such list.</summary>
public sealed record ListUnknown(string List, IEnumerable<string> Lists) : Refusal("list-unknown", $"There is no list '{List}'; there is: {string.Join(", ", Lists)}.");

/// <summary>The name of a list is taken.</summary>
public sealed record ListTaken(PickList List) : Refusal("list-taken", $"There is a list '{List.Label}' ({List.Key}) already.");

/// <summary>The program works with the values of the list.</summary>
public sealed record ListIsFixed(PickList List) : Refusal("list-is-fixed", $"The program works with the values of {List.Label}; none can be added, renamed or retired.");

/// <summary>There is no such value.</summary>
public sealed record ValueUnknown(PickList List, string Value) : Refusal("value-unknown", $"{List.Label} has no value '{Value}'.");

/// <summary>The name of a value is taken.</summary>
public sealed record ValueTaken(PickList List, PickValue Value, string Label) : Refusal("value-taken", Value.IsRetired
    ? $"'{Label}' means '{Value.Label}' in {List.Label}, which is retired; restore it."
    : $"'{Label}' means '{Value.Label}' in {List.Label} already.");

/// <summary>There is no such colour.</summary>
public sealed record ColourUnknown(string Colour) : Refusal("colour-unknown", $"'{Colour}' is no colour of ours; there is: {string.Join(", ", Colours.All)}.");

/// <summary>The field has no synonyms.</summary>
public sealed record NoSynonymsHere(Field Field) : Refusal("no-synonyms-here", $"{Field.Label} holds no words of a kind that has synonyms.");

/// <summary>A synonym of what is no value.</summary>
public sealed record NotItsValue(Field Field, string Value) : Refusal("not-its-value", $"'{Value}' is no value of {Field.Label}, so nothing can mean it.");

/// <summary>A spelling means something else already.</summary>
public sealed record SynonymTaken(string Word, string Value) : Refusal("synonym-taken", $"'{Word}' means '{Value}' already.");

/// <summary>What is to be a synonym no more is none.</summary>
public sealed record NotASynonym(string Of, string Word)
    : Refusal("not-a-synonym", $"'{Word}' is no synonym in {Of}; 'lists show' shows those of a list, and a value's own name is changed by 'lists change'.");

/// <summary>A setting of the house cannot be read.</summary>
public sealed record BadHouse(string What, string Typed) : Refusal("bad-house", $"'{Typed}' is no {What}.");
