import { describe, expect, test } from "vitest";
import { LOOKUP_FIXTURE } from "#lib/lookup/lookup.fixture";
import { learnOtherNames } from "#lib/lookup/other-names/learn/learn-other-names";
import {
  NAME_FILES,
  occupationsWithout,
  readNamedOccupations,
} from "#lib/lookup/other-names/learn/name-sources";

const FILES: Record<string, string> = {
  [NAME_FILES.esco]: `occupation,isco08,kind,label
e1,7126,preferred,plumber
e1,7126,alternative,pipefitter
e1,7126,alternative,senior pipefitter
e2,7411,preferred,electrician
`,
  [NAME_FILES.onet]: `onet_soc,title
47-1,Wireman (WM)
47-1,Electrician
47-2,Sailor
`,
  [NAME_FILES.onetToEsco]: `onet_soc,esco_occupation,isco08,confidence
47-1,e2,7411,2.0
47-1,e3,7412,1.0
`,
};
const occupations = readNamedOccupations((name) => FILES[name]!);
const editions = LOOKUP_FIXTURE.editions.map((edition) => ({
  ...edition,
  series: "soc",
  title: edition.shortTitle,
  releasedOn: edition.id,
  predecessor: null,
}));
const uidOf = (title: string) => LOOKUP_FIXTURE.entries.find((entry) => entry.title === title)!.uid;

describe("occupations of other lists", () => {
  test("have their names without a short form that repeats them, and shares of ISCO-08 groups", () => {
    const wireman = occupations.find(({ id }) => id === "47-1")!;
    expect(wireman.names).toEqual(["Wireman", "Electrician"]);
    expect([...wireman.isco]).toEqual([
      ["7411", 2 / 3],
      ["7412", 1 / 3],
    ]);
  });

  test("are left out with those matched to them", () => {
    expect(occupationsWithout(occupations, new Set(["e2"])).map(({ id }) => id)).toEqual(["e1", "47-2"]);
  });

  test("teach the words of all their names by the one that is a title of the index", () => {
    const { groups, words } = learnOtherNames(occupations, { editions, entries: LOOKUP_FIXTURE.entries });
    const pipefitter = words.find(({ word }) => word === "pipefitter")!;
    expect(pipefitter.sources).toEqual(["esco"]);
    expect(pipefitter.weights.map(([group]) => groups[group])).toContain(uidOf("Plumber"));
    // One name alone may be a slip.
    expect(words.some(({ word }) => word === "wireman")).toBe(false);
  });
});
