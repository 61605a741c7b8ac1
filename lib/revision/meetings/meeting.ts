import type { Outcome } from "#lib/compile/decisions/decision";
import type { Body } from "#lib/revision/life/life-step";

/** What the groups are called in full. */
export const BODY_TITLES: Record<Body, string> = {
  "working-group": "SOC Revision Working Group",
  "steering-group": "SOC Revision Steering Group",
};

/** What stands at the head of minutes, as somebody types it. */
export interface MeetingDraft {
  body: Body;
  title: string;
  /** ISO date. */
  heldOn: string;
  place: string;
  /** Each a line: who, of what organisation. */
  attendees: string;
  apologies: string;
}

export interface MeetingHeading extends MeetingDraft {
  id: number;
  /** How often its head was edited; an edit names the one it began from. */
  revision: number;
}

export interface AgendaItemDraft {
  title: string;
  minutes: string;
  /** Id of the issue that it is about; null for none. */
  issueId: string | null;
}

export interface AgendaItem extends AgendaItemDraft {
  id: number;
  /** From 1, within the meeting. */
  number: number;
  revision: number;
  /** "Major Group 3, issue 4" and its question; null where it is about none. */
  issue: { label: string; question: string } | null;
}

export const ACTION_STATUSES = ["open", "done", "dropped"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export interface ActionDraft {
  text: string;
  /** Who does it: a role, an organisation or a person. */
  owner: string;
  /** ISO date; null for none. */
  dueOn: string | null;
  status: ActionStatus;
  /** What came of it; "" for nothing yet. */
  note: string;
}

export interface MeetingAction extends ActionDraft {
  id: number;
  /** From 1, within the meeting. */
  number: number;
  revision: number;
}

/** A decision that a meeting took. */
export interface MeetingDecision {
  id: string;
  issueId: string;
  label: string;
  question: string;
  outcome: Outcome;
  reason: string;
  /** Whether it undoes an earlier decision. */
  reverses: boolean;
}

/** A meeting with its agenda, in order, the decisions taken at it and its actions. */
export interface Meeting extends MeetingHeading {
  agenda: AgendaItem[];
  decisions: MeetingDecision[];
  actions: MeetingAction[];
}

/** Each part of minutes: what is a paragraph, and which of them record an action. */
export interface MinuteParagraph {
  text: string;
  /** Number of the action that the paragraph records; null for others. */
  action: number | null;
}

/** Minutes by paragraph; one that begins "ACTION 3" records that action, as minutes of the steering group are written. */
export function minuteParagraphs(minutes: string): MinuteParagraph[] {
  return minutes
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((text) => text !== "")
    .map((text) => {
      const [, number] = /^ACTION ([1-9]\d{0,3})\b/.exec(text) ?? [];
      return { text, action: number === undefined ? null : Number(number) };
    });
}

/** Number of the agenda item whose minutes record an action; null where none does. */
export function itemOfAction({ agenda }: Pick<Meeting, "agenda">, action: number): number | null {
  const item = agenda.find(({ minutes }) => minuteParagraphs(minutes).some((one) => one.action === action));
  return item?.number ?? null;
}

/** Whether an action is open after its day. @param today ISO date, by London time */
export function isOverdue({ status, dueOn }: Pick<ActionDraft, "status" | "dueOn">, today: string): boolean {
  return status === "open" && dueOn !== null && dueOn < today;
}
