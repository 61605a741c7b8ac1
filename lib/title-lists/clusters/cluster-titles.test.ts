import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBundled } from "#lib/imports/bundled/bundled";
import { buildLookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { titleKey } from "#lib/lookup/words/title-key";
import { clusterTitles } from "#lib/title-lists/clusters/cluster-titles";
import { titleReader } from "#lib/title-lists/clusters/title-reading";

const { editions, groups, entries, abbreviations } = readBundled();
const reader = titleReader(buildLookup(lookupDataOf({ editions, groups, entries, abbreviations })));

/** Clusters as their titles, from titles of which each is less frequent than the one before. */
function clustered(titles: readonly string[]): string[][] {
  const given = titles.map((title, at) => ({
    key: `${titleKey(title)} ${at}`,
    title,
    total: titles.length - at,
  }));
  return clusterTitles(given, reader).map((cluster) => cluster.map((at) => titles[at]!));
}

describe("like titles", () => {
  it.each([
    [
      "initials, words made of them, slips, plurals and what stands beside the job",
      [
        "ML engineer",
        "machine learning engineer",
        "MLOps engineer",
        "machine learing engineer",
        "Machine Learning Engineers",
        "Senior ML Engineer (remote)",
      ],
    ],
    [
      "initials with an ending, joined or not",
      ["MLOps engineer", "ML Ops Engineer", "Machine learning ops engineer"],
    ],
    [
      "more said of the same",
      ["prompt engineer", "AI prompt engineer", "Prompt Engineer (LLM)", "prompt enginer"],
    ],
    ["initials that this list explains", ["site reliability engineer lead", "SRE lead"]],
    [
      "words parted and joined",
      ["EV charge point installer", "EV chargepoint installer", "e-v charge point installer"],
    ],
    ["an initial word joined", ["esports coach", "e-sports coach"]],
    ["words of one family", ["Vertical farm technician", "vertical farming technicians"]],
  ])("are one line: %s", (_, titles) => expect(clustered(titles)).toEqual([titles]));

  it("are told from those that only share a common word, or what they are of", () => {
    const apart = [
      "machine learning engineer",
      "prompt engineer",
      "drone pilot",
      "drone operator",
      "AI ethics officer",
      "climate risk analyst",
      "menopause coach",
      "wellbeing coach",
    ];
    expect(clustered(apart)).toEqual(apart.map((title) => [title]));
  });

  it("are the same clusters in whatever order they come, and each title is in one", () => {
    const titles = [
      "ML engineer",
      "MLOps engineer",
      "prompt engineer",
      "AI prompt engineer",
      "data engineer",
      "data platform engineer",
      "heat pump installer",
      "ASHP installer",
      "esports coach",
      "retrofit coordinator",
      "retrofit co-ordinator",
    ].map((title, at) => ({ key: titleKey(title), title, total: (at * 7) % 4 }));
    const shown = (given: typeof titles) =>
      clusterTitles(given, reader).map((cluster) => cluster.map((at) => given[at]!.title));
    const once = shown(titles);
    expect(once.flat().sort()).toEqual(titles.map(({ title }) => title).sort());
    fc.assert(
      fc.property(fc.shuffledSubarray(titles, { minLength: titles.length }), (shuffled) => {
        expect(shown(shuffled)).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });
});
