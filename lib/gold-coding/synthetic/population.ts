import type { Edition, EditionId, Group } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import type { DualCodedCount } from "#lib/facts/facts";
import { structureOf } from "#lib/facts/structure";
import { type Confusions, confusionsOf } from "#lib/gold-coding/synthetic/confusions";
import { ANYWHERE, INDUSTRIES, type Industry } from "#lib/gold-coding/synthetic/industries";
import { listsBy } from "#lib/platform/lists-by";

/** What synthetic records are drawn from: facts of an edition and nothing else. */
export interface PopulationFacts {
  groups: readonly (Group & { edition: EditionId })[];
  entries: readonly Pick<IndexEntry, "natural" | "ind" | "codes">[];
  counts: readonly DualCodedCount[];
}

/** A unit group as people have it for an occupation. */
export interface Occupation {
  code: string;
  /** Titles of its index entries, in natural word order, with the industry that each names. */
  titles: readonly { title: string; industry: string }[];
  /** Words of its titles, for descriptions. */
  words: readonly string[];
  industries: readonly Industry[];
  /** From 0 to 1. */
  shareOfWomen: number;
  /** Where its major group stands among them, from 0 for the first to 1. */
  rank: number;
}

export interface Population {
  edition: Pick<Edition, "id" | "shortTitle">;
  occupations: readonly Occupation[];
  /** For each occupation how many people have it or one before it. */
  upTo: readonly number[];
  confusions: Confusions;
}

/** Most titles of one group that answers are drawn from, and most words. */
const MOST = { titles: 400, words: 60 };

/**
 * The occupations of an edition with how many people have them, by the dual-coded counts of the edition where there are any,
 * else by how many titles they have.
 */
export function populationOf(
  facts: PopulationFacts,
  edition: Pick<Edition, "id" | "shortTitle">,
): Population {
  const structure = structureOf(facts.groups.filter((group) => group.edition === edition.id));
  const byCode = listsBy(
    facts.entries.filter(({ codes }) => edition.id in codes),
    ({ codes }) => codes[edition.id]!,
  );
  const people = peopleIn(facts.counts, edition.id);
  const tops = structure.childrenOf("").map(({ code }) => code);
  const occupations: Occupation[] = [];
  const upTo: number[] = [];
  for (const { code, level, title } of structure.groups.values()) {
    const entries = byCode.get(code)?.slice(0, MOST.titles);
    if (level !== structure.unitLevel || !entries) continue;
    const { men = 0, women = 0 } = people.get(code) ?? {};
    const size = people.size > 0 ? men + women + 1 : entries.length;
    occupations.push({
      code,
      titles: entries.map(({ natural, ind }) => ({ title: natural, industry: ind })),
      words: wordsOf(entries.map(({ natural }) => natural)),
      industries: industriesOf(
        `${title} ${entries.map(({ natural, ind }) => `${natural} ${ind}`).join(" ")}`,
      ),
      shareOfWomen: men + women > 0 ? women / (men + women) : 0.5,
      rank: tops.indexOf(structure.at(code, 1) ?? "") / Math.max(1, tops.length - 1),
    });
    upTo.push((upTo.at(-1) ?? 0) + size);
  }
  return { edition, occupations, upTo, confusions: confusionsOf(structure, facts.entries, edition.id) };
}

function peopleIn(
  counts: readonly DualCodedCount[],
  edition: EditionId,
): Map<string, { men: number; women: number }> {
  const people = new Map<string, { men: number; women: number }>();
  for (const { sourceEdition, targetEdition, source, target, sex, count } of counts) {
    const code = targetEdition === edition ? target : sourceEdition === edition ? source : null;
    if (code === null) continue;
    const own = people.get(code) ?? { men: 0, women: 0 };
    // People who are not told by sex are half of each.
    own.men += sex === "" ? count / 2 : sex === "men" ? count : 0;
    own.women += sex === "" ? count / 2 : sex === "women" ? count : 0;
    people.set(code, own);
  }
  return people;
}

const NO_CONTENT = /^(?:and|of|the|in|for|to|or|with|not|other|etc|grade|senior|junior)$/;

function wordsOf(titles: readonly string[]): string[] {
  const words = new Set<string>();
  for (const title of titles)
    for (const word of title.toLowerCase().split(/[^a-z]+/))
      if (word.length > 3 && !NO_CONTENT.test(word)) words.add(word);
  return [...words].slice(0, MOST.words);
}

/** The industries that most of a group's words point to, at most three. */
function industriesOf(text: string): readonly Industry[] {
  const lower = ` ${text.toLowerCase()}`;
  const found = INDUSTRIES.map((industry) => ({
    industry,
    times: lower.match(stemsOf(industry))?.length ?? 0,
  })).filter(({ times }) => times > 0);
  if (found.length === 0) return [ANYWHERE];
  return found
    .sort((a, b) => b.times - a.times)
    .slice(0, 3)
    .map(({ industry }) => industry);
}

const patterns = new Map<Industry, RegExp>();

function stemsOf(industry: Industry): RegExp {
  const known = patterns.get(industry) ?? new RegExp(`[^a-z](?:${industry.stems})`, "g");
  patterns.set(industry, known);
  return known;
}

/** The occupation at a place of the population, from 0 up to 1. */
export function occupationAt({ occupations, upTo }: Population, share: number): Occupation {
  const wanted = share * (upTo.at(-1) ?? 0);
  let first = 0;
  let last = upTo.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (upTo[middle]! > wanted) last = middle;
    else first = middle + 1;
  }
  return occupations[first]!;
}
