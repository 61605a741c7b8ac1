import { carryOn, readWithin } from "#lib/facts/data.db";
import type { PublishedDescription } from "#lib/facts/facts";
import { edited, readDescription, readTimesEdited } from "#lib/facts/facts.db";
import {
  DEEDS,
  descriptionFields,
  SAVED_MEANWHILE,
  stateOf,
  type Why,
  whyText,
} from "#lib/facts/recorded-fields";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";

/** What whoever looks after the descriptions writes of a group. */
export type DescriptionDraft = Pick<
  PublishedDescription,
  "title" | "general" | "entryRoutes" | "tasks" | "relatedTitles"
>;

/** A description as somebody begins to edit it. */
interface EditableDescription {
  /** Null where the group has none yet. */
  description: PublishedDescription | null;
  /** Names the state it is in: to be given back with the edit. */
  state: string;
}

export async function readEditableDescription(edition: string, code: string): Promise<EditableDescription> {
  // The revision first: if somebody saves between the two, the edit is refused rather than theirs lost.
  const revision = await readTimesEdited("descriptions", `${edition} ${code}`);
  const description = await readDescription(edition, code);
  return { description, state: stateOf(revision, description && descriptionFields(description)) };
}

/**
 * Writes the description of a group, or changes it.
 * @param state the one the edit started from
 * @throws Refusal when nothing is said or different, or somebody else saved it meanwhile
 */
export function saveDescription(
  by: Actor,
  { edition, code }: { edition: string; code: string },
  { state, draft, why }: { state: string; draft: DescriptionDraft; why: Why },
): Promise<void> {
  const key = `${edition} ${code}`;
  return edited(by, async ({ transaction, apply, record, afterwards }) => {
    const groups = await readWithin(transaction, "groups");
    if (!groups.some((group) => group.edition === edition && group.code === code))
      throw new Refusal(`There is no group ${code} in this edition.`);
    const held = await readDescription(edition, code, transaction);
    const revision = await readTimesEdited("descriptions", key, transaction);
    if (stateOf(revision, held && descriptionFields(held)) !== state) throw new Refusal(SAVED_MEANWHILE);
    if (draft.general === "" && draft.tasks.length === 0)
      throw new Refusal("Say what the group is, or list its tasks.", "general");
    const after = { classified: "", ...held, edition, code, ...draft };
    if (held && JSON.stringify(descriptionFields(held)) === JSON.stringify(descriptionFields(after)))
      throw new Refusal("Nothing is different from how the description is now. Change a field, or go back.");
    await apply({ write: { descriptions: [after] }, edited: [{ kind: "descriptions", key }] });
    // What is held in memory is as it was, and need not be read again.
    afterwards((before, version) => carryOn(before, version, {}));
    await record({
      action: held ? DEEDS.changedDescription : DEEDS.wroteDescription,
      subjectKind: "description",
      subjectId: key,
      before: held && descriptionFields(held),
      after: descriptionFields(after),
      reason: whyText(why),
    });
  });
}

/** Lines of a text, each an item; empty ones do not count. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
