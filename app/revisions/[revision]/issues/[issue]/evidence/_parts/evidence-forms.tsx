import { Button } from "#components/ui/button";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { FILE_ACCEPT, FILE_HINT } from "#lib/files/attachments/attachment";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

interface FormProps {
  /** The issue's page. */
  issue: string;
  answer: FormAnswer | null;
}

/** Sizes as they are known now; they are shown before they are recorded. */
export function SizesForm({ issue, words }: FormProps & { words: string }) {
  if (words === "") return <p className="mt-1">No size of these groups is known.</p>;
  return (
    <PostForm to={`${issue}/evidence/sizes`} label="Sizes" className="mt-1 grid max-w-3xl gap-3">
      <p className="text-soft">
        These figures as they are known now, with their sources. They stay as they are when the data changes.
      </p>
      <p className="border-l-2 border-line pl-3 whitespace-pre-line">{words}</p>
      <p>
        <Button>Record these sizes</Button>
      </p>
    </PostForm>
  );
}

/** How large groups that would be created are, by the records of gold coding; shown before they are recorded. */
export function GoldSizesForm({ issue, words }: FormProps & { words: string }) {
  return (
    <PostForm
      to={`${issue}/evidence/gold-sizes`}
      label="Sizes by gold coding"
      className="mt-1 grid max-w-3xl gap-3"
    >
      <p className="text-soft">
        Of the unit groups that this issue would create, by the settled records of gold coding. They stay as
        they are when more is settled.
      </p>
      <p className="border-l-2 border-line pl-3 whitespace-pre-line">{words}</p>
      <p>
        <Button>Record these sizes</Button>
      </p>
    </PostForm>
  );
}

export function WordsForm({ issue, answer }: FormProps) {
  const form = "evidence-words";
  return (
    <PostForm to={`${issue}/evidence/words`} label="In words" className={FORM}>
      <SelectField
        label="About"
        name="words-kind"
        options={[
          { value: "tasks", name: "Tasks: what people in the occupation do" },
          { value: "qualifications", name: "Qualifications and entry routes" },
          { value: "statement", name: "A statement: somebody’s view, which is not tangible evidence" },
        ]}
        defaultValue={typed(answer, form, "words-kind", "tasks")}
        error={errorAt(answer, form, "words-kind")}
      />
      <TextArea
        label="Text"
        name="words"
        hint="With where it is known from."
        defaultValue={typed(answer, form, "words")}
        error={errorAt(answer, form, "words")}
      />
      <p>
        <Button>Record the text</Button>
      </p>
    </PostForm>
  );
}

export function LinkForm({ issue, answer }: FormProps) {
  const form = "evidence-link";
  return (
    <PostForm to={`${issue}/evidence/link`} label="A link" className={FORM}>
      <TextField
        label="Address"
        name="link"
        hint="The whole address, beginning with https:// or http://."
        inputMode="url"
        spellCheck={false}
        defaultValue={typed(answer, form, "link")}
        error={errorAt(answer, form, "link")}
      />
      <Shows name="link-text" form={form} answer={answer} />
      <p>
        <Button>Record the link</Button>
      </p>
    </PostForm>
  );
}

export function FileForm({ issue, answer }: FormProps) {
  const form = "evidence-file";
  const error = errorAt(answer, form, "file");
  return (
    <PostForm to={`${issue}/evidence/file`} label="A file" withFile className={FORM}>
      <TextField
        label="File"
        name="file"
        type="file"
        accept={FILE_ACCEPT}
        hint={`${FILE_HINT} Everybody can open it once the proposal goes out for comment: bring nothing that names people.`}
        error={error}
        className="py-2"
      />
      <Shows name="file-text" form={form} answer={answer} />
      <p>
        <Button>Record the file</Button>
      </p>
    </PostForm>
  );
}

/** The words that go with evidence which is not words itself. */
export function Shows(props: { name: string; form: string; answer: FormAnswer | null; hint?: string }) {
  const { name, form, answer, hint } = props;
  return (
    <TextArea
      label="What it shows"
      name={name}
      rows={3}
      hint={hint ?? "It may stay empty, but readers see why it is here."}
      defaultValue={typed(answer, form, name)}
      error={errorAt(answer, form, name)}
    />
  );
}

const FORM = "mt-2 grid max-w-2xl gap-4";
