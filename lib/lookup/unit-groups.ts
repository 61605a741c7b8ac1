import type { EditionId } from "#lib/facts/edition";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import { combined, type Evidence } from "#lib/lookup/evidence";
import type { GroupModel } from "#lib/lookup/group-model";
import type { ScoredEntry } from "#lib/lookup/rank";
import { WEIGHTS } from "#lib/lookup/scores";
import { appendTo } from "#lib/platform/append-to";

/** A unit group with the entries that speak for it. */
export interface RankedGroup {
  code: string;
  score: number;
  /** What the score is made of. */
  evidence: Evidence;
  /** Best first, at least one. */
  entries: ScoredEntry[];
}

/** The order in which default flags are preferred between entries that are otherwise alike. */
const FLAG_ORDER = ["M", "O", "I", "A", "Q", "QS", ""];
const ALIKE = 1e-6;

function byScore(a: ScoredEntry, b: ScoredEntry): number {
  if (Math.abs(a.score - b.score) > ALIKE) return b.score - a.score;
  const flags = FLAG_ORDER.indexOf(a.entry.defaultFlag) - FLAG_ORDER.indexOf(b.entry.defaultFlag);
  return flags || (a.entry.uid < b.entry.uid ? -1 : 1);
}

/**
 * Groups scored entries by their unit group in an edition, best group first. A group's score is that of its best title,
 * with a little for each further title, less what the word model holds against the group (`combined`).
 */
export function rankGroups(
  scored: readonly ScoredEntry[],
  probabilities: Float64Array,
  model: GroupModel,
  edition: EditionId,
): RankedGroup[] {
  const entriesOf = new Map<string, ScoredEntry[]>();
  let top = 0;
  for (const one of scored) {
    const code = one.entry.codes[edition];
    if (code === undefined) continue;
    if (one.score > top) top = one.score;
    appendTo(entriesOf, code, one);
  }
  const open = Math.max(0, 1 - top);
  const floor = Math.log(WEIGHTS.modelFloor);
  const groups: RankedGroup[] = [];
  for (const [number, code] of model.codes.entries()) {
    const entries = entriesOf.get(code);
    if (!entries) continue;
    entries.sort(byScore);
    const doubt = Math.log(probabilities[number]! + WEIGHTS.modelFloor) / floor;
    const evidence: Evidence = { likeness: entries[0]!.score, support: supportOf(entries), doubt };
    groups.push({ code, score: combined(evidence, { open }), evidence, entries });
  }
  return groups.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

function supportOf(entries: readonly ScoredEntry[]): number {
  const titles = new Set<string>();
  let support = 0;
  for (const { entry, score } of entries) {
    if (titles.has(entry.title)) continue;
    if (titles.size > 0) support += WEIGHTS.support * score;
    titles.add(entry.title);
    if (titles.size >= WEIGHTS.supporters) break;
  }
  return support;
}

/** Adds the entries that scored "see" references point to. */
export function followReferences(
  scored: readonly ScoredEntry[],
  entryOf: (uid: string) => LookupEntry | undefined,
): ScoredEntry[] {
  const followed: ScoredEntry[] = [];
  for (const { entry, score } of scored) {
    if (entry.seeEntries.length === 0) continue;
    for (const uid of entry.seeEntries) {
      const target = entryOf(uid);
      if (target) followed.push({ entry: target, score: score * WEIGHTS.seeReference, via: entry });
    }
  }
  return followed.length > 0 ? [...scored, ...followed] : [...scored];
}
