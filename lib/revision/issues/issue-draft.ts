import type { IssueOrigin } from "#lib/compile/decisions/issue";
import { Refusal } from "#lib/platform/refusal";

/** What whoever raises an issue, or edits it, says. */
export interface IssueDraft {
  question: string;
  /** Codes of groups of any level down to the unit group, in the edition that each belongs to. */
  sources: string[];
  targets: string[];
  /** What was found, in words; "" for nothing. */
  evidence: string;
}

/** An issue as it is raised. */
export interface NewIssue extends IssueDraft {
  /** Id of the review paper. */
  paper: string;
  origin: IssueOrigin;
  originRef: string | null;
}

/** A review paper as it is opened. */
export interface NewPaper {
  /** How people call it for short: "Care occupations". */
  label: string;
  title: string;
  /** Code of a major group of the edition that is revised; null for a paper on a sector. */
  majorGroup: string | null;
  introduction: string;
}

const MOST_GROUPS = 40;

/** What an edition is called, and the codes of its groups. */
interface NamedCodes {
  name: string;
  codes: ReadonlySet<string>;
}

/**
 * Checks the groups that an issue is about.
 * @param held the edition that is revised, and the one that it becomes
 * @throws Refusal at the field that names a group which is none
 */
export function checkGroups(
  { sources, targets }: Pick<IssueDraft, "sources" | "targets">,
  held: { source: NamedCodes; target: NamedCodes },
): void {
  if (sources.length + targets.length === 0)
    throw new Refusal("Name at least one group that the question is about.", "sources");
  refuseUnknown(sources, held.source, "sources");
  refuseUnknown(targets, held.target, "targets");
}

function refuseUnknown(codes: string[], held: NamedCodes, field: string): void {
  if (codes.length > MOST_GROUPS)
    throw new Refusal(
      `An issue is about ${MOST_GROUPS} groups of an edition at most. Name those that the question turns on.`,
      field,
    );
  const unknown = codes.filter((code) => !held.codes.has(code));
  if (unknown.length > 0)
    throw new Refusal(
      `${held.name} has no group ${unknown.slice(0, 5).join(" or ")}. Give codes that it has.`,
      field,
    );
}

/** Whether two questions are the same but for letters, spaces and marks. */
export function sameQuestion(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const LONGEST_ID = 60;

/**
 * The id that a paper gets from its label, for its address: "Care & support" → "care-support".
 * @throws Refusal when nothing is left that an address can have
 */
export function paperId(label: string): string {
  const id = label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f’']/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, "");
  // The address of the page where papers are opened is /revision/papers/new.
  if (id === "" || id === "new")
    throw new Refusal("Give a short name that tells this paper from others.", "label");
  return id;
}
