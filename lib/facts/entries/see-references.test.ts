import { describe, expect, it } from "vitest";
import { resolveSeeReferences } from "#lib/facts/entries/see-references";
import { entryOf } from "#lib/facts/entry.fixture";

const index = [
  entryOf({ uid: "adv1", title: "Adviser" }),
  entryOf({ uid: "adv2", title: "Adviser", ind: "banking" }),
  entryOf({ uid: "adv3", title: "Adviser, legal" }),
  entryOf({ uid: "for1", title: "Foreman" }),
  entryOf({ uid: "for2", title: "Foreman", add: "catering" }),
  entryOf({ uid: "for3", title: "Foreman", ind: "brewery" }),
  entryOf({ uid: "eng1", title: "Engineer", ind: "shipping" }),
  entryOf({ uid: "eng2", title: "Engineer", add: "professional" }),
  entryOf({ uid: "eng3", title: "Engineer", add: "professional, civil" }),
  entryOf({ uid: "eng4", title: "Engineer", add: "professional: instrument" }),
  entryOf({ uid: "eng5", title: "Engineer", add: "professionally qualified" }),
  entryOf({ uid: "eng6", title: "Engineer", add: "nos: professional" }),
  entryOf({ uid: "tie1", title: "Tier, bag" }),
  entryOf({ uid: "tie2", title: "Tier, hook" }),
  entryOf({ uid: "tie3", title: "Tier-on" }),
];

function named(see: string, title = "Word") {
  return resolveSeeReferences([...index, entryOf({ uid: "see1", title, see, codes: {} })]).get("see1");
}

describe("“see” notes", () => {
  it("name every entry of the title, whatever its qualifiers", () => {
    expect(named("see Adviser")).toEqual(["adv1", "adv2"]);
    expect(named("see also Foreman")).toEqual(["for1", "for2", "for3"]);
  });

  it("with an empty bracket name the entries that have a qualifier", () => {
    expect(named("see Foreman ( )")).toEqual(["for2", "for3"]);
  });

  it("with a word in brackets name the entries whose additional term is or begins with that word", () => {
    expect(named("see Engineer (professional)")).toEqual(["eng2", "eng3", "eng4"]);
  });

  it("name the subdivisions of a title that does not stand alone", () => {
    expect(named("see Tier")).toEqual(["tie1", "tie2"]);
  });

  it("never name the entry they stand at", () => {
    expect(named("see also Foreman", "Foreman")).toEqual(["for1", "for2", "for3"]);
  });

  it.each(["see notes", "see also notes", "see also notes for SOC90 to 2010 codes", "see Nobody"])(
    "“%s” names none",
    (see) => {
      expect(named(see)).toEqual([]);
    },
  );

  it("are looked for only where there is one", () => {
    expect([...resolveSeeReferences(index).keys()]).toEqual([]);
  });
});
