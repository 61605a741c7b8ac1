import { addEntryWithin } from "#lib/coding-index/edit-entry.db";
import type { EntryDraft } from "#lib/coding-index/entry-draft";
import {
  entryAlready,
  type Suggestion,
  type SuggestionDraft,
  type SuggestionStatus,
  suggestedAlready,
} from "#lib/coding-index/suggestions/suggestion";
import { readWithin } from "#lib/facts/data.db";
import { type EditionId, shortTitleOf } from "#lib/facts/edition";
import { edited } from "#lib/facts/facts.db";
import { codeEditions } from "#lib/facts/index-editions";
import { type Why, whyText } from "#lib/facts/recorded-fields";
import { structureOf } from "#lib/facts/structure";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Fields, PersonActor } from "#lib/record/entry";
import { type AlsoDone, recorded } from "#lib/record/record.db";

const WITH_NAMES = {
  suggester: { select: { name: true } },
  decider: { select: { name: true } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (id: number) => db().indexSuggestion.findUnique({ where: { id }, include: WITH_NAMES });

function suggestionOf({ suggester, decider, suggestedBy, ...row }: Row): Suggestion {
  return {
    ...row,
    status: row.status as SuggestionStatus,
    suggestedById: suggestedBy,
    suggestedBy: suggester.name,
    decidedBy: decider?.name ?? null,
  };
}

/** One suggestion; null when there is none of that number. */
export async function readSuggestion(id: number): Promise<Suggestion | null> {
  const row = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await findRow(id) : null;
  return row && suggestionOf(row);
}

/** Suggestions, newest first: of one person, or everybody's; of one status, or all. */
export async function listSuggestions(filter: {
  personId?: string;
  status?: SuggestionStatus;
}): Promise<Suggestion[]> {
  const rows = await db().indexSuggestion.findMany({
    where: {
      ...(filter.personId !== undefined && { suggestedBy: filter.personId }),
      ...(filter.status && { status: filter.status }),
    },
    include: WITH_NAMES,
    orderBy: { id: "desc" },
    take: 500,
  });
  return rows.map(suggestionOf);
}

/** How many suggestions there are of each status. */
export async function countSuggestions(): Promise<Record<SuggestionStatus, number>> {
  const counts = { open: 0, accepted: 0, refused: 0 };
  for (const { status, _count } of await db().indexSuggestion.groupBy({ by: ["status"], _count: true }))
    counts[status as SuggestionStatus] = _count;
  return counts;
}

/**
 * Suggests a title for the index.
 * @param also what is done in the same deed, as where something else keeps what became of it
 * @returns the suggestion's number
 * @throws Refusal when the index or an open suggestion has it already
 */
export function suggest(by: PersonActor, draft: SuggestionDraft, also?: AlsoDone): Promise<number> {
  return recorded(by, async (transaction, record) => {
    // One at a time, so that pressing the button twice suggests once.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('index_suggestion'))`;
    await refuseKnown(transaction, draft);
    if (draft.code !== "") await refuseUnknownCode(transaction, draft.code);
    const { id } = await transaction.indexSuggestion.create({
      data: { ...draft, suggestedBy: by.personId },
      select: { id: true },
    });
    const { title, add, ind, code } = draft;
    await record({
      action: "suggested a title for the index",
      subjectKind: "index-suggestion",
      subjectId: String(id),
      before: null,
      after: { title, add, ind, code },
      reason: null,
    });
    await also?.(transaction, record, String(id));
    return id;
  });
}

async function refuseKnown(transaction: Transaction, draft: SuggestionDraft): Promise<void> {
  const entry = entryAlready(draft, await readWithin(transaction, "entries"));
  const code = entry?.codes[(await mainWithin(transaction)) ?? ""];
  if (entry)
    throw new Refusal(
      `The index has this title with these qualifiers already: entry ${entry.uid}, ${code ? `unit group ${code}` : `“${entry.see}”`}. If that is the wrong group, say so with a qualifier that tells the two apart.`,
      "title",
    );
  const open = suggestedAlready(
    draft,
    await transaction.indexSuggestion.findMany({
      where: { status: "open" },
      select: { id: true, title: true, add: true, ind: true },
    }),
  );
  if (open)
    throw new Refusal(
      `This title was suggested already, as number ${open.id}, and waits for the custodian. You need not do it again.`,
      "title",
    );
}

async function refuseUnknownCode(transaction: Transaction, code: string): Promise<void> {
  const main = (await mainWithin(transaction)) ?? "";
  const groups = (await readWithin(transaction, "groups")).filter(({ edition }) => edition === main);
  const { groups: held, unitLevel } = structureOf(groups);
  if (held.get(code)?.level === unitLevel) return;
  const name = shortTitleOf(main, await readWithin(transaction, "editions"));
  throw new Refusal(
    `${name} has no unit group ${code}. Give a code that it has, or leave it empty.`,
    "group",
  );
}

/** The edition that titles are suggested for. */
async function mainWithin(transaction: Transaction): Promise<EditionId | undefined> {
  const editions = await readWithin(transaction, "editions");
  const entries = await readWithin(transaction, "entries");
  return codeEditions({ editions, entries })[0]?.id;
}

/** Saves what was found out about a suggestion. @throws Refusal when somebody else saved notes, or decided, meanwhile */
export function saveResearch(
  by: Actor,
  id: number,
  { revision, research }: { revision: number; research: string },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    const held = await openSuggestion(transaction, id);
    if (held.revision !== revision)
      throw new Refusal(
        "Somebody saved other notes while you were typing. Nothing of yours is lost: put the two together and save again.",
        "research",
      );
    if (held.research === research) return;
    await transaction.indexSuggestion.update({
      where: { id },
      data: { research, revision: { increment: 1 } },
    });
    await record({
      action: "noted research on a suggestion",
      subjectKind: "index-suggestion",
      subjectId: String(id),
      before: { research: held.research },
      after: { research },
      reason: null,
    });
  });
}

/**
 * Accepts a suggestion: the entry is made in the same transaction.
 * @returns uid of the entry
 * @throws Refusal when it was decided meanwhile, or the index cannot hold the entry
 */
export function acceptSuggestion(
  by: PersonActor,
  id: number,
  { draft, why }: { draft: EntryDraft; why: Why },
): Promise<string> {
  return edited(by, async (editing) => {
    await openSuggestion(editing.transaction, id);
    const uid = await addEntryWithin(editing, draft, why);
    await decide(editing.transaction, id, by.personId, {
      status: "accepted",
      reason: why.reason,
      entryUid: uid,
    });
    await editing.record(decision(id, "accepted a suggestion", { entry: uid }, whyText(why)));
    return uid;
  });
}

/** Refuses a suggestion, with the reason that the suggester will read. @throws Refusal when it was decided meanwhile */
export function refuseSuggestion(by: PersonActor, id: number, reason: string): Promise<void> {
  return recorded(by, async (transaction, record) => {
    await openSuggestion(transaction, id);
    await decide(transaction, id, by.personId, { status: "refused", reason });
    await record(decision(id, "refused a suggestion", {}, reason));
  });
}

/** The row, kept from everybody else until the transaction ends. */
async function openSuggestion(transaction: Transaction, id: number) {
  await transaction.$executeRaw`SELECT 1 FROM index_suggestion WHERE id = ${id} FOR UPDATE`;
  const row = await transaction.indexSuggestion.findUnique({ where: { id }, include: WITH_NAMES });
  if (!row) throw new Refusal("There is no such suggestion.");
  if (row.status !== "open")
    throw new Refusal(
      `${row.decider?.name ?? "Somebody"} ${row.status} this suggestion in the meantime. Nothing was changed.`,
    );
  return row;
}

async function decide(
  transaction: Transaction,
  id: number,
  decidedBy: string,
  outcome: { status: SuggestionStatus; reason: string; entryUid?: string },
): Promise<void> {
  await transaction.indexSuggestion.update({
    where: { id },
    data: { ...outcome, decidedBy, decidedAt: new Date() },
  });
}

function decision(id: number, action: string, after: Fields, reason: string) {
  return {
    action,
    subjectKind: "index-suggestion" as const,
    subjectId: String(id),
    before: null,
    after,
    reason,
  };
}
