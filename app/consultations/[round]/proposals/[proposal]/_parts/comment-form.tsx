import { Button } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import { FILE_ACCEPT, FILE_HINT } from "#lib/files/attachments/attachment";
import { partsOf, STANCE_LIST, STANCES } from "#lib/revision/consultation/comment";
import type { ProposalForComment } from "#lib/revision/consultation/proposals-for-comment";
import { roundProposalHref } from "#lib/revision/consultation/round";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const COMMENT_FORM = "comment";

/** Says what somebody thinks of a proposal, and why. @param name of whoever is signed in */
export function CommentForm(props: {
  round: number;
  proposal: ProposalForComment;
  name: string;
  answer: FormAnswer | null;
}) {
  const { round, proposal, name, answer } = props;
  const field = (of: string, otherwise = "") => ({
    name: of,
    defaultValue: typed(answer, COMMENT_FORM, of, otherwise),
    error: errorAt(answer, COMMENT_FORM, of),
  });
  const choice = (of: string, otherwise = "not chosen yet") => ({
    name: of,
    chosen: typed(answer, COMMENT_FORM, of, otherwise),
    error: errorAt(answer, COMMENT_FORM, of),
  });
  return (
    <PostForm
      to={`${roundProposalHref(round, proposal.proposal)}/send`}
      label="Comment on this proposal"
      withFile
    >
      <input type="hidden" name="version" value={proposal.version} />
      <RadioChoices
        legend="What do you think of this proposal?"
        choices={STANCE_LIST.map((value) => ({ value, name: STANCES[value] }))}
        {...choice("stance")}
      />
      {proposal.changes.length > 1 && (
        <RadioChoices
          legend="Which part is your comment on?"
          choices={partsOf(proposal.changes.length).map((value, at) => ({
            value,
            name: at === 0 ? "The whole proposal" : proposal.changes[at - 1],
          }))}
          {...choice("part", "")}
        />
      )}
      <TextArea
        label="Why? Give evidence if you can"
        hint="What people in these jobs do, how many there are, what they are called and paid, which qualifications they need. Give no facts about a person who could be recognised."
        rows={8}
        {...field("text")}
      />
      <TextField
        label="Link to evidence (optional)"
        hint="Where it is published: a whole address that begins with https://."
        inputMode="url"
        autoComplete="off"
        {...field("link")}
      />
      <TextField
        label="File with evidence (optional)"
        hint={`${FILE_HINT} Only the working group and those who decide see it. Choose it again if the form comes back to you.`}
        type="file"
        accept={FILE_ACCEPT}
        name="file"
        error={errorAt(answer, COMMENT_FORM, "file")}
        className="py-2"
      />
      <RadioChoices
        legend="May your name be published with your comment?"
        hint="The working group sees who you are in either case. It answers every comment, and publishes comment and answer, for anybody to re-use, unless it gives you a reason not to."
        choices={[
          { value: "yes", name: `Yes: everybody may read that ${name} wrote it` },
          { value: "no", name: "No: publish it without my name" },
        ]}
        {...choice("publishName")}
      />
      <p className="text-soft">
        A comment cannot be altered or taken back once it is sent. You can send another one.
      </p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button>Send the comment</Button>
        <a href={`/consultations/${round}`}>Cancel</a>
      </div>
    </PostForm>
  );
}
