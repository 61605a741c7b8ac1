/** A ruling as it is now. */
export interface RulingRow {
  id: number;
  edition: string;
  code: string;
  title: string;
  titleKey: string;
  text: string;
  version: number;
  caseId: number | null;
  madeAt: Date;
  withdrawnAt: Date | null;
}

/** A distinction as it is now. */
export interface DistinctionRow {
  id: number;
  edition: string;
  /** The lower of the two codes. */
  code: string;
  otherCode: string;
  text: string;
  version: number;
  caseId: number | null;
  madeAt: Date;
  withdrawnAt: Date | null;
}

/** A version of either, newest first in lists. */
export interface PrecedentVersion {
  version: number;
  at: Date;
  /** The words of this version. */
  text: string;
  /** Codes with their words: "2134", or the two of a distinction. */
  codes: string[];
  /** The job title of a ruling; "" of a distinction. */
  title: string;
  withdrawn: boolean;
}
