import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { SelectField, TextField } from "#components/ui/field";
import type { EntryDraft } from "#lib/coding-index/entry-draft";
import type { EntryGroups } from "#lib/coding-index/meant-entry.db";
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
  groups: EntryGroups;
}) {
  const { answer, form, draft, groups } = props;
  const field = (name: keyof EntryDraft) => ({
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
      <GroupField
        label="Unit group in SOC2020"
        hint="Its code, or words of its title; empty only for a reference."
        groups={groups.soc2020}
        {...groupFieldOf(answer, form, "soc2020", draft.soc2020)}
      />
      <GroupField
        label="Unit group in SOC2010"
        hint="Where it is known; the correspondence between the editions counts it."
        groups={groups.soc2010}
        {...groupFieldOf(answer, form, "soc2010", draft.soc2010)}
      />
      <TextField
        label="Reference to other entries"
        hint="For a title that only leads to another: “see Adviser”, with the title just as the index has it."
        {...field("see")}
      />
    </>
  );
}
