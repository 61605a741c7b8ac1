/** The word model in the lookup's `GroupModel`, for stems; see there. */
const OTHER_ROLE = 0.3;
const SMOOTHING = 0.03;
const SIZE_POWER = 0.7;
const SIZE_FLOOR = 10;
const PRIOR_POWER = 0.5;
const TEMPERATURE = 0.7;

type Counts = Map<number, number>;

/** Counts words by group and role, and says how likely groups are by words: what the index knows, then what is added. */
export class WordCounts {
  private readonly asHead = new Map<string, Counts>();
  private readonly beside = new Map<string, Counts>();
  private readonly sizes: Float64Array;
  private readonly titles: Float64Array;
  /** By group, as its size and titles are now: how likely a word is that was never counted for it, and the group itself. */
  private readonly unseen: Float64Array;
  private readonly prior: Float64Array;

  constructor(private readonly groups: number) {
    this.sizes = new Float64Array(groups);
    this.titles = new Float64Array(groups);
    this.unseen = this.sizes.map((_, group) => this.logOf(0, group));
    this.prior = this.titles.map(priorOf);
  }

  /** Counts one word, `head` of it as naming the occupation. */
  addWord(stem: string, head: number, group: number, count: number): void {
    this.sizes[group]! += count;
    this.unseen[group] = this.logOf(0, group);
    if (head > 0) addTo(this.asHead, stem, group, count * head);
    if (head < 1) addTo(this.beside, stem, group, count * (1 - head));
  }

  addTitle(
    stems: readonly string[],
    isHead: (stem: string) => boolean,
    shares: Iterable<{ group: number; share: number }>,
  ) {
    for (const { group, share } of shares) {
      this.titles[group]! += share;
      this.prior[group] = priorOf(this.titles[group]!);
      for (const stem of stems) this.addWord(stem, isHead(stem) ? 1 : 0, group, share);
    }
  }

  /** How often a word was counted for a group, in either role. */
  count(stem: string, group: number): number {
    return (this.asHead.get(stem)?.get(group) ?? 0) + (this.beside.get(stem)?.get(group) ?? 0);
  }

  /** Probability of each group given a name's stems, of which the last is the head. */
  probabilities(stems: readonly string[]): Float64Array {
    const logs = this.prior.slice();
    const head = stems.at(-1);
    for (const stem of stems) {
      const [asHead, beside] = [this.asHead.get(stem), this.beside.get(stem)];
      if (!asHead && !beside) continue;
      const counts = new Map<number, number>();
      const count = (group: number, more: number) => counts.set(group, (counts.get(group) ?? 0) + more);
      for (const [group, times] of asHead ?? []) count(group, times * (stem === head ? 1 : OTHER_ROLE));
      for (const [group, times] of beside ?? []) count(group, times * (stem === head ? OTHER_ROLE : 1));
      for (let group = 0; group < this.groups; group++) {
        const times = counts.get(group);
        logs[group]! += times === undefined ? this.unseen[group]! : this.logOf(times, group);
      }
    }
    const most = logs.reduce((max, log) => Math.max(max, log), Number.NEGATIVE_INFINITY);
    const powers = logs.map((log) => Math.exp((log - most) * TEMPERATURE));
    const all = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / all);
  }

  /** How likely a word is, as a logarithm, that was counted so often for a group. */
  private logOf(count: number, group: number): number {
    return Math.log((count + SMOOTHING) / (this.sizes[group]! ** SIZE_POWER + SIZE_FLOOR));
  }
}

/** How likely a group is, as a logarithm, that has so many titles. */
function priorOf(titles: number): number {
  return PRIOR_POWER * Math.log(titles + 0.5);
}

function addTo(counts: Map<string, Counts>, stem: string, group: number, count: number): void {
  let own = counts.get(stem);
  if (!own) {
    own = new Map();
    counts.set(stem, own);
  }
  own.set(group, (own.get(group) ?? 0) + count);
}
