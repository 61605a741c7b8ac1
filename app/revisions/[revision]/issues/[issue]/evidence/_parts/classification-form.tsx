import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { Button } from "#components/ui/button";
import { CheckBoxes, PostForm } from "#components/ui/form";
import type { Group } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, ticked } from "#lib/web/answer";
import { Shows } from "./evidence-forms";

/** Groups of ISCO-08 that bear on an issue: those that its index entries are coded to, or any other. */
export function ClassificationForm(props: {
  issue: string;
  answer: FormAnswer | null;
  /** With how many index entries of the issue's groups each has, most first. */
  suggested: readonly { group: Group; entries: number }[];
  /** All groups of ISCO-08. */
  groups: readonly Group[];
}) {
  const { issue, answer, suggested, groups } = props;
  const form = "evidence-classification";
  const error = errorAt(answer, form, "isco");
  const more = groupFieldOf(answer, form, "isco-more");
  return (
    <PostForm to={`${issue}/evidence/classification`} label="ISCO-08" className="mt-2 grid max-w-2xl gap-4">
      {suggested.length > 0 && (
        <CheckBoxes
          legend="Groups of ISCO-08 that the index entries of these groups go to"
          name="isco"
          error={error}
          boxes={suggested.map(({ group, entries }) => ({
            value: group.code,
            name: `${group.code} ${group.title} (${quantity(entries, "entry", "entries")})`,
            checked: ticked(answer, form, "isco", group.code),
          }))}
        />
      )}
      {/* Without boxes, the error summary leads here. */}
      <div id={suggested.length > 0 ? undefined : "isco"}>
        <GroupField
          label={suggested.length > 0 ? "Other groups of ISCO-08" : "Groups of ISCO-08"}
          hint="Codes, or words of titles, with commas between them."
          many
          groups={groups}
          {...more}
          error={more.error ?? (suggested.length > 0 ? undefined : error)}
        />
      </div>
      <Shows
        name="isco-text"
        form={form}
        answer={answer}
        hint="How ISCO-08 draws the line. It may stay empty."
      />
      <p>
        <Button>Record the groups</Button>
      </p>
    </PostForm>
  );
}
