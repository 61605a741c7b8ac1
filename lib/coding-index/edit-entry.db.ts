import { readRegister, renewLookups } from "#lib/coding-index/coding-index.db";
import { addedEntry, changedEntry, type EntryDraft } from "#lib/coding-index/entry-draft";
import { withEntries, withoutEntry } from "#lib/coding-index/entry-order";
import { brokenRule, renewReferences } from "#lib/coding-index/entry-rules";
import { carryOn, readWithin } from "#lib/facts/data.db";
import type { EditionId } from "#lib/facts/edition";
import { OWN_UID } from "#lib/facts/entries/own-uid";
import type { IndexEntry } from "#lib/facts/entry";
import { type Editing, edited, readTimesEdited } from "#lib/facts/facts.db";
import { codeEditions, subUnitEdition } from "#lib/facts/index-editions";
import { DEEDS, entryFields, SAVED_MEANWHILE, stateOf, type Why, whyText } from "#lib/facts/recorded-fields";
import { structureOf } from "#lib/facts/structure";
import { listsBy } from "#lib/platform/lists-by";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { highestNumbered } from "#lib/record/record.db";

/** An entry as somebody begins to edit it. */
interface EditableEntry {
  entry: IndexEntry;
  /** Names the state it is in: to be given back with the edit. */
  state: string;
}

/** Null when the index has no such entry. */
export async function readEditableEntry(uid: string): Promise<EditableEntry | null> {
  // The revision first: if somebody saves between the two, the edit is refused rather than theirs lost.
  const revision = await readTimesEdited("entries", uid);
  const entry = (await readRegister("working")).byUid.get(uid);
  return entry && revision !== null ? { entry, state: stateOf(revision, entryFields(entry)) } : null;
}

/** Adds an entry. @returns its uid @throws Refusal when the index cannot hold it */
export function addEntry(by: Actor, draft: EntryDraft, why: Why): Promise<string> {
  return edited(by, (editing) => addEntryWithin(editing, draft, why));
}

/** The same within a larger edit. */
export async function addEntryWithin(editing: Editing, draft: EntryDraft, why: Why): Promise<string> {
  const entries = await readWithin(editing.transaction, "entries");
  const entry = addedEntry(await nextOwnUid(editing, entries), draft, entries);
  await writeEntry(editing, entry, null, entries, why);
  return entry.uid;
}

/**
 * Changes an entry.
 * @param state the one the edit started from
 * @throws Refusal when the index cannot hold it, or somebody else saved the entry meanwhile
 */
export function changeEntry(
  by: Actor,
  uid: string,
  { state, draft, why }: { state: string; draft: EntryDraft; why: Why },
): Promise<void> {
  return edited(by, async (editing) => {
    const { held, entries } = await entryWithin(editing, uid, state);
    const entry = changedEntry(held, draft, await subUnitsWithin(editing, entries));
    if (JSON.stringify(entryFields(entry)) === JSON.stringify(entryFields(held)))
      throw new Refusal("Nothing is different from how the entry is now. Change a field, or go back.");
    await writeEntry(editing, entry, held, entries, why);
  });
}

/** Takes an entry out of the index; its history stays. @throws Refusal as for a change */
export function removeEntry(
  by: Actor,
  uid: string,
  { state, why }: { state: string; why: Why },
): Promise<void> {
  return edited(by, async ({ transaction, apply, record, afterwards }) => {
    const { held, entries } = await entryWithin({ transaction }, uid, state);
    const after = withoutEntry(entries, uid);
    const { renewed, lost } = renewReferences(entries, after);
    refuseLost(lost);
    await apply({ remove: { entries: [held] }, write: { entries: renewed } });
    afterwards((before, version) => handOn(before, version, withEntries(after, renewed)));
    await record({
      action: DEEDS.removedEntry,
      subjectKind: "index-entry",
      subjectId: uid,
      before: entryFields(held),
      after: null,
      reason: whyText(why),
    });
  });
}

/** Whoever saves waits for the lookup, so that no reader does. */
function handOn(before: number, version: number, entries: IndexEntry[]): Promise<void> {
  carryOn(before, version, { entries });
  // The edit is saved: a lookup that cannot be made now is made when it is next asked for.
  return renewLookups().catch(() => undefined);
}

async function entryWithin({ transaction }: Pick<Editing, "transaction">, uid: string, state: string) {
  const now = await readTimesEdited("entries", uid, transaction);
  const entries = await readWithin(transaction, "entries");
  const held = entries.find((entry) => entry.uid === uid);
  if (now === null || !held)
    throw new Refusal("This entry was removed from the index while you were typing. See its history below.");
  if (stateOf(now, entryFields(held)) !== state) throw new Refusal(SAVED_MEANWHILE);
  return { held, entries };
}

async function writeEntry(
  { transaction, apply, record, afterwards }: Editing,
  drafted: IndexEntry,
  held: IndexEntry | null,
  entries: readonly IndexEntry[],
  why: Why,
): Promise<void> {
  const after = withEntries(entries, [drafted]);
  const { renewed, lost } = renewReferences(entries, after);
  const own = renewed.find((one) => one.uid === drafted.uid);
  const entry = own ?? drafted;
  const groups = await readWithin(transaction, "groups");
  const byEdition = listsBy(groups, ({ edition }) => edition);
  const isUnitGroup = (edition: EditionId, code: string) => {
    const { groups: held, unitLevel } = structureOf(byEdition.get(edition) ?? []);
    return held.get(code)?.level === unitLevel;
  };
  const editions = codeEditions({ editions: await readWithin(transaction, "editions"), entries });
  const [main] = editions;
  if (!main) throw new Refusal("The index has no codes of a released edition yet. Import one first.");
  const broken = brokenRule(entry, held, { entries, isUnitGroup, main, editions });
  if (broken) throw new Refusal(broken.message, broken.field);
  refuseLost(lost.filter((one) => one.uid !== entry.uid));
  const written = [entry, ...renewed.filter((one) => one.uid !== entry.uid)];
  await apply({ write: { entries: written }, edited: [{ kind: "entries", key: entry.uid }] });
  afterwards((before, version) => handOn(before, version, withEntries(after, written)));
  await record({
    action: held ? DEEDS.changedEntry : DEEDS.addedEntry,
    subjectKind: "index-entry",
    subjectId: entry.uid,
    before: held && entryFields(held),
    after: entryFields(entry),
    reason: whyText(why),
  });
}

async function subUnitsWithin(
  { transaction }: Pick<Editing, "transaction">,
  entries: readonly IndexEntry[],
): Promise<EditionId | null> {
  return subUnitEdition({ groups: await readWithin(transaction, "groups"), entries });
}

function refuseLost([lost]: IndexEntry[]): void {
  if (lost)
    throw new Refusal(
      `Entry ${lost.uid}, “${lost.title}”, says “${lost.see}” and would lead nowhere. Change that entry first.`,
    );
}

/** Ids are never used again: the record knows those of entries that were removed. */
async function nextOwnUid({ transaction }: Editing, entries: readonly IndexEntry[]): Promise<string> {
  const held = entries.map(({ uid }) => (uid.startsWith(OWN_UID) ? Number(uid.slice(OWN_UID.length)) : 0));
  const highest = held.reduce((a, b) => Math.max(a, b || 0), 0);
  return OWN_UID + (Math.max(highest, await highestNumbered("index-entry", OWN_UID, transaction)) + 1);
}
