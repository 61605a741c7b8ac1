import type { AttachmentType, CheckedFile } from "#lib/files/attachments/attachment";

/** What a commenter thinks of a proposal, with the plain words of the choice. */
export const STANCES = {
  supports: "I support it",
  refutes: "I am against it",
  neutral: "I am neither for nor against, but have something to say",
} as const;
export type Stance = keyof typeof STANCES;
export const STANCE_LIST = Object.keys(STANCES) as [Stance, ...Stance[]];

/** How a stance is called where others read it. */
export const STANCE_NAMES: Record<Stance, string> = {
  supports: "supports",
  refutes: "against",
  neutral: "neutral",
};

/** What a stakeholder sends. */
export interface CommentDraft {
  round: number;
  proposal: string;
  version: number;
  stance: Stance;
  /** "" for the whole proposal, or one of its changes, counted from 1: "change 2". */
  part: string;
  text: string;
  /** Where evidence is published; "" for none. */
  link: string;
  /** Whether the commenter's name may stand by the comment when it is published. */
  publishName: boolean;
  attachment: CheckedFile | null;
}

/** A comment as the working group and whoever sent it read it. */
export interface Comment extends Omit<CommentDraft, "attachment"> {
  id: number;
  roundTitle: string;
  personId: string;
  personName: string;
  sentAt: Date;
  attachment: { id: number; fileName: string; type: AttachmentType; size: number } | null;
  response: Response | null;
}

/** The working group's answer. */
export interface Response extends ResponseDraft {
  respondedAt: Date;
}

export interface ResponseDraft {
  text: string;
  /** Whether comment and response stand where everybody reads them. */
  published: boolean;
  /** Why they do not; "" where they do. */
  withheldReason: string;
  /** How often it was saved; 0 where there is none yet. A response names the one it started from. */
  revision: number;
}

/** What everybody may read of a comment that was published. The file that came with it stays with the working group. */
export interface PublishedComment {
  id: number;
  round: number;
  roundTitle: string;
  proposal: string;
  version: number;
  stance: Stance;
  part: string;
  text: string;
  link: string;
  /** null where the commenter did not agree to be named. */
  name: string | null;
  sentAt: Date;
  response: string;
  respondedAt: Date;
}

/** What is published of a comment; null where it has no response yet, or is withheld. */
export function publishedPart(comment: Comment): PublishedComment | null {
  const { id, round, roundTitle, proposal, version, stance, part, text, link, sentAt, response } = comment;
  if (!response?.published) return null;
  const name = comment.publishName ? comment.personName : null;
  const { text: answer, respondedAt } = response;
  return {
    ...{ id, round, roundTitle, proposal, version, stance, part, text, link, name, sentAt },
    response: answer,
    respondedAt,
  };
}

/** Where a comment stands: it waits for a response, or it has one and is published or withheld. */
export const COMMENT_STATES = ["waiting", "published", "withheld"] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

export function commentState({ response }: Pick<Comment, "response">): CommentState {
  if (response === null) return "waiting";
  return response.published ? "published" : "withheld";
}

/** "change 2" → 1, the place of the change in its proposal's list; null for the whole and for what is no part. */
export function partIndex(part: string): number | null {
  const number = /^change ([1-9]\d{0,3})$/.exec(part)?.[1];
  return number ? Number(number) - 1 : null;
}

/** How the parts of a proposal with so many changes are written: "" for the whole, then each change. */
export function partsOf(changes: number): string[] {
  return ["", ...Array.from({ length: changes }, (_, at) => `change ${at + 1}`)];
}
