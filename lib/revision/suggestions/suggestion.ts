import type { EditionId } from "#lib/facts/edition";
import type { AttachmentType, CheckedFile } from "#lib/files/attachments/attachment";
import { dateInWords } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";

/** Where what was suggested for a revision stands: waiting, an issue was raised from it, or it was answered. */
export const SUGGESTION_STATUSES = ["open", "raised", "answered"] as const;
export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number];

/** How each is called in a list. */
export const STATUS_NAMES: Record<SuggestionStatus, string> = {
  open: "Waiting",
  raised: "An issue",
  answered: "Answered",
};

/** What somebody suggests for the next revision. */
export interface SuggestionDraft {
  /** What should change, in a line. */
  title: string;
  /** Why. */
  text: string;
  /** Groups that it is about, and the edition that they are of. */
  codes: string[];
  edition: EditionId;
  /** A web address; "" for none. */
  url: string;
  attachment: CheckedFile | null;
  /** Who sends it, as they say; "" where they do not. */
  name: string;
  email: string;
}

/** A suggestion as those who answer it read it. */
export interface RevisionSuggestion extends Omit<SuggestionDraft, "attachment"> {
  id: number;
  /** null while it waits for the revision that is opened next. */
  revision: string | null;
  /** "" while it waits. */
  revisionTitle: string;
  attachment: { id: number; fileName: string; type: AttachmentType; size: number } | null;
  sentAt: Date;
  status: SuggestionStatus;
  issue: string | null;
  answer: string;
  /** Whether everybody reads it once it is answered. */
  published: boolean;
  answeredAt: Date | null;
  /** How often it was moved or answered; a form names the state that it started from. */
  edits: number;
}

/** "S-12": what whoever sent it is told, to ask after it by. */
export function reference(id: number): string {
  return `S-${id}`;
}

/** A revision as far as it takes up suggestions. */
export interface TakingRevision {
  id: string;
  title: string;
  kind: string;
  status: string;
  correctsReleaseId: number | null;
  /** Whether the edition that it makes is released: then it takes up nothing more. */
  released: boolean;
  cutOffOn: string | null;
  openedAt: Date;
}

/**
 * The revision that takes up what is suggested on a day: the one opened last of those that are open, are no correction and
 * whose cut-off has not passed, its last day included; null where suggestions wait for the next that is opened.
 * @param today ISO date, by the clock in London
 */
export function takingUp<One extends TakingRevision>(revisions: readonly One[], today: string): One | null {
  const taking = revisions.filter(
    ({ kind, status, correctsReleaseId, released, cutOffOn }) =>
      kind === "working" &&
      status === "open" &&
      correctsReleaseId === null &&
      !released &&
      (cutOffOn === null || today <= cutOffOn),
  );
  return taking.reduce<One | null>((last, one) => (last && last.openedAt >= one.openedAt ? last : one), null);
}

/** What happens next with what is suggested now, in sentences. */
export function whatHappensNext(taking: Pick<TakingRevision, "title" | "cutOffOn"> | null): string {
  if (!taking)
    return "No revision takes suggestions at the moment. Yours is kept for the next one that is opened, whose working group answers it.";
  const until = taking.cutOffOn
    ? ` Suggestions are taken up until ${dateInWords(taking.cutOffOn)}; later ones wait for the revision after it.`
    : "";
  return `It goes to the working group of “${taking.title}”, which raises an issue from it or answers it.${until}`;
}

/** Where a suggestion that is not answered yet is. */
export function whereItWaits({
  revision,
  revisionTitle,
}: Pick<RevisionSuggestion, "revision" | "revisionTitle">): string {
  return revision === null
    ? "It waits for the next revision that is opened, whose working group answers it."
    : `It is with the working group of “${revisionTitle}”, which raises an issue from it or answers it.`;
}

/** Where somebody suggests a change, about a group where it is known. */
export const SUGGEST_PATH = "/suggest";
export const ANSWERED_PATH = `${SUGGEST_PATH}/answered`;

/** The same about a group of the newest edition. */
export function suggestHref(code: string): string {
  return address(SUGGEST_PATH, { group: code });
}

/** Where everybody reads how a suggestion stands. */
export function suggestedHref(id: number): string {
  return `${SUGGEST_PATH}/${id}`;
}

/** Where those who answer it read it. */
export function suggestionHref(revision: string, id: number): string {
  return `/revisions/${encodeURIComponent(revision)}/suggestions/${id}`;
}
