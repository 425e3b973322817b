using CareLabel.Data;

namespace CareLabel.Demo;

/// <summary>There is a demo already.</summary>
public sealed record DemoThere(BasePlace Place) : Refusal("demo-there", $"There is a demo at {Place.Shown}; '--force' throws it away and makes a fresh one.");

/// <summary>What is there is no demo.</summary>
public sealed record NotADemo(BasePlace Place)
    : Refusal("not-a-demo", $"The base at {Place.Shown} is in use and is no demo, so it stays as it is; choose another folder with --data.");

/// <summary>A number that no demo can have.</summary>
public sealed record DemoSize(string What, long Least, long Most)
    : Refusal("demo-size", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A demo has {Least:N0} to {Most:N0} {What}."));
