import type { Outcome } from "#lib/compile/decisions/decision";
import { issueLabel } from "#lib/compile/decisions/review-paper";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed, Fields } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { Body } from "#lib/revision/life/life-step";
import type {
  ActionDraft,
  ActionStatus,
  AgendaItemDraft,
  Meeting,
  MeetingAction,
  MeetingDraft,
  MeetingHeading,
} from "#lib/revision/meetings/meeting";

const HEADING = {
  id: true,
  body: true,
  title: true,
  heldOn: true,
  place: true,
  attendees: true,
  apologies: true,
  revision: true,
} as const;
const OF_ISSUE = { select: { number: true, question: true, paper: { select: { label: true } } } } as const;

type HeadingRow = Omit<MeetingHeading, "body"> & { body: string };
const headingOf = (row: HeadingRow): MeetingHeading => ({ ...row, body: row.body as Body });

/** The meetings of a revision, the latest first. */
export async function listMeetings(revision: string): Promise<MeetingHeading[]> {
  const rows = await db().meeting.findMany({
    where: { revisionId: revision },
    select: HEADING,
    orderBy: [{ heldOn: "desc" }, { id: "desc" }],
  });
  return rows.map(headingOf);
}

/** One meeting; null when there is none of that number. */
export async function readMeeting(id: number): Promise<Meeting | null> {
  if (!isNumber(id)) return null;
  const row = await db().meeting.findUnique({
    where: { id },
    select: {
      ...HEADING,
      agenda: { include: { issue: OF_ISSUE }, orderBy: { number: "asc" } },
      actions: { orderBy: { number: "asc" } },
      decisions: { include: { issue: OF_ISSUE }, orderBy: { recordedAt: "asc" } },
    },
  });
  if (!row) return null;
  const { agenda, actions, decisions, ...heading } = row;
  return {
    ...headingOf(heading),
    agenda: agenda.map(({ meetingId: _, issue, ...item }) => ({
      ...item,
      issue: issue && { label: labelOf(issue), question: issue.question },
    })),
    actions: actions.map(actionOf),
    decisions: decisions.map(({ id: decision, issueId, issue, outcome, reason, reversesId }) => ({
      id: decision,
      issueId,
      label: labelOf(issue),
      question: issue.question,
      outcome: outcome as Outcome,
      reason,
      reverses: reversesId !== null,
    })),
  };
}

const labelOf = ({ number, paper }: { number: number; paper: { label: string } }) =>
  issueLabel(paper, number);

interface ActionRow extends Omit<MeetingAction, "status"> {
  meetingId: number;
  status: string;
}
const actionOf = ({ meetingId: _, status, ...action }: ActionRow): MeetingAction => ({
  ...action,
  status: status as ActionStatus,
});

/** Actions of all meetings of a revision, those of the latest meeting first. @param status null for all */
export async function listActions(
  revision: string,
  status: ActionStatus | null,
): Promise<(MeetingAction & { meeting: MeetingHeading })[]> {
  const rows = await db().meetingAction.findMany({
    where: { meeting: { revisionId: revision }, ...(status && { status }) },
    include: { meeting: { select: HEADING } },
    orderBy: [{ meeting: { heldOn: "desc" } }, { meetingId: "desc" }, { number: "asc" }],
    take: 1_000,
  });
  return rows.map(({ meeting, ...row }) => ({ ...actionOf(row), meeting: headingOf(meeting) }));
}

/**
 * Enters a meeting; one of the same group, day and title is the same one, so that pressing the button twice enters it once.
 * @returns its number
 */
export function addMeeting(by: Actor, revision: string, draft: MeetingDraft): Promise<number> {
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('meeting'))`;
    const { body, title, heldOn } = draft;
    const same = await transaction.meeting.findFirst({
      where: { revisionId: revision, body, title, heldOn },
      select: { id: true },
    });
    if (same) return same.id;
    const { id } = await transaction.meeting.create({
      data: { ...draft, revisionId: revision },
      select: { id: true },
    });
    await record(deed(id, "entered a meeting", null, { ...draft }));
    return id;
  });
}

/** Saves the head of a meeting's minutes. @throws Refusal when somebody else saved it since `revision` */
export function saveMeeting(
  by: Actor,
  id: number,
  { revision, draft }: { revision: number; draft: MeetingDraft },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await lockedMeeting(transaction, id);
    const before = pick<typeof draft>(held, draft);
    if (same(before, draft)) return;
    refuseOutdated(held.revision, revision);
    await transaction.meeting.update({ where: { id }, data: { ...draft, revision: revision + 1 } });
    await record(deed(id, "changed a meeting", before, { ...draft }));
  });
}

/**
 * Adds an item to the agenda.
 * @param after how many items the page showed: one that says the same and was added since is this one
 * @returns its number within the agenda
 */
export function addItem(by: Actor, meeting: number, after: number, draft: AgendaItemDraft): Promise<number> {
  return recorded(by, async (transaction, record) => {
    await lockedMeeting(transaction, meeting);
    const items = await transaction.agendaItem.findMany({ where: { meetingId: meeting } });
    const twin = items.find((item) => item.number > after && same(pick<AgendaItemDraft>(item, draft), draft));
    if (twin) return twin.number;
    const number = Math.max(0, ...items.map((item) => item.number)) + 1;
    await transaction.agendaItem.create({ data: { ...draft, meetingId: meeting, number } });
    await record(deed(meeting, `added item ${number} to the agenda`, null, named(draft, `item ${number}`)));
    return number;
  });
}

/** Saves an item with its minutes. @throws Refusal when somebody else saved it since `revision` */
export function saveItem(
  by: Actor,
  meeting: number,
  number: number,
  { revision, draft }: { revision: number; draft: AgendaItemDraft },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    await lockedMeeting(transaction, meeting);
    const where = { meetingId_number: { meetingId: meeting, number } };
    const held = await transaction.agendaItem.findUnique({ where });
    if (!held) throw new Refusal("The agenda has no such item. Choose one from the agenda.");
    const before = pick<typeof draft>(held, draft);
    if (same(before, draft)) return;
    refuseOutdated(held.revision, revision);
    await transaction.agendaItem.update({ where, data: { ...draft, revision: revision + 1 } });
    const what = `item ${number}`;
    await record(deed(meeting, `changed ${what} of the agenda`, named(before, what), named(draft, what)));
  });
}

/** Adds an action; see addItem for `after`. @returns its number within the meeting */
export function addAction(by: Actor, meeting: number, after: number, draft: ActionDraft): Promise<number> {
  return recorded(by, async (transaction, record) => {
    await lockedMeeting(transaction, meeting);
    const actions = await transaction.meetingAction.findMany({ where: { meetingId: meeting } });
    const twin = actions.find(
      (action) => action.number > after && same(pick<ActionDraft>(action, draft), draft),
    );
    if (twin) return twin.number;
    const number = Math.max(0, ...actions.map((action) => action.number)) + 1;
    await transaction.meetingAction.create({ data: { ...draft, meetingId: meeting, number } });
    await record(deed(meeting, `agreed on action ${number}`, null, named(draft, `action ${number}`)));
    return number;
  });
}

/** Saves an action, its status among it. @throws Refusal when somebody else saved it since `revision` */
export function saveAction(
  by: Actor,
  meeting: number,
  number: number,
  { revision, draft }: { revision: number; draft: ActionDraft },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    await lockedMeeting(transaction, meeting);
    const where = { meetingId_number: { meetingId: meeting, number } };
    const held = await transaction.meetingAction.findUnique({ where });
    if (!held) throw new Refusal("The meeting has no such action. Choose one from its list.");
    const before = pick<typeof draft>(held, draft);
    if (same(before, draft)) return;
    refuseOutdated(held.revision, revision);
    await transaction.meetingAction.update({ where, data: { ...draft, revision: revision + 1 } });
    const what = `action ${number}`;
    await record(deed(meeting, `changed ${what}`, named(before, what), named(draft, what)));
  });
}

/** The meeting, kept from everybody else until the transaction ends: its items and actions are numbered one after another. */
async function lockedMeeting(transaction: Transaction, id: number) {
  if (isNumber(id)) await transaction.$executeRaw`SELECT 1 FROM meeting WHERE id = ${id} FOR UPDATE`;
  const held = isNumber(id) ? await transaction.meeting.findUnique({ where: { id } }) : null;
  if (!held) throw new Refusal("There is no such meeting. Choose one from the list of meetings.");
  return held;
}

function refuseOutdated(held: number, begun: number): void {
  if (held !== begun)
    throw new Refusal(
      "Somebody saved another version while you were typing. Nothing of yours is lost: look at what there is now, put the two together and save again.",
    );
}

/** The fields of a draft as a row has them. */
function pick<Draft extends object>(row: { [Key in keyof Draft]: unknown }, draft: Draft): Draft {
  const keys = Object.keys(draft) as (keyof Draft)[];
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Draft;
}

function same<Draft extends object>(one: Draft, other: Draft): boolean {
  return Object.entries(one).every(([key, value]) => value === other[key as keyof Draft]);
}

/** "minutes of item 3": fields of an agenda item or an action, as the meeting's history calls them. */
function named(draft: AgendaItemDraft | ActionDraft, what: string): Fields {
  return Object.fromEntries(Object.entries(draft).map(([key, value]) => [`${key} of ${what}`, value]));
}

function deed(id: number, action: string, before: Fields | object | null, after: Fields | object): Deed {
  return {
    action,
    subjectKind: "meeting",
    subjectId: String(id),
    before: before as Fields | null,
    after: after as Fields,
    reason: null,
  };
}

function isNumber(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
}
