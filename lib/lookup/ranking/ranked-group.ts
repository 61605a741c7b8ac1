import type { Evidence } from "#lib/lookup/ranking/evidence";
import type { EvidenceTable } from "#lib/lookup/ranking/evidence-table";
import type { Reading } from "#lib/lookup/readings/reading";

/** A unit group that something speaks for, and how much altogether. */
export interface RankedGroup {
  code: string;
  /** For comparing the groups of one query. */
  score: number;
  /** To be read before the next query. */
  readonly evidence: Evidence;
  /** The reading in which most speaks for it. */
  reading: Reading;
}

/** Few of the groups are asked for their evidence, so it is read then. */
export class Ranked implements RankedGroup {
  private read: Evidence | null = null;

  constructor(
    readonly code: string,
    readonly score: number,
    readonly reading: Reading,
    private readonly table: EvidenceTable,
    private readonly row: number,
  ) {}

  get evidence(): Evidence {
    this.read ??= this.table.evidenceOf(this.row);
    return this.read;
  }
}
