import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { SelectField, TextField } from "#components/ui/field";
import type { EntryDraft } from "#lib/coding-index/entry-draft";
import { codeFieldName } from "#lib/coding-index/entry-form";
import type { CodeEdition } from "#lib/coding-index/meant-entry.db";
import { DEFAULT_FLAGS } from "#lib/facts/entry";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const FLAGS = [
  { value: "", name: "Not a default" },
  ...Object.entries(DEFAULT_FLAGS).map(([value, name]) => ({ value, name: `${value}: ${name}` })),
];

/** The fields of an index entry. @param draft what they have at first */
export function EntryFields(props: {
  answer: FormAnswer | null;
  form: string;
  draft: EntryDraft;
  /** Those whose codes it has; the first is the one that every entry is coded to. */
  editions: readonly CodeEdition[];
}) {
  const { answer, form, draft, editions } = props;
  const field = (name: Exclude<keyof EntryDraft, "codes">) => ({
    name,
    defaultValue: typed(answer, form, name, draft[name]),
    error: errorAt(answer, form, name),
  });
  return (
    <>
      <TextField
        label="Title"
        hint="As the index writes it, the main word first: “Manager, sales”. The natural order, “Sales manager”, follows from it."
        {...field("title")}
      />
      <TextField
        label="Additional term"
        hint="Tells apart entries of one title, such as “professional”. Leave it empty when there is none."
        {...field("add")}
      />
      <TextField
        label="Industry"
        hint="Where the title goes to this group only in one industry. Leave it empty when it is any."
        {...field("ind")}
      />
      <SelectField label="Default" options={FLAGS} {...field("defaultFlag")} />
      {editions.map(({ id, shortTitle, groups }, at) => (
        <GroupField
          key={id}
          label={`Unit group in ${shortTitle}`}
          hint={
            at === 0
              ? "Its code, or words of its title; empty only for a reference."
              : "Where it is known; the correspondence between the editions counts it."
          }
          groups={groups}
          {...groupFieldOf(answer, form, codeFieldName(id), draft.codes[id])}
        />
      ))}
      <TextField
        label="Reference to other entries"
        hint="For a title that only leads to another: “see Adviser”, with the title just as the index has it."
        {...field("see")}
      />
    </>
  );
}
