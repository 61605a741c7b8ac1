import type { CompiledIndex, LookupEntry } from "#lib/lookup/compiled-index";
import { bestOf } from "#lib/lookup/ranking/entry-order";
import type { Evidence, EvidenceContext, EvidenceName } from "#lib/lookup/ranking/evidence";
import { COLUMN, EvidenceTable } from "#lib/lookup/ranking/evidence-table";
import { GroupTally } from "#lib/lookup/ranking/group-tally";
import { Ranked, type RankedGroup } from "#lib/lookup/ranking/ranked-group";
import { ScoredEntries, type ScoredEntry, UNQUALIFIED, VERBATIM } from "#lib/lookup/ranking/scored-entries";
import type { QueryWord, Reading } from "#lib/lookup/readings/reading";
import { type GroupModel, onScale } from "#lib/lookup/word-evidence/group-model";
import { nthGreatest } from "#lib/platform/nth-greatest";

/** So many groups are looked at for their words alone, in each reading. */
const LIKELIEST_BY_WORDS = 12;
/** An entry nearer to the query than this is all but the query. */
const ALL_BUT = 0.12;

/** Where the entries that show a group are: in scored ones, or a single one that is like nothing in the query. */
type Shown = ScoredEntries | LookupEntry | null;

/**
 * Gathers the unit groups of an edition that any evidence speaks for. Of what several readings of a query say, the most
 * counts, each kind of evidence for itself. One is kept for each edition, and emptied for each query.
 */
export class Candidates {
  private readonly table: EvidenceTable;
  private readonly tally: GroupTally;
  /** By group: the score of its best entry so far, where it is shown from, the reading. */
  private readonly best: Float64Array;
  private readonly shown: Shown[] = [];
  private readonly readings: Reading[] = [];
  private readonly unlike = new Map<string, ScoredEntry[]>();

  constructor(
    private readonly index: CompiledIndex,
    private readonly model: GroupModel,
  ) {
    const groups = model.codes.length;
    this.table = new EvidenceTable(groups);
    this.tally = new GroupTally(index, model.shares.groupOf, groups);
    this.best = new Float64Array(groups);
  }

  /** Forgets the query before. */
  clear(): void {
    this.table.clear();
  }

  /** Adds evidence for a group, and an entry that shows it where no other does. */
  add(code: string, reading: Reading, evidence: Partial<Evidence>, entry: LookupEntry | null = null): void {
    const group = this.model.numberOf(code);
    if (group === undefined) return;
    this.meet(group, reading);
    if (entry) this.show(group, reading, 0, entry);
    for (const [name, value] of Object.entries(evidence) as [EvidenceName, number][])
      this.table.raise(group, COLUMN[name], value);
  }

  private meet(group: number, reading: Reading): void {
    if (this.table.has(group)) return;
    this.table.meet(group);
    this.best[group] = -1;
    this.shown[group] = null;
    this.readings[group] = reading;
  }

  /** The entries of the greatest likeness are kept. */
  private show(group: number, reading: Reading, score: number, shown: Shown): void {
    if (score <= this.best[group]!) return;
    this.best[group] = score;
    this.shown[group] = shown;
    this.readings[group] = reading;
  }

  /** Adds the groups of scored entries, which stay as they are until the next query. */
  addEntries(scored: ScoredEntries, reading: Reading): void {
    const { table, tally } = this;
    tally.count(scored);
    const together = tally.met.map((group) => tally.titlesTogether(group));
    const votes = together.reduce((sum, one) => sum + one.votes, 0);
    for (let i = 0; i < tally.met.length; i++) {
      const group = tally.met[i]!;
      const best = tally.best[group]!;
      const likeness = scored.scores[best]!;
      this.meet(group, reading);
      this.show(group, reading, likeness, scored);
      table.raise(group, COLUMN.likeness, likeness);
      table.raise(group, COLUMN.industry, scored.industry[best]!);
      table.raise(group, COLUMN.support, together[i]!.support);
      table.raise(group, COLUMN.second, together[i]!.second);
      table.raise(group, COLUMN.read, scored.read[best]!);
      table.raise(group, COLUMN.within, tally.within[group]! * reading.fit);
      if (tally.flags[group]! & VERBATIM) table.raise(group, COLUMN.verbatim, reading.fit);
      if (tally.flags[group]! & UNQUALIFIED) table.raise(group, COLUMN.unqualified, reading.fit);
      if (votes > 0) table.raise(group, COLUMN.near, onScale(together[i]!.votes / votes) * reading.fit);
      table.raise(group, COLUMN.asWritten, 0.5 ** reading.guessed);
    }
  }

  /**
   * Adds what the words of a reading say, with those of the industry given, and the groups that are likeliest by its own.
   */
  addWords(reading: Reading, industry: readonly QueryWord[] | undefined): void {
    const { table, model } = this;
    const byTitle = model.evidenceOf(reading.words);
    const least = nthGreatest(byTitle.words, LIKELIEST_BY_WORDS);
    const leastListed = nthGreatest(byTitle.listed, LIKELIEST_BY_WORDS);
    for (let group = 0; group < model.codes.length; group++)
      if (byTitle.words[group]! >= least || byTitle.listed[group]! >= leastListed) this.meet(group, reading);
    const byAll = industry ? model.evidenceOf([...reading.words, ...industry]) : byTitle;
    for (const group of table.met) table.set(group, COLUMN.size, model.sizes[group]!);
    for (const [name, values] of Object.entries(byAll) as [EvidenceName, Float64Array][]) {
      const column = COLUMN[name];
      for (const group of table.met) table.raise(group, column, values[group]! * reading.fit);
    }
  }

  /** All of them, best first, and what they were compared in. @param said the words of the likeliest reading */
  ranked(said: readonly QueryWord[]): { groups: RankedGroup[]; context: EvidenceContext } {
    const { table, model } = this;
    let top = 0;
    for (const group of table.met) {
      top = Math.max(top, table.get(group, COLUMN.likeness));
      if (this.shown[group] !== null) table.set(group, COLUMN.meant, this.readings[group]!.fit);
    }
    const open = Math.max(0, 1 - top);
    const context = {
      open,
      unread: unreadPart(said),
      lone: 1 / Math.max(1, said.length),
      unlike: open > ALL_BUT ? 1 : 0,
    };
    const scores = table.scores(context);
    const groups = table.met.map(
      (group, i) => new Ranked(model.codes[group]!, scores[i]!, this.readings[group]!, table, group),
    );
    groups.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
    return { groups, context };
  }

  /** The best of the entries that show a group, best first; none where only other evidence speaks for it. */
  entriesOf(code: string): ScoredEntry[] {
    const group = this.model.numberOf(code);
    const shown = group === undefined ? null : this.shown[group]!;
    if (group === undefined || shown === null) return [];
    if ("uid" in shown) return [{ entry: shown, score: 0, via: null }];
    return this.bestIn(code, shown);
  }

  titlesOf(code: string): readonly number[] {
    return this.model.shares.titlesOf(this.model.numberOf(code) ?? -1);
  }

  /** The best of scored entries that are of a group, best first. */
  bestIn(code: string, scored: ScoredEntries): ScoredEntry[] {
    return bestOf(scored, this.index.entries, this.model.shares.groupOf, this.model.numberOf(code) ?? -1);
  }

  /** The entries that show a group of which none is like the query: the same whatever that is. */
  likeNothing(code: string): ScoredEntry[] {
    const before = this.unlike.get(code);
    if (before) return before;
    const { titles } = this.index;
    const scored = new ScoredEntries();
    for (const title of this.titlesOf(code))
      for (let i = titles.entryStarts[title]!; i < titles.entryStarts[title + 1]!; i++)
        scored.add(titles.entries[i]!, 0, 0, 0, 0, 0);
    const best = this.bestIn(code, scored);
    this.unlike.set(code, best);
    return best;
  }
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
