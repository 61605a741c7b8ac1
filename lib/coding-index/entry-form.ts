import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { choicesName } from "#lib/classification/typed-groups";
import { draftOf, type EntryDraft } from "#lib/coding-index/entry-draft";
import type { Edition, EditionId } from "#lib/facts/edition";
import { DEFAULT_FLAGS, type DefaultFlag, type IndexEntry } from "#lib/facts/entry";
import { choice, line } from "#lib/web/fields";

const FLAGS = ["", ...(Object.keys(DEFAULT_FLAGS) as Exclude<DefaultFlag, "">[])] as const;

/** The fields of a form for an index entry beside its codes, in the shape of an `EntryDraft`. */
const ENTRY_FIELDS = {
  title: line("The title", { required: "Give the title, the main word first: “Manager, sales”." }),
  add: line("The additional term"),
  ind: line("The industry"),
  defaultFlag: choice(FLAGS, "Choose from the list whether it is a default."),
  see: line("The reference"),
};

/** A field with the code of one edition, and what was chosen for it; an edition's id is short. */
const CODE_FIELD = /^code-[a-z0-9-]{1,40}$/;
const CODE = line("The unit group");
const CHOICES = groupChoices();

/** The name of the field with an entry's unit group in an edition; it may be typed by its title. */
export function codeFieldName(edition: EditionId): `code-${EditionId}` {
  return `code-${edition}`;
}

/** The fields of a form for an index entry, with others of its own: for `formRoute`. */
export function entryForm<More extends z.ZodRawShape>(more: More) {
  const named = z.object({ ...ENTRY_FIELDS, ...more });
  const fields = named.catchall(z.union([z.string(), z.array(z.string()).max(200)])).superRefine(checkCodes);
  return {
    fields: fields as unknown as z.ZodType<SentEntry & z.output<z.ZodObject<More>>>,
    hasField: (name: string) => name in named.shape || CODE_FIELD.test(name),
  };
}

/** How many codes there are depends on the editions; what is sent for each keeps the rules of a line. */
function checkCodes(values: Record<string, unknown>, context: z.RefinementCtx): void {
  for (const [name, value] of Object.entries(values)) {
    if (!CODE_FIELD.test(name)) continue;
    const { error } = (name.endsWith(choicesName("")) ? CHOICES : CODE).safeParse(value);
    for (const { message } of error?.issues ?? [])
      context.addIssue({ code: "custom", path: [name], message });
  }
}

/** What was sent of an entry: its codes stand in fields of their own. */
export type SentEntry = Omit<EntryDraft, "codes"> & Record<string, unknown>;

/** What was sent for the unit group in one edition: what was typed, and what was chosen for it. */
export function sentCode(
  values: SentEntry,
  edition: EditionId,
): { typed: string; chosen: string | string[] | undefined } {
  const name = codeFieldName(edition);
  const chosen = CHOICES.parse(values[choicesName(name)]);
  return { typed: CODE.parse(values[name] ?? ""), chosen };
}

/** What the fields are called on screen, for putting two versions side by side. */
const NAMES: Record<Exclude<keyof EntryDraft, "codes">, string> = {
  title: "Title",
  add: "Additional term",
  ind: "Industry",
  defaultFlag: "Default",
  see: "Reference to other entries",
};

/** Each field as it is saved and as somebody typed it. @param editions whose codes the form has */
export function entryVersions(
  saved: IndexEntry,
  editions: readonly Pick<Edition, "id" | "shortTitle">[],
  typedIn: (field: string) => string,
): { name: string; saved: string; yours: string }[] {
  const draft = draftOf(saved);
  const fields = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((field) => ({
    name: NAMES[field],
    saved: draft[field],
    yours: typedIn(field).trim(),
  }));
  const codes = editions.map(({ id, shortTitle }) => ({
    name: `Unit group in ${shortTitle}`,
    saved: draft.codes[id] ?? "",
    yours: typedIn(codeFieldName(id)).trim(),
  }));
  return [...fields.slice(0, -1), ...codes, ...fields.slice(-1)];
}
