import type { ShareBasis } from "#lib/correspondence/conversion/convert";
import type { EditionId } from "#lib/facts/edition";

/** What is done with a file of titles or codes: plain data, kept with the file. */
export type FileWork = CodeWork | ConvertWork;

/** Job titles are coded. */
export interface CodeWork {
  kind: "code";
  /** The editions coded to, one at least; the first is the one that the summary is of. */
  editions: readonly EditionId[];
  /** The edition of codes that the file has already, to be compared with ours: one of `editions`. */
  existing: EditionId;
}

/** Codes of one edition are converted to another. */
export interface ConvertWork {
  kind: "convert";
  from: EditionId;
  to: EditionId;
  /** A code whose best group has a smaller share than this, 0 to 1, is said to be ambiguous. */
  threshold: number;
  /**
   * Whether the shares of the groups that a code goes to are divided by their sum. They sum to less than 1 where people were
   * observed in groups to which no map leads; what these have of a count is left over otherwise.
   */
  rescale: boolean;
  /** Whose shares. */
  shares: ShareBasis;
}

/** Without a majority there is no best group to speak of. */
export const DEFAULT_THRESHOLD = 0.5;

/** Titles coded to editions, with what is usual where nothing else is said. */
export function codeWork(editions: readonly EditionId[], existing = editions[0] ?? ""): CodeWork {
  return { kind: "code", editions, existing };
}

/** Codes converted, with what is usual where nothing else is said. */
export function convertWork(
  from: EditionId,
  to: EditionId,
  given: Partial<Pick<ConvertWork, "threshold" | "rescale" | "shares">> = {},
): ConvertWork {
  return {
    kind: "convert",
    from,
    to,
    threshold: given.threshold ?? DEFAULT_THRESHOLD,
    rescale: given.rescale ?? false,
    shares: given.shares ?? { sex: "both", dataSet: "census" },
  };
}
