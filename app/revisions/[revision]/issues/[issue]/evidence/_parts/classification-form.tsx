import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { Button } from "#components/ui/button";
import { CheckBoxes, PostForm } from "#components/ui/form";
import type { Edition, Group } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, ticked } from "#lib/web/answer";
import { Shows } from "./evidence-forms";

/** Groups of another classification that bear on an issue: those that its index entries are coded to, or any other. */
export function ClassificationForm(props: {
  issue: string;
  answer: FormAnswer | null;
  edition: Pick<Edition, "id" | "shortTitle">;
  /** With how many index entries of the issue's groups each has, most first. */
  suggested: readonly { group: Group; entries: number }[];
  /** All groups of the edition. */
  groups: readonly Group[];
}) {
  const { issue, answer, edition, suggested, groups } = props;
  const name = edition.shortTitle;
  const form = "evidence-classification";
  const error = errorAt(answer, form, "other");
  const more = groupFieldOf(answer, form, "other-more");
  return (
    <PostForm to={`${issue}/evidence/classification`} label={name} className="mt-2 grid max-w-2xl gap-4">
      <input type="hidden" name="other-edition" value={edition.id} />
      {suggested.length > 0 && (
        <CheckBoxes
          legend={`Groups of ${name} that the index entries of these groups go to`}
          name="other"
          error={error}
          boxes={suggested.map(({ group, entries }) => ({
            value: group.code,
            name: `${group.code} ${group.title} (${quantity(entries, "entry", "entries")})`,
            checked: ticked(answer, form, "other", group.code),
          }))}
        />
      )}
      {/* Without boxes, the error summary leads here. */}
      <div id={suggested.length > 0 ? undefined : "other"}>
        <GroupField
          label={suggested.length > 0 ? `Other groups of ${name}` : `Groups of ${name}`}
          hint="Codes, or words of titles, with commas between them."
          many
          groups={groups}
          {...more}
          error={more.error ?? (suggested.length > 0 ? undefined : error)}
        />
      </div>
      <Shows
        name="other-text"
        form={form}
        answer={answer}
        hint={`How ${name} draws the line. It may stay empty.`}
      />
      <p>
        <Button>Record the groups</Button>
      </p>
    </PostForm>
  );
}
