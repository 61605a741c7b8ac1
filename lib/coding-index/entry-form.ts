import { groupChoices } from "#lib/classification/group-choices";
import { draftOf, type EntryDraft } from "#lib/coding-index/entry-draft";
import { DEFAULT_FLAGS, type DefaultFlag, type IndexEntry } from "#lib/facts/entry";
import { choice, line } from "#lib/web/fields";

const FLAGS = ["", ...(Object.keys(DEFAULT_FLAGS) as Exclude<DefaultFlag, "">[])] as const;

/** The fields of a form for an index entry, in the shape of an `EntryDraft` but for groups, which may be typed by their titles. */
export const ENTRY_FIELDS = {
  title: line("The title", { required: "Give the title, the main word first: “Manager, sales”." }),
  add: line("The additional term"),
  ind: line("The industry"),
  defaultFlag: choice(FLAGS, "Choose from the list whether it is a default."),
  soc2020: line("The unit group in SOC2020"),
  "soc2020-is": groupChoices(),
  soc2010: line("The unit group in SOC2010"),
  "soc2010-is": groupChoices(),
  see: line("The reference"),
};

/** The entry's part of a form, groups as they were typed. */
export function draftFrom(values: EntryDraft): EntryDraft {
  const { title, add, ind, defaultFlag, soc2020, soc2010, see } = values;
  return { title, add, ind, defaultFlag, soc2020, soc2010, see };
}

/** What the fields are called on screen, for putting two versions side by side. */
const NAMES: Record<keyof EntryDraft, string> = {
  title: "Title",
  add: "Additional term",
  ind: "Industry",
  defaultFlag: "Default",
  soc2020: "Unit group in SOC2020",
  soc2010: "Unit group in SOC2010",
  see: "Reference to other entries",
};

/** Each field as it is saved and as somebody typed it. */
export function entryVersions(
  saved: IndexEntry,
  typedIn: (field: string) => string,
): { name: string; saved: string; yours: string }[] {
  const draft = draftOf(saved);
  return (Object.keys(NAMES) as (keyof EntryDraft)[]).map((field) => ({
    name: NAMES[field],
    saved: draft[field],
    yours: typedIn(field).trim(),
  }));
}
