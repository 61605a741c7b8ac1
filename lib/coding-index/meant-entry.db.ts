import { groupsToTake, meantGroups } from "#lib/classification/meant-groups.db";
import { readIndexEditions } from "#lib/coding-index/coding-index.db";
import type { EntryDraft } from "#lib/coding-index/entry-draft";
import { codeFieldName, type SentEntry, sentCode } from "#lib/coding-index/entry-form";
import type { Edition, Group } from "#lib/facts/edition";
import { mainEdition } from "#lib/facts/index-editions";
import { Refusal } from "#lib/platform/refusal";

/** An edition that entries are given codes of, with the unit groups that they can go to. */
export interface CodeEdition extends Pick<Edition, "id" | "shortTitle"> {
  groups: readonly Group[];
}

/** The released editions that the index has codes of, the one first that every entry has to be coded to. */
export async function entryGroups(): Promise<CodeEdition[]> {
  return Promise.all(
    (await editedEditions()).map(async ({ id, shortTitle }) => ({
      id,
      shortTitle,
      groups: await groupsToTake(id, "unit group"),
    })),
  );
}

/** The edition that titles are suggested for, with its unit groups. */
export async function suggestionEdition(): Promise<CodeEdition> {
  const main = mainEdition(await editedEditions());
  if (!main) throw new Refusal("The index has no codes of a released edition yet. Import one first.");
  return { id: main.id, shortTitle: main.shortTitle, groups: await groupsToTake(main.id, "unit group") };
}

async function editedEditions(): Promise<Edition[]> {
  return (await readIndexEditions("working")).filter(({ status }) => status === "released");
}

/**
 * The entry's part of a form, with the codes of the groups that were typed by their titles.
 * @throws Refusals at each group that is unclear
 */
export async function meantDraft(values: SentEntry): Promise<EntryDraft> {
  const { title, add, ind, defaultFlag, see } = values;
  const editions = await editedEditions();
  const codes = await meantGroups(
    editions.map(({ id }) => ({
      field: codeFieldName(id),
      edition: id,
      takes: "unit group",
      ...sentCode(values, id),
    })),
  );
  return {
    title,
    add,
    ind,
    defaultFlag,
    codes: Object.fromEntries(editions.map(({ id }, at) => [id, codes[at]?.[0] ?? ""])),
    see,
  };
}
