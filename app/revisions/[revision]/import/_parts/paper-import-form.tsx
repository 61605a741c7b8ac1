import { SelectField, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import type { Group } from "#lib/facts/edition";
import { revisionHref } from "#lib/revision/paper-address";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const FORM = "import-paper";

/** What a paper is called, and its table. */
export function PaperImportForm(props: {
  /** Id of the revision that it is imported into. */
  revision: string;
  /** What a table looks like: that of another paper; null where there is none. */
  example: { href: string; title: string } | null;
  /** The edition that is revised: "SOC2010". */
  edition: string;
  majorGroups: readonly Group[];
  answer: FormAnswer | null;
}) {
  const { revision, example, edition, majorGroups, answer } = props;
  const field = (name: string) => ({
    name,
    defaultValue: typed(answer, FORM, name),
    error: errorAt(answer, FORM, name),
  });
  return (
    <PostForm to={revisionHref(revision, "import/send")} withFile>
      <TextField
        label="Short name"
        hint="As people say it: “Major Group 3”, so that an issue is “Major Group 3, issue 4”. It stays."
        maxLength={60}
        {...field("label")}
      />
      <TextField label="Title" hint="As it stands on the paper." {...field("title")} />
      <SelectField
        label="Major group"
        hint={`Of ${edition}, where the paper reviews one.`}
        options={[
          { value: "", name: "None: the paper is on a sector" },
          ...majorGroups.map(({ code, title }) => ({ value: code, name: `${code} ${title}` })),
        ]}
        {...field("majorGroup")}
      />
      <TextField
        label="Table of the paper"
        hint={
          <>
            CSV in UTF-8, at most 2 MB
            {example && (
              <>
                , laid out like the <a href={example.href}>table of {example.title}</a>
              </>
            )}
            . Choose it again if the form comes back to you.
          </>
        }
        type="file"
        accept=".csv,text/csv"
        name="file"
        error={errorAt(answer, FORM, "file")}
        className="py-2"
      />
      <FormButtons button="Import the paper" back={revisionHref(revision)} />
    </PostForm>
  );
}
