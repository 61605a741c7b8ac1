import { groupsToTake, meantGroups } from "#lib/classification/meant-groups.db";
import type { EntryDraft } from "#lib/coding-index/entry-draft";
import { draftFrom } from "#lib/coding-index/entry-form";
import type { Group } from "#lib/facts/edition";

/** The unit groups that an entry can go to. */
export type EntryGroups = Record<"soc2010" | "soc2020", readonly Group[]>;

export async function entryGroups(): Promise<EntryGroups> {
  const [soc2010, soc2020] = await Promise.all([
    groupsToTake("soc2010", "unit group"),
    groupsToTake("soc2020", "unit group"),
  ]);
  return { soc2010, soc2020 };
}

/**
 * The entry's part of a form, with the codes of the groups that were typed by their titles.
 * @throws Refusals at each group that is unclear
 */
export async function meantDraft(
  values: EntryDraft & { [Choice in "soc2010-is" | "soc2020-is"]?: string | string[] | undefined },
): Promise<EntryDraft> {
  const [[soc2020 = ""] = [], [soc2010 = ""] = []] = await meantGroups(
    (["soc2020", "soc2010"] as const).map((edition) => ({
      field: edition,
      edition,
      takes: "unit group",
      typed: values[edition],
      chosen: values[`${edition}-is`],
    })),
  );
  return { ...draftFrom(values), soc2020, soc2010 };
}
