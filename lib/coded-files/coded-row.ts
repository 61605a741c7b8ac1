/**
 * What was made of a row: the cells that are added to it, in the order of `addedColumns`, and what the summary needs. Plain
 * data.
 */
export interface CodedRow {
  cells: string[];
  came: CodedTitle | ConvertedCode;
}

/** What came of a title, in the first edition of the work. */
export interface CodedTitle {
  kind: "code";
  outcome: "coded" | "no match" | "no title" | "refused";
  /** The title and industry as they were looked up; rows in which both are the same are answered alike. */
  title: string;
  industry: string;
  /** "" where there is none. */
  code: string;
  /** 0 where there is no code. */
  confidence: number;
  /** The next likeliest group, and how likely it is; "" and 0 where there is none. */
  nextCode: string;
  nextConfidence: number;
  /** Whether somebody should look at it: no code, or one that is not much more likely than another, or a vague title. */
  doubtful: boolean;
  /** The code that the row has already; "" where it has none, or none was chosen. */
  existing: string;
  /** The level down to which the two agree, 0 for not even the major group; null where there are not two. */
  agrees: number | null;
}

/** What came of a code. */
export interface ConvertedCode {
  kind: "convert";
  outcome: "exact" | "several" | "no code" | "refused";
  /** Whether its best share is smaller than the threshold, or not known. */
  ambiguous: boolean;
  /** Level of the code that was read; 0 where none was. */
  level: number;
  /** null where no count was chosen or could be read. */
  count: number | null;
  /** How much of the count goes to which group, in the order of the shares. */
  apportioned: readonly (readonly [code: string, count: number])[];
  /** What of the count goes to no group; 0 where there is no count. */
  left: number;
}
