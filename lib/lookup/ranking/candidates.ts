import type { EditionId } from "#lib/facts/edition";
import {
  combined,
  type Evidence,
  type EvidenceContext,
  type EvidenceName,
  NO_EVIDENCE,
} from "#lib/lookup/ranking/evidence";
import type { ScoredEntry } from "#lib/lookup/ranking/rank";
import { entriesByGroup, supportOf } from "#lib/lookup/ranking/unit-groups";
import type { QueryWord, Reading } from "#lib/lookup/reading";
import { type GroupModel, onScale, type WordEvidence } from "#lib/lookup/word-evidence/group-model";

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
const VOTE_POWER = 6;

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
    const known = this.candidate(code, reading);
    if (entries[0] && entries[0].score > (known.entries[0]?.score ?? -1)) {
      known.entries = entries;
      known.reading = reading;
    }
    for (const name in evidence) {
      const value = evidence[name as EvidenceName]!;
      if (value > known.evidence[name as EvidenceName]) known.evidence[name as EvidenceName] = value;
    }
  }

  private candidate(code: string, reading: Reading): Candidate {
    let candidate = this.byCode.get(code);
    if (!candidate) {
      candidate = { code, evidence: { ...NO_EVIDENCE }, entries: [], reading };
      this.byCode.set(code, candidate);
    }
    return candidate;
  }

  /** Adds the groups of scored entries. */
  addEntries(scored: readonly ScoredEntry[], reading: Reading): void {
    const groups = entriesByGroup(scored, this.edition);
    const votes = new Map<string, number>();
    let all = 0;
    for (const [code, entries] of groups) {
      const vote = votesOf(entries);
      votes.set(code, vote);
      all += vote;
    }
    for (const [code, entries] of groups) {
      const likeness = entries[0]!.score;
      const second = entries.find(({ entry }) => entry.title !== entries[0]!.entry.title)?.score ?? 0;
      const near = all === 0 ? 0 : onScale(votes.get(code)! / all) * reading.fit;
      const evidence = {
        likeness,
        industry: entries[0]!.industry,
        support: supportOf(entries),
        second,
        exact: entries[0]!.wordForWord ? Math.min(1, likeness) : 0,
        verbatim: entries.some(({ verbatim }) => verbatim) ? reading.fit : 0,
        unqualified: entries.some(({ unqualified }) => unqualified) ? reading.fit : 0,
        near,
        read: entries[0]!.read,
        asWritten: 0.5 ** reading.guessed,
      };
      this.add(code, reading, evidence, entries);
    }
  }

  /**
   * Adds what words say, and the groups that are likeliest by the title's.
   * @param byTitle what the words of the title say; `byAll` what those of the industry say with them
   */
  addWords(byTitle: WordEvidence, byAll: WordEvidence, reading: Reading): void {
    const least = nthGreatest(byTitle.words, LIKELIEST_BY_WORDS);
    const leastListed = nthGreatest(byTitle.listed, LIKELIEST_BY_WORDS);
    const met: Evidence[] = [];
    const numbers: number[] = [];
    for (const [number, code] of this.model.codes.entries()) {
      const isLikely = byTitle.words[number]! >= least || byTitle.listed[number]! >= leastListed;
      if (!isLikely && !this.byCode.has(code)) continue;
      met.push(this.candidate(code, reading).evidence);
      numbers.push(number);
    }
    for (const [i, evidence] of met.entries()) evidence.size = this.model.sizes[numbers[i]!]!;
    for (const [name, values] of Object.entries(byAll) as [EvidenceName, Float64Array][]) {
      for (let i = 0; i < met.length; i++) {
        const value = values[numbers[i]!]! * reading.fit;
        if (value > met[i]![name]) met[i]![name] = value;
      }
    }
  }

  /** All of them, best first, and what they were compared in. @param said the words of the likeliest reading */
  ranked(said: readonly QueryWord[]): { groups: RankedGroup[]; context: EvidenceContext } {
    let top = 0;
    for (const { evidence } of this.byCode.values()) if (evidence.likeness > top) top = evidence.likeness;
    const context = {
      open: Math.max(0, 1 - top),
      unread: unreadPart(said),
      lone: 1 / Math.max(1, said.length),
    };
    const candidates = [...this.byCode.values()];
    for (const { evidence, entries, reading } of candidates)
      if (entries.length > 0) evidence.meant = reading.fit;
    const scores = combined(
      candidates.map(({ evidence }) => evidence),
      context,
    );
    const groups = candidates.map(
      ({ code, evidence, entries, reading }, i): RankedGroup => ({
        code,
        evidence,
        entries,
        reading,
        score: scores[i]!,
      }),
    );
    groups.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
    return { groups, context };
  }
}

/** How much a group's titles speak for it together, each by a power of its likeness. */
function votesOf(entries: readonly ScoredEntry[]): number {
  const titles = new Set<string>();
  let votes = 0;
  for (const { entry, score } of entries) {
    if (titles.has(entry.title)) continue;
    titles.add(entry.title);
    votes += Math.max(0, score) ** VOTE_POWER;
  }
  return votes;
}

function unreadPart(words: readonly QueryWord[]): number {
  let all = 0;
  let unread = 0;
  for (const { weight, fits } of words) {
    const [fit = 0] = fits.values();
    all += weight;
    unread += weight * (1 - fit);
  }
  return all === 0 ? 0 : unread / all;
}

function nthGreatest(values: Float64Array, nth: number): number {
  return Float64Array.from(values).sort()[Math.max(0, values.length - nth)] ?? 0;
}
