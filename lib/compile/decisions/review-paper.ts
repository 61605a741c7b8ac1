import type { Issue } from "#lib/compile/decisions/issue";
import type { EditionId } from "#lib/facts/edition";

/** A paper of numbered issues that the working group publishes, on a major group of the source edition or a key sector. */
export interface ReviewPaper {
  id: string;
  title: string;
  /** How people call it for short: "Major Group 3". */
  label: string;
  /** The edition under review. */
  edition: EditionId;
  /** Code of the major group that it reviews; null for a paper on a sector. */
  majorGroup: string | null;
  /** What stands before the issues; "" or absent for nothing. */
  introduction?: string;
  issues: Issue[];
}

/** How people refer to an issue: "Major Group 3, issue 16". */
export function issueLabel({ label }: Pick<ReviewPaper, "label">, number: number): string {
  return `${label}, issue ${number}`;
}
