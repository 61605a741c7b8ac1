import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { TextArea, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import type { Edition, Group } from "#lib/facts/edition";
import { FILE_ACCEPT, FILE_HINT } from "#lib/files/attachments/attachment";
import { address } from "#lib/platform/parameters";
import { SUGGEST_PATH } from "#lib/revision/suggestions/suggestion";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const SUGGEST_FORM = "suggest";

/** Says what should change and why. @param person who is signed in; null for nobody */
export function SuggestionForm(props: {
  answer: FormAnswer | null;
  edition: Pick<Edition, "shortTitle"> | null;
  groups: readonly Group[];
  /** The group that it is about, where somebody came from its page. */
  code: string;
  person: { name: string; email: string } | null;
}) {
  const { answer, edition, groups, code, person } = props;
  const field = (name: string, otherwise = "") => ({
    name,
    defaultValue: typed(answer, SUGGEST_FORM, name, otherwise),
    error: errorAt(answer, SUGGEST_FORM, name),
  });
  return (
    <PostForm to={address(`${SUGGEST_PATH}/send`, { group: code })} withFile>
      <TextField
        label="What should change?"
        hint="In a line: “Chefs and cooks should be one group”."
        {...field("title")}
      />
      <TextArea
        label="Why?"
        hint="What people in these jobs do, how many there are, what they are called, which qualifications they need. Give no facts about a person who could be recognised."
        rows={8}
        {...field("text")}
      />
      {edition && (
        <GroupField
          label={`Groups of ${edition.shortTitle} that it is about (optional)`}
          hint="Their codes, or words of their titles, with commas between them."
          groups={groups}
          many
          {...groupFieldOf(answer, SUGGEST_FORM, "groups", code)}
        />
      )}
      <TextField
        label="Link to evidence (optional)"
        hint="Where it is published: a whole address that begins with https://."
        inputMode="url"
        autoComplete="off"
        {...field("url")}
      />
      <TextField
        label="File with evidence (optional)"
        hint={`${FILE_HINT} Only the working group sees it. Choose it again if the form comes back to you.`}
        type="file"
        accept={FILE_ACCEPT}
        name="file"
        error={errorAt(answer, SUGGEST_FORM, "file")}
        className="py-2"
      />
      <fieldset className="grid gap-5">
        <legend className="mb-1 font-semibold">Who you are (optional)</legend>
        <p className="text-[0.92rem] text-soft">
          Only those who answer see it. With an e-mail address you are told what becomes of your suggestion.
          Once it is answered, everybody may read what you suggest, and why, without your name.
        </p>
        <TextField label="Name" autoComplete="name" {...field("name", person?.name)} />
        <TextField
          label="E-mail address"
          inputMode="email"
          autoComplete="email"
          {...field("email", person?.email)}
        />
      </fieldset>
      <FormButtons button="Send the suggestion" back="/" />
    </PostForm>
  );
}
