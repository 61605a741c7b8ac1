import type { CompiledIndex, LookupEntry } from "#lib/lookup/compiled-index";
import type { Lookup, LookupQuery, LookupResult } from "#lib/lookup/lookup";
import type { Reading } from "#lib/lookup/readings/reading";
import { wordsOf } from "#lib/lookup/words/normalise";

/** A title that cannot be coded as it stands. Both are sentences for readers. */
export interface Vague {
  reason: string;
  /** What to ask for. */
  ask: string;
}

/** Answers to the question about one's job that name no job. */
const NO_OCCUPATION = new Set(
  "retired,student,unemployed,not working,housewife,househusband,homemaker,house husband,none,na,n a,nothing,no job,disabled,sick,long term sick,volunteer,voluntary,voluntary work,self employed,self employment,full time,part time,pensioner,various,business,work,worker,job,employee,staff".split(
    ",",
  ),
);
/** A title coded to so many unit groups, and to none of them by default, says too little. */
const MANY_GROUPS = 4;

/** Says why a title is too vague to code and what to ask, or null. */
export function vaguenessOf(
  { index, entryOf }: Pick<Lookup, "index" | "entryOf">,
  readings: readonly Reading[],
  { query, edition, industry }: LookupQuery,
  results: readonly LookupResult[],
): Vague | null {
  const said = query.trim();
  if (NO_OCCUPATION.has(wordsOf(query).join(" "))) {
    return {
      reason: `“${said}” does not say what the work is.`,
      ask: "Ask for the title of the main job, or of the last one, and what it consisted of.",
    };
  }
  const first = readings[0];
  if (!first || (industry ?? "").trim() !== "" || results.length === 0) return null;
  const entries = entriesMeant({ index, entryOf }, first);
  const codes = new Set<string>();
  for (const { codes: coded } of entries) if (coded[edition] !== undefined) codes.add(coded[edition]);
  if (codes.size < MANY_GROUPS) return null;
  const unqualified = entries.filter(({ add, ind }) => add === "" && ind === "");
  const referred = unqualified.some(({ see }) => see !== "");
  const settled = unqualified.some(({ codes: coded }) => {
    const code = coded[edition];
    return code !== undefined && !isResidual(code, results);
  });
  if (settled && !referred) return null;
  const byIndustry = entries.filter(({ ind }) => ind !== "").length;
  return {
    reason: `“${said}” on its own could be any of ${codes.size} unit groups.`,
    ask:
      byIndustry * 2 >= entries.length
        ? "Ask for the industry: what the employer makes or does."
        : "Ask for the qualification or the speciality, or for the industry.",
  };
}

/** A residual group ("n.e.c.") is where a title goes when nothing else is known of it: no answer. */
function isResidual(code: string, results: readonly LookupResult[]): boolean {
  return results.some((result) => result.code === code && /n\.e\.c\.?$/i.test(result.title));
}

/** The entries whose title has just the words of the reading, and those that they refer to. */
export function entriesMeant(
  { index, entryOf }: Pick<Lookup, "index" | "entryOf">,
  reading: Reading,
): LookupEntry[] {
  return sameTitle(index, reading).flatMap((position) => {
    const entry = index.entries[position]!;
    return [entry, ...entry.seeEntries.flatMap((uid) => entryOf(uid) ?? [])];
  });
}

/** Positions of the entries whose title has just the words of the reading. */
function sameTitle(index: CompiledIndex, reading: Reading): number[] {
  const ids = reading.words.map(({ fits }) => [...fits.keys()][0]);
  const [first] = ids;
  if (first === undefined) return [];
  const { starts, words, entryStarts, entries } = index.titles;
  const positions: number[] = [];
  for (const title of index.vocabulary.words[first]!.titles) {
    const end = starts[title + 1]!;
    let k = starts[title]!;
    if (end - k !== ids.length) continue;
    while (k < end && ids.includes(words[k])) k++;
    if (k < end) continue;
    for (let i = entryStarts[title]!; i < entryStarts[title + 1]!; i++) positions.push(entries[i]!);
  }
  return positions;
}
