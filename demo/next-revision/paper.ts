import type { Case } from "#demo/cast";
import type { NewEntry } from "#lib/compile/decisions/change";
import type { Outcome } from "#lib/compile/decisions/decision";
import type { ReviewPaper } from "#lib/compile/decisions/review-paper";
import type { Selection } from "#lib/compile/decisions/selection";
import type { Stage } from "#lib/compile/decisions/stage";
import type { RevisionRule } from "#lib/compile/problem";
import type { Stance } from "#lib/revision/consultation/comment";
import type { EvidenceKind } from "#lib/revision/evidence/evidence";
import type { Choice } from "#lib/revision/life/life";

/** A review paper of the demonstration with what becomes of its issues. */
export interface DemonstratedPaper extends Pick<ReviewPaper, "label" | "title" | "majorGroup"> {
  introduction: string;
  issues: DemonstratedIssue[];
}

/** An issue with its evidence, what is proposed on it and how far that has come. */
export interface DemonstratedIssue extends Pick<Case, "question" | "sources" | "evidence"> {
  /** Groups of the edition that it becomes, where that is published; the next one's are not there to be named yet. */
  targets?: string[];
  /** Evidence beside the sizes of its groups, which every issue has. */
  items?: DemonstratedEvidence[];
  /** What a coder suggested for the index, and the issue was raised from; absent where the working group raised it. */
  flag?: { title: string; code: string; note: string };
  /** What somebody suggested for the next revision, and the issue was raised from. */
  suggested?: { title: string; text: string };
  proposal?: DemonstratedProposal;
  /** What the steering group decided; on the proposal, or without one that nothing is to be done. */
  decision?: { outcome: Outcome; reason: string; meeting: SteeringMeeting };
}

export interface DemonstratedEvidence {
  kind: Exclude<EvidenceKind, "sizes" | "attachment">;
  text: string;
  /** For index entries: what finds them among those of the issue's groups. */
  titles?: string[];
  /** For another classification: codes of ISCO-08. */
  codes?: string[];
  url?: string;
}

export interface DemonstratedProposal extends Pick<Case, "title" | "changes"> {
  stage: Stage;
  /** What the working group changed from its first version to this one; absent where it has one version of changes. */
  reworked?: { first: Case["changes"]; note: string };
  /** Rules that it is meant to break, so that the demonstration shows what that looks like. */
  breaks?: RevisionRule[];
  /** The vote of the working group's member. */
  vote?: GroupVote;
  /** That of the coder who belongs to the group for this revision only. */
  coderVote?: GroupVote;
  /** The vote of somebody of the steering group, where nothing is decided yet. */
  steeringVote?: { choice: Choice; reason: string };
  comments?: DemonstratedComment[];
}

export interface GroupVote {
  choice: Extract<Choice, "for" | "against" | "abstain">;
  reason: string;
}

/** A stakeholder's comment, answered unless it waits. */
export interface DemonstratedComment {
  stance: Stance;
  text: string;
  /** "change 1", or the whole. */
  part?: string;
  anonymous?: true;
  answer?: string;
  /** Why comment and answer are not published. */
  withheld?: string;
}

/** The meetings of the steering group that take decisions, in their order. */
export type SteeringMeeting = "first" | "second" | "third";

/** Entries whose title has all words of one of these phrases. */
export function titled(...phrases: string[]): Selection {
  return { by: "rule", rule: { conditions: [{ field: "title", test: "has", phrases }] } };
}

/** A title to be added to the index: as it stands there, and as people say it. */
export function newTitle(
  title: string,
  natural: string,
  qualifiers: { add?: string; ind?: string } = {},
): NewEntry {
  const { add = "", ind = "" } = qualifiers;
  const uid = `new-${natural.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  return { uid, title, natural, add, ind };
}
