import { readEdition } from "#lib/classification/classification.db";
import { readTypedGroups, unclearSentence } from "#lib/classification/typed-groups";
import type { EditionId, Group } from "#lib/facts/edition";
import { Refusals } from "#lib/platform/refusal";

/** A field that takes groups of an edition, as it was sent. */
interface SentGroups {
  field: string;
  edition: EditionId;
  /** What an edition that is not held yet is called, with the groups that are drafted for it. */
  drafted?: { name: string; groups: readonly Group[] };
  /** What it takes; by default groups of any level down to the unit group. */
  takes?: "unit group" | "group";
  typed: string;
  chosen: string | readonly string[] | undefined;
  /** Whether it takes several. */
  many?: boolean;
}

/** Groups that a field can take, in code order. */
export async function groupsToTake(
  edition: EditionId,
  takes: SentGroups["takes"] = "group",
): Promise<Group[]> {
  const held = await readEdition(edition, "working");
  if (!held) return [];
  const { unitLevel } = held.structure;
  return held.groups.filter(({ level }) =>
    takes === "unit group" ? level === unitLevel : level <= unitLevel,
  );
}

/**
 * The codes that fields mean, in the order of the fields; none for one that is empty.
 * @throws Refusals at each field that is unclear: the form comes back with the groups to choose from
 */
export async function meantGroups(fields: readonly SentGroups[]): Promise<string[][]> {
  const errors: { field: string; message: string }[] = [];
  const codes = await Promise.all(
    fields.map(async ({ field, edition, drafted, takes = "group", typed, chosen, many = false }) => {
      const held = await groupsToTake(edition, takes);
      const groups = held.length > 0 ? held : (drafted?.groups ?? []);
      const read = readTypedGroups(groups, typed, [chosen ?? []].flat(), many);
      const name = (await readEdition(edition, "working"))?.shortTitle ?? drafted?.name ?? edition;
      const [first] = read.unclear;
      if (first) errors.push({ field, message: unclearSentence(first, name, takes) });
      return read.codes;
    }),
  );
  if (errors.length > 0) throw new Refusals(errors);
  return codes;
}
