import { findGroups } from "#lib/classification/find-groups";
import type { Group } from "#lib/facts/edition";
import { readBundled } from "#lib/imports/bundled/bundled";
import { pick, randomFrom } from "#lib/platform/random";

/** Codes of groups, best first. */
type Find = (typed: string) => string[];

interface Query {
  typed: string;
  code: string;
}

const QUERIES = 150;
const DEEPEST = 10;

/**
 * Prints how often `findGroups` and the matcher that it took the place of put the right unit group first or among ten,
 * and the processor's time a query, over two words of a title of which one has a slip, and over the same without one.
 */
export function benchGroups(): void {
  const groups = readBundled().groups.filter(
    ({ edition, code }) => edition === "soc2020" && code.length === 4,
  );
  const slipped = queries(groups, true);
  for (const [name, asked] of [
    ["two words, one with a slip", slipped],
    ["two words as they are", queries(groups, false)],
  ] as const) {
    console.log(
      `\nFinding a group by its title: ${asked.length} queries of ${name}, ${groups.length} titles`,
    );
    console.table({
      findGroups: measure((typed) => codesOf(findGroups(groups, typed).groups), asked),
      "substrings, as before": measure((typed) => codesOf(groups.filter(matcherBefore(typed))), asked),
    });
  }
}

function measure(find: Find, queries: readonly Query[]) {
  find(queries[0]!.typed);
  let [first, amongTen] = [0, 0];
  const start = process.cpuUsage();
  for (const { typed, code } of queries) {
    const found = find(typed);
    if (found[0] === code) first++;
    if (found.slice(0, DEEPEST).includes(code)) amongTen++;
  }
  const spent = process.cpuUsage(start);
  return {
    "right first": first,
    "among ten": amongTen,
    "CPU ms a query": Number((spent.user / 1_000 / queries.length).toFixed(2)),
  };
}

/** Two words of four letters and more of a title, in any order; the same each time. */
function queries(groups: readonly Group[], withSlip: boolean): Query[] {
  const random = randomFrom(412);
  const made: Query[] = [];
  while (made.length < QUERIES) {
    const { code, title } = pick(groups, random);
    const words = [...new Set(title.toLowerCase().match(/[a-z]{4,}/g) ?? [])];
    const one = pick(words.length > 1 ? words : ["none"], random);
    const other = pick(
      words.filter((word) => word !== one),
      random,
    );
    if (other === undefined) continue;
    const written = withSlip ? slip(one, random) : one;
    // Two letters that are the same were swapped, or a letter was mistaken for itself.
    if (withSlip && written === one) continue;
    made.push({ typed: `${written} ${other}`, code });
  }
  return made;
}

/** A letter swapped with the next, dropped, doubled or mistaken, not the first. */
export function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [letter, next] = [word[at]!, word[at + 1]!];
  const written = [next + letter, next, letter + letter + next, pick([..."aeiouslnrt"], random) + next];
  return word.slice(0, at) + pick(written, random) + word.slice(at + 2);
}

/** The filter of the tree as it was: each word begins the code or is part of the title. */
function matcherBefore(typed: string): (group: Group) => boolean {
  const words = plainBefore(typed).split(" ").filter(Boolean);
  return ({ code, title }) => {
    const inTitle = plainBefore(title);
    return words.every((word) => code.startsWith(word) || inTitle.includes(word));
  };
}

function plainBefore(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}/]+/gu, " ")
    .trim();
}

function codesOf(groups: readonly Group[]): string[] {
  return groups.map(({ code }) => code);
}
