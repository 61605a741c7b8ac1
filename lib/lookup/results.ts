import type { EditionId } from "#lib/facts/edition";
import type { CompiledIndex, LookupEntry } from "#lib/lookup/compiled-index";
import { editionsBeside, type Lookup, type LookupResult, titleIn } from "#lib/lookup/lookup";
import { nameReasons } from "#lib/lookup/other-names/name-reasons";
import { placedBy } from "#lib/lookup/ranking/placed-by";
import type { RankedGroup } from "#lib/lookup/ranking/ranked-group";
import type { ScoredEntry } from "#lib/lookup/ranking/scored-entries";
import type { QueryWord } from "#lib/lookup/readings/reading";
import { reasonsFor } from "#lib/lookup/reasons";
import { wordsOf } from "#lib/lookup/words/normalise";
import type { Correction } from "#lib/lookup/words/replacements";

/** A group with the best of the entries that show it, best first. */
export interface ShownGroup extends RankedGroup {
  entries: ScoredEntry[];
}

/** Entries under this part of the best entry's score are not shown beside it. */
const OTHERS_FROM = 0.5;

/** What was done to the words of the reading that found a group: the known word is the one that its best entry has. */
export function correctionsOf({ vocabulary }: CompiledIndex, { reading, entries }: ShownGroup): Correction[] {
  const words = wordsOf(entries[0]!.entry.natural);
  const corrections = [...reading.corrections];
  for (const { word, fits, correction } of reading.words) {
    if (correction === null) continue;
    const ids = [...fits.keys()];
    const met = ids.find((id) => words.some((written) => vocabulary.find(written)?.id === id)) ?? ids[0];
    const to = met === undefined ? word : vocabulary.words[met]!.written;
    if (to !== word) corrections.push({ from: word, to, kind: correction });
  }
  return corrections;
}

/** A group as it is answered, with what speaks for it. */
export function resultOf(
  { data, index }: Lookup,
  edition: EditionId,
  { code, score, entries, evidence, reading }: ShownGroup,
  confidence: number,
  industries: QueryWord[][],
): LookupResult {
  const best = entries[0]!;
  const alike = entries
    .filter((one, i) => i > 0 && one.score >= best.score * OTHERS_FROM)
    .map(({ entry }) => entry);
  return {
    code,
    title: titleIn(data, edition, code),
    score: Math.round(score * 1e4) / 1e4,
    confidence: Math.round(confidence * 1e3) / 1e3,
    entry: best.entry,
    others: alike,
    reasons: [
      ...reasonsFor(index, best, reading, industries),
      ...placedBy(evidence),
      ...nameReasons(index, { edition, code, reading }),
    ],
    otherEditionCodes: editionsBeside(data, edition).flatMap((other) =>
      codesIn(other, [best.entry, ...alike]).map(([code, entries]) => ({
        edition: other,
        code,
        title: titleIn(data, other, code),
        entries,
      })),
    ),
  };
}

/** The codes of entries in an edition, and how many have each, in the order of the entries. */
function codesIn(edition: EditionId, entries: readonly LookupEntry[]): [code: string, entries: number][] {
  const counts = new Map<string, number>();
  for (const { codes } of entries) {
    const code = codes[edition];
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts];
}
