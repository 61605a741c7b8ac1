import type { EditionId } from "#lib/classification/edition";
import type { Issue } from "#lib/revision/issue";

/** A paper of numbered issues that the working group publishes, on a major group of the source edition or a key sector. */
export interface ReviewPaper {
  id: string;
  title: string;
  /** The edition under review. */
  edition: EditionId;
  /** Code of the major group that it reviews; null for a paper on a sector. */
  majorGroup: string | null;
  issues: Issue[];
}

/** How people refer to an issue: "Major Group 3, issue 16". */
export function issueLabel(paper: Pick<ReviewPaper, "title" | "majorGroup">, number: number): string {
  return `${paper.majorGroup === null ? paper.title : `Major Group ${paper.majorGroup}`}, issue ${number}`;
}
