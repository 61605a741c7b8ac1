import type { EditionId } from "#lib/facts/edition";
import type { GroupModel } from "#lib/lookup/group-model";
import type { ScoredEntry } from "#lib/lookup/rank";
import {
  combined,
  type Evidence,
  type EvidenceContext,
  type EvidenceName,
  NO_EVIDENCE,
} from "#lib/lookup/ranking/evidence";
import { entriesByGroup, supportOf } from "#lib/lookup/ranking/unit-groups";
import type { Reading } from "#lib/lookup/reading";
import { WEIGHTS } from "#lib/lookup/scores";

/** A unit group that something speaks for. */
export interface Candidate {
  code: string;
  evidence: Evidence;
  /** Entries that speak for it, best first; none where only other evidence does. */
  entries: ScoredEntry[];
  /** The reading in which most speaks for it. */
  reading: Reading;
}

export interface RankedGroup extends Candidate {
  score: number;
}

/** So many groups are looked at for their words alone, in each reading. */
const LIKELIEST_BY_WORDS = 12;

/**
 * Gathers the unit groups that any evidence speaks for. Of what several readings of a query say, the most counts, each
 * kind of evidence for itself.
 */
export class Candidates {
  private readonly byCode = new Map<string, Candidate>();

  constructor(
    private readonly model: GroupModel,
    private readonly edition: EditionId,
  ) {}

  /** Adds evidence for a group, and entries that show it, best first: those of the greatest likeness are kept. */
  add(code: string, reading: Reading, evidence: Partial<Evidence>, entries: ScoredEntry[] = []): void {
    const known = this.byCode.get(code);
    if (!known) {
      this.byCode.set(code, { code, evidence: { ...NO_EVIDENCE, ...evidence }, entries, reading });
      return;
    }
    if (entries[0] && entries[0].score > (known.entries[0]?.score ?? -1)) {
      known.entries = entries;
      known.reading = reading;
    }
    for (const name in evidence) {
      const value = evidence[name as EvidenceName]!;
      if (value > known.evidence[name as EvidenceName]) known.evidence[name as EvidenceName] = value;
    }
  }

  /** Adds the groups of scored entries. */
  addEntries(scored: readonly ScoredEntry[], reading: Reading): void {
    for (const [code, entries] of entriesByGroup(scored, this.edition))
      this.add(
        code,
        reading,
        {
          likeness: entries[0]!.score,
          support: supportOf(entries),
          read: entries[0]!.read,
          asWritten: 0.5 ** reading.guessed,
        },
        entries,
      );
  }

  /**
   * Adds what words say, and the groups that are likeliest by the title's.
   * @param byTitle probabilities of the model's groups by the words of the title; `byAll` by those of the industry too
   */
  addWords(byTitle: Float64Array, byAll: Float64Array, reading: Reading): void {
    const least = nthGreatest(byTitle, LIKELIEST_BY_WORDS);
    for (const [number, code] of this.model.codes.entries()) {
      if (byTitle[number]! < least && !this.byCode.has(code)) continue;
      const doubt = Math.log(byAll[number]! + WEIGHTS.modelFloor) / Math.log(WEIGHTS.modelFloor);
      this.add(code, reading, { words: Math.max(0, 1 - doubt) * reading.fit });
    }
  }

  /** All of them, best first, and what they were compared in. */
  ranked(): { groups: RankedGroup[]; context: EvidenceContext } {
    let top = 0;
    for (const { evidence } of this.byCode.values()) if (evidence.likeness > top) top = evidence.likeness;
    const context = { open: Math.max(0, 1 - top) };
    const groups = [...this.byCode.values()].map(
      (candidate): RankedGroup => ({ ...candidate, score: combined(candidate.evidence, context) }),
    );
    groups.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
    return { groups, context };
  }
}

function nthGreatest(values: Float64Array, nth: number): number {
  return Float64Array.from(values).sort()[Math.max(0, values.length - nth)] ?? 0;
}
