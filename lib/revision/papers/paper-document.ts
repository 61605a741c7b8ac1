import type { Change } from "#lib/compile/decisions/change";
import type { Decision, Outcome } from "#lib/compile/decisions/decision";
import type { GsimChange } from "#lib/correspondence/kinds";
import type { Nature } from "#lib/correspondence/nature";
import type { EditionId } from "#lib/facts/edition";
import { dateInWords, momentInWords } from "#lib/platform/in-words";
import {
  type DocumentGroup,
  type DocumentStatement,
  proposalStatements,
} from "#lib/revision/papers/proposal-statements";
import type { IssueView, PaperView, RevisionView } from "#lib/revision/revision-view";

/**
 * A review paper as a document: everything that is printed, in the order in which it is, and the changes themselves for
 * those who work with them. Every form of the paper (page, Word, CSV, JSON) is written from this one shape.
 */
export interface PaperDocument {
  id: string;
  title: string;
  /** "Major Group 3". */
  label: string;
  /** The edition under review. */
  edition: EditionId;
  majorGroup: string | null;
  /** ISO date of the paper; null where it has none. */
  date: string | null;
  /** Paragraphs before the issues and after them. */
  introduction: string[];
  /** The reason that is given for most proposals, told once; null where there is none. */
  usualReason: string | null;
  issues: DocumentIssue[];
  closing: string[];
}

export interface DocumentIssue {
  id: string;
  number: number;
  question: string;
  /** Paragraphs; none where nothing is recorded. */
  evidence: string[];
  /** Codes of the groups that the question is about, in the edition that each belongs to. */
  sources: string[];
  targets: string[];
  proposal: DocumentProposal | null;
  /** null while nothing is decided. */
  decision: DocumentDecision | null;
}

export interface DocumentProposal {
  version: number;
  /** As they are printed. */
  statements: DocumentStatement[];
  /** As they are compiled. */
  changes: Change[];
}

export interface DocumentDecision {
  outcome: Outcome;
  reason: string;
  /** ISO date; null where it is not known. */
  decidedOn: string | null;
}

/** What a paper's document says beyond its issues. */
export interface PaperDocumentOptions {
  date?: string | null;
  closing?: readonly string[];
}

/**
 * The document of a review paper.
 * @param groups of both editions: as they were, and as compiled
 */
export function paperDocument(
  { id, title, label, edition, majorGroup, introduction = "", issues }: PaperView,
  groups: Pick<RevisionView, "sources" | "targets">,
  { date = null, closing = [] }: PaperDocumentOptions = {},
): PaperDocument {
  return {
    id,
    title,
    label,
    edition,
    majorGroup,
    date,
    introduction: paragraphsOf(introduction),
    usualReason: usualReason(issues.flatMap(({ decision }) => decision ?? [])),
    issues: issues.map((issue) => documentIssue(issue, groups)),
    closing: [...closing],
  };
}

function documentIssue(issue: IssueView, groups: Pick<RevisionView, "sources" | "targets">): DocumentIssue {
  const { id, number, question, evidence, sources, targets, proposal, changes, decision } = issue;
  return {
    id,
    number,
    question,
    evidence: paragraphsOf(evidence),
    sources,
    targets,
    proposal: proposal && {
      version: proposal.version,
      statements: proposalStatements(proposal.changes, changes, groups),
      changes: proposal.changes,
    },
    decision: decision && documentDecision(decision),
  };
}

/** A reason that more than half of the decisions on proposals give in the same words. */
function usualReason(decisions: readonly Decision[]): string | null {
  const reasons = decisions
    .filter(({ outcome, reason }) => outcome !== "no further action" && reason !== "")
    .map(({ reason }) => reason);
  const usual = reasons.find((one) => reasons.filter((reason) => reason === one).length * 2 > reasons.length);
  return reasons.length > 1 && usual !== undefined ? usual : null;
}

/** The sentence that tells the usual reason, before the issues. */
export function usualReasonInWords(reason: string): string {
  return `Reason for each decision, where no other is given: ${reason}`;
}

function documentDecision({ outcome, reason, decidedOn }: Decision): DocumentDecision {
  return { outcome, reason, decidedOn };
}

/** Paragraphs of a text that people typed: each line that says something is one. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** "Issue 4: Can new groups be identified within 3539?" */
export function issueHeading({ number, question }: Pick<DocumentIssue, "number" | "question">): string {
  return `Issue ${number}: ${question}`;
}

/** How a proposal is laid out: a sentence beside "Proposal:" with its groups, then bullets. */
export interface ProposalLayout {
  /** null where the bullets alone say what is proposed. */
  lead: string | null;
  gsim: GsimChange[];
  /** Of the sentence beside "Proposal:"; null where it states no change. */
  nature: Nature | null;
  groups: DocumentGroup[];
  statements: DocumentStatement[];
}

/** As papers are printed: one statement stands beside "Proposal:", several are bullets; "No further action." stands before any. */
export function proposalLayout({
  proposal,
  decision,
}: Pick<DocumentIssue, "proposal" | "decision">): ProposalLayout {
  const statements = proposal?.statements ?? [];
  const [only, ...others] = statements;
  const lead = (text: string | null) => ({ lead: text, gsim: [], nature: null, groups: [], statements });
  if (decision?.outcome === "no further action") return lead("No further action.");
  if (!only) return lead("None yet.");
  if (others.length > 0) return lead(null);
  const { text, gsim, nature, groups } = only;
  return { lead: text, gsim, nature, groups, statements: [] };
}

const OUTCOME_WORDS: Record<Exclude<Outcome, "no further action">, string> = {
  accepted: "Accepted",
  rejected: "Rejected",
  deferred: "Deferred",
};

/**
 * "Accepted on 3 May 2026. The reason." Without the reason where the evidence says the same or it is the usual one. null where no proposal was
 * decided on: "no further action" is told as the proposal.
 */
export function decisionInWords(
  { decision, evidence }: DocumentIssue,
  { usualReason }: Pick<PaperDocument, "usualReason">,
): string | null {
  if (decision === null) return null;
  const { outcome, reason, decidedOn } = decision;
  const told =
    reason.trim() === "" || reason === usualReason || evidence.join(" ") === paragraphsOf(reason).join(" ");
  const on = decidedOn === null ? "" : ` on ${dateInWords(decidedOn)}`;
  if (outcome === "no further action") {
    const decided = on === "" ? "" : `Decided${on}.`;
    return [decided, told ? "" : reason].filter(Boolean).join(" ") || null;
  }
  return [`${OUTCOME_WORDS[outcome]}${on}.`, told ? "" : reason].filter(Boolean).join(" ");
}

/** The last paragraph of a paper that is out for comment. */
export function commentsNote(closesAt: Date, where: string): string {
  return (
    `Comments on these proposals, with evidence for or against them, are welcome until ${momentInWords(closesAt)} ` +
    `(London time) at ${where}. Each comment is answered before anything is decided.`
  );
}
