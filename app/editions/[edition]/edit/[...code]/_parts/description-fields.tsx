import { TextArea, TextField } from "#components/ui/field";
import { DESCRIPTION_NAMES } from "#lib/classification/description-form.db";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** The fields of a group's description. @param texts what they have at first */
export function DescriptionFields(props: {
  answer: FormAnswer | null;
  form: string;
  texts: Record<keyof typeof DESCRIPTION_NAMES, string>;
}) {
  const { answer, form, texts } = props;
  const field = (name: keyof typeof DESCRIPTION_NAMES) => ({
    name,
    label: DESCRIPTION_NAMES[name],
    defaultValue: typed(answer, form, name, texts[name]),
    error: errorAt(answer, form, name),
  });
  return (
    <>
      <TextField {...field("title")} />
      <TextArea rows={10} {...field("general")} />
      <TextArea rows={6} {...field("entryRoutes")} />
      <TextArea rows={10} hint="One to a line." {...field("tasks")} />
      <TextArea rows={8} hint="One to a line." {...field("relatedTitles")} />
    </>
  );
}
