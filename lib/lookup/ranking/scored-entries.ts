import type { LookupEntry } from "#lib/lookup/compiled-index";
import { grown } from "#lib/platform/grown";

/** What is true of a scored entry; a number with a bit for each. */
export const UNQUALIFIED = 1;
export const VERBATIM = 2;

/** An entry measured against one reading of a query. */
export interface ScoredEntry {
  entry: LookupEntry;
  /** Likeness, about 0 to 1; above 1 for the very title and for a matching industry. */
  score: number;
  /** The entry was reached through a "see" reference from this one. */
  via: LookupEntry | null;
}

const ROOM = 512;

/** Entries measured against one reading, in no order: a number of each in every array, kept from query to query. */
export class ScoredEntries {
  length = 0;
  /** Positions in the index. */
  positions = new Int32Array(ROOM);
  /** As in `ScoredEntry`. */
  scores = new Float64Array(ROOM);
  /** What the industry given adds to that, or takes from it. */
  industry = new Float64Array(ROOM);
  /** Share of the words of the reading, by weight, that it has in its title or qualifiers (0–1). */
  read = new Float64Array(ROOM);
  /** Share of the reading, by weight, that its title has, where the reading has all of the title: less where qualifiers go unsaid. */
  within = new Float64Array(ROOM);
  /**
   * `UNQUALIFIED`: its title has just the words of the reading, and it has no qualifiers or those that the index assumes, where
   * no industry is given. `VERBATIM`: it has just the words, letter by letter but for a plural, or as a short form in it is
   * written in full.
   */
  flags = new Uint8Array(ROOM);
  /** Positions of the entries whose reference led here; -1 for none. */
  via = new Int32Array(ROOM);

  add(
    position: number,
    score: number,
    industry: number,
    read: number,
    within: number,
    flags: number,
    via = -1,
  ): void {
    const at = this.length++;
    if (at === this.positions.length) this.grow();
    this.positions[at] = position;
    this.scores[at] = score;
    this.industry[at] = industry;
    this.read[at] = read;
    this.within[at] = within;
    this.flags[at] = flags;
    this.via[at] = via;
  }

  private grow(): void {
    this.positions = grown(this.positions);
    this.scores = grown(this.scores);
    this.industry = grown(this.industry);
    this.read = grown(this.read);
    this.within = grown(this.within);
    this.flags = grown(this.flags);
    this.via = grown(this.via);
  }
}
