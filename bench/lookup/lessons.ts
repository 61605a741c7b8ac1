import { developmentSets, titlesWithOneCode } from "#bench/lookup/development-sets";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { readBundled } from "#lib/imports/bundled/bundled";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
import { type Example, examplesOf, type Lesson } from "#lib/lookup/learning/examples";
import { buildLookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { titleKey } from "#lib/lookup/words/title-key";
import { seedOf } from "#lib/platform/random";

/** So many parts of the titles are taken out in turn, of this many in all. */
const FOLDS = 3;
const PARTS = 30;
const SETS_OF_INDEX_TITLES = ["one typing error", "first 9 letters"];

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
  const learn = (name: string, own: readonly IndexEntry[], lessons: Lesson[]) => {
    const ready = buildLookup(lookupDataOf({ ...others, entries: own }));
    for (const lesson of lessons) {
      const found = examplesOf(ready, lesson);
      log(`${name}: ${found.length} titles`);
      examples.push(...found);
    }
  };
  for (const { name, edition, entries: own, tuning } of sets) {
    const weight = SETS_OF_INDEX_TITLES.includes(name) ? 0.5 : 1;
    learn(name, own, [{ titles: tuning, edition, weight }]);
  }
  const { editions } = lookupDataOf({ ...others, entries });
  for (const { id: edition } of editions) {
    const titles = titlesWithOneCode(entries, edition).filter(mayLearn);
    for (let fold = 0; fold < FOLDS; fold++) {
      const out = titles.filter((one) => one.title.includes(" ") && isInPart(one, edition, fold));
      const keys = new Set(out.map(({ title }) => titleKey(title)));
      const left = entries.filter(({ natural }) => !keys.has(titleKey(natural)));
      learn(`taken out, ${edition}`, left, [{ titles: out, edition, weight: 1 }]);
    }
    const asTheyStand = titles.filter((one) => isInPart(one, "whole", edition.length));
    const qualified = qualifiedTitles(entries, edition).filter((one) => isInPart(one, "qualified", 1));
    learn(`index titles, ${edition}`, entries, [
      { titles: asTheyStand, edition, weight: 1 },
      { titles: qualified, edition, weight: 0.5 },
    ]);
  }
  return examples;
}

function isInPart({ title, code }: GoldTitle, seed: string, part: number): boolean {
  return seedOf("part", seed, titleKey(title), code) % PARTS === part;
}

/** Entries with what they are said with as the industry. */
function qualifiedTitles(entries: readonly IndexEntry[], edition: EditionId): GoldTitle[] {
  return entries.flatMap(({ natural, add, ind, codes }) => {
    const code = codes[edition];
    const industry = `${add} ${ind}`.trim();
    return code === undefined || industry === "" ? [] : [{ title: natural, industry, code }];
  });
}
