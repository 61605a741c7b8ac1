import { EVIDENCE_WEIGHTS } from "#lib/lookup/learning/evidence-weights";
import {
  CONTEXT_NAMES,
  type Evidence,
  type EvidenceContext,
  type EvidenceName,
} from "#lib/lookup/ranking/evidence";

/** The kinds of evidence in the order of the table's columns. */
export const EVIDENCE_NAMES = Object.keys(EVIDENCE_WEIGHTS) as EvidenceName[];
const WIDTH = EVIDENCE_NAMES.length;

/** The column of each kind. */
export const COLUMN = Object.fromEntries(EVIDENCE_NAMES.map((name, at) => [name, at])) as Readonly<
  Record<EvidenceName, number>
>;

/**
 * The evidence for every group of an edition, a row for each: numbers in one array, kept from query to query, since a
 * query speaks for a hundred groups in several readings. Of what is said of a group, the most counts.
 */
export class EvidenceTable {
  /** Rows that something was said of, in the order in which it was. */
  readonly met: number[] = [];
  private readonly values: Float64Array;
  private readonly isMet: Uint8Array;

  /** @param rows the number of groups */
  constructor(rows: number) {
    this.values = new Float64Array(rows * WIDTH);
    this.isMet = new Uint8Array(rows);
  }

  /** Forgets what was said. */
  clear(): void {
    for (const row of this.met) {
      this.values.fill(0, row * WIDTH, (row + 1) * WIDTH);
      this.isMet[row] = 0;
    }
    this.met.length = 0;
  }

  has(row: number): boolean {
    return this.isMet[row] === 1;
  }

  /** Takes a row in, whatever is said of it. */
  meet(row: number): void {
    if (this.isMet[row] === 1) return;
    this.isMet[row] = 1;
    this.met.push(row);
  }

  get(row: number, column: number): number {
    return this.values[row * WIDTH + column]!;
  }

  set(row: number, column: number, value: number): void {
    this.values[row * WIDTH + column] = value;
  }

  /** Counts a value where it is more than what was said before. */
  raise(row: number, column: number, value: number): void {
    const at = row * WIDTH + column;
    if (value > this.values[at]!) this.values[at] = value;
  }

  /** One row under its names. */
  evidenceOf(row: number): Evidence {
    const evidence: Partial<Evidence> = {};
    for (let column = 0; column < WIDTH; column++) evidence[EVIDENCE_NAMES[column]!] = this.get(row, column);
    return evidence as Evidence;
  }

  /**
   * One number of all evidence for each row that was met, in that order, for comparing them: a logarithm of how likely
   * each is, but for what is the same for all.
   */
  scores(context: EvidenceContext): Float64Array {
    const weights = EVIDENCE_NAMES.map((name) => {
      const weight = EVIDENCE_WEIGHTS[name];
      return CONTEXT_NAMES.reduce((sum, number) => sum + weight[number] * context[number], weight.always);
    });
    const scores = new Float64Array(this.met.length);
    for (let i = 0; i < scores.length; i++) {
      const row = this.met[i]! * WIDTH;
      for (let column = 0; column < WIDTH; column++)
        scores[i]! += weights[column]! * this.values[row + column]!;
    }
    return scores;
  }
}
