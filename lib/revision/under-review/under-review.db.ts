import type { CensusSample } from "#lib/compile/sizes/census-sample";
import type { SizePolicy } from "#lib/compile/sizes/policy";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { evidenceToRecord } from "#lib/revision/evidence/evidence.db";
import { issueSizes } from "#lib/revision/evidence/issue-sizes";
import { raiseIssue } from "#lib/revision/issues/issues.db";
import { originOf } from "#lib/revision/issues/raised-from";
import { type Readership, readBasis, readRevision, readSizes } from "#lib/revision/revision.db";
import type { RevisionView } from "#lib/revision/revision-view";
import { type ReviewedGroup, reviewedGroups, reviewQuestion } from "#lib/revision/under-review/under-review";

/** The unit groups of the edition that a revision revises, and what their sizes are judged by. */
export interface GroupsUnderReview {
  view: RevisionView;
  groups: ReviewedGroup[];
  policy: SizePolicy;
  census: CensusSample | null;
  /** Codes of the major groups. */
  majors: string[];
}

export async function readGroupsUnderReview(
  revision: string,
  readership: Readership,
): Promise<GroupsUnderReview> {
  const [view, sizes, { structure }] = await Promise.all([
    readRevision(revision, readership),
    readSizes(revision),
    readBasis(revision),
  ]);
  const majors = structure.childrenOf("").map(({ code }) => code);
  const groups = reviewedGroups(view, sizes.assessed, (code) => structure.ancestorsOf(code)[0] ?? code);
  return { view, groups, policy: sizes.policy, census: sizes.census, majors };
}

/** What is asked of groups that were ticked in the list. */
export interface ReviewedIssue {
  paper: string;
  /** Codes of unit groups of the edition revised. */
  codes: readonly string[];
  /** "" for the usual question. */
  question: string;
}

/**
 * Raises an issue on groups of the list, with their sizes as evidence on it: one deed, of which all is done or nothing.
 * Raised again with the same question it is refused, so that a second click makes no second issue.
 * @returns the issue's id
 */
export async function raiseReviewed(
  by: PersonActor,
  revision: string,
  { paper, codes, question }: ReviewedIssue,
): Promise<string> {
  const [view, sizes] = await Promise.all([readRevision(revision, "groups"), readSizes(revision)]);
  const sources = [...new Set(codes)].sort();
  if (sources.length === 0) throw new Refusal("Tick at least one group.", "groups");
  const groups = sources.map((code) => view.sources.get(code));
  if (groups.some((group) => group?.level !== view.unitLevel))
    throw new Refusal("One of the boxes is no unit group of this edition. Load the page again.", "groups");
  const named = groups.flatMap((group) => group ?? []);
  const text = issueSizes({ sources, targets: [] }, view, sizes);
  const evidence = text === "" ? null : await evidenceToRecord(by, { kind: "sizes", text });
  return raiseIssue(
    by,
    {
      paper,
      question: question || reviewQuestion(view.editions.source.name, named),
      sources,
      targets: [],
      evidence: "",
      origin: originOf(null),
      originRef: null,
    },
    async (transaction, record, id) => {
      await evidence?.(transaction, record, id);
    },
  );
}
