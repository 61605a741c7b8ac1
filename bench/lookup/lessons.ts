import { developmentSets, titlesWithOneCode } from "#bench/lookup/development-sets";
import { type NamedSet, otherNamesFor } from "#bench/lookup/other-names-for";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { readBundled } from "#lib/imports/bundled/bundled";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
import type { MeasuredSetName } from "#lib/lookup/evaluation/measured-sets";
import { type Example, examplesOf, type Lesson } from "#lib/lookup/learning/examples";
import { buildLookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { titleKey } from "#lib/lookup/words/title-key";
import { pick, randomFrom, seedOf } from "#lib/platform/random";

/** So many parts of the titles are taken out in turn, of this many in all. */
const FOLDS = 3;
const PARTS = 30;
/** What a title of a set counts: names as people give them are few, and what the lookup is for; the others are any number. */
const WEIGHTS: Record<MeasuredSetName, number> = {
  "careers titles": 3,
  "careers titles not in the index": 3,
  "other names, not in the index": 3,
  "added later": 3,
  "taken out": 1,
  "one typing error": 0.5,
  "first 9 letters": 0.5,
};

/**
 * The examples that the weights of the evidence are learnt from: the tuning halves of the development sets; index titles
 * taken out of the index, part by part; and index titles as they stand, alone and with their qualifiers. A title of a
 * half that is kept from tuning is in none of them.
 */
export function lessonExamples(log: (line: string) => void): Example[] {
  const { entries, ...others } = readBundled();
  const sets = developmentSets(entries);
  const kept = new Set(sets.flatMap(({ heldOut }) => heldOut.map(({ title }) => titleKey(title))));
  const mayLearn = ({ title }: GoldTitle) => !kept.has(titleKey(title));
  const examples: Example[] = [];
  const learn = (set: NamedSet, lessons: Lesson[]) => {
    const named = otherNamesFor(set, "tuning");
    const ready = buildLookup(lookupDataOf({ ...others, entries: set.entries, ...named }));
    const found = lessons.flatMap((lesson) => examplesOf(ready, lesson));
    log(`${set.name}: ${found.length} titles`);
    examples.push(...found);
  };
  for (const set of sets)
    learn(set, [{ titles: set.tuning, edition: set.edition, weight: WEIGHTS[set.name] }]);
  const { editions } = lookupDataOf({ ...others, entries });
  const titlesIn = editions.map(({ id: edition }) => ({
    edition,
    titles: titlesWithOneCode(entries, edition).filter(mayLearn),
    qualified: qualifiedTitles(entries, edition).filter(mayLearn),
    defaults: defaultTitles(entries, edition).filter(mayLearn),
  }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = titlesIn.map(({ edition, titles }) => ({
      edition,
      titles: titles.filter((one) => one.title.includes(" ") && isInPart(one, "out", fold)),
      weight: 1,
    }));
    const keys = new Set(out.flatMap(({ titles }) => titles.map(({ title }) => titleKey(title))));
    const left = entries.filter(({ natural }) => !keys.has(titleKey(natural)));
    learn({ name: `taken out, part ${fold + 1}`, entries: left }, out);
  }
  const asTheyStand = titlesIn.flatMap(({ edition, titles, qualified, defaults }, at) => [
    { edition, titles: titles.filter((one) => isInPart(one, "whole", at)), weight: 1 },
    { edition, titles: defaults.filter((one) => isInPart(one, "default", at)), weight: 1 },
    { edition, titles: qualified.filter((one) => isInPart(one, "qualified", at)), weight: 0.5 },
    {
      edition,
      titles: misqualified(
        titles.filter((one) => isInPart(one, "mis", at)),
        qualified,
      ),
      weight: 0.5,
    },
  ]);
  learn({ name: "index titles", entries }, asTheyStand);
  return examples;
}

function isInPart({ title }: GoldTitle, seed: string, part: number): boolean {
  return seedOf("part", seed, titleKey(title)) % PARTS === part;
}

/** Titles of one code said with the industry of another, which should change little. */
function misqualified(titles: readonly GoldTitle[], others: readonly GoldTitle[]): GoldTitle[] {
  const random = randomFrom(seedOf("misqualified"));
  return titles.map((one) => ({ ...one, industry: pick(others, random).industry }));
}

/** Titles of several codes that the index sends to one of them where nothing is said beside. */
function defaultTitles(entries: readonly IndexEntry[], edition: EditionId): GoldTitle[] {
  const several = titlesWithSeveralCodes(entries, edition);
  const plain = entries.filter(({ add, ind, see }) => add === "" && ind === "" && see === "");
  return plain.flatMap(({ natural, codes }) => {
    const code = codes[edition];
    return code === undefined || !several.has(titleKey(natural))
      ? []
      : [{ title: natural, industry: "", code }];
  });
}

function titlesWithSeveralCodes(entries: readonly IndexEntry[], edition: EditionId): Set<string> {
  const one = new Set(titlesWithOneCode(entries, edition).map(({ title }) => titleKey(title)));
  return new Set(entries.map(({ natural }) => titleKey(natural)).filter((key) => !one.has(key)));
}

/** Entries with an industry that they are coded so in, or else with another qualifier. */
function qualifiedTitles(entries: readonly IndexEntry[], edition: EditionId): GoldTitle[] {
  return entries.flatMap(({ natural, add, ind, codes }) => {
    const code = codes[edition];
    // Of the industries that an entry lists people name one.
    const [industry = ""] = [ind.split(", ")[0]!, add].filter((text) => text !== "");
    return code === undefined || industry === "" ? [] : [{ title: natural, industry, code }];
  });
}
