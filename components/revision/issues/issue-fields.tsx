import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { TextArea } from "#components/ui/field";
import type { IssueDraft } from "#lib/revision/issues/issue-draft";
import type { IssueGroups } from "#lib/revision/issues/issue-form.db";
import type { RevisionView } from "#lib/revision/revision-view";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** The fields of an issue: what it asks, of which groups, and what was found. */
export function IssueFields(props: {
  answer: FormAnswer | null;
  form: string;
  draft: IssueDraft;
  groups: IssueGroups;
  editions: RevisionView["editions"];
}) {
  const { answer, form, draft, groups, editions } = props;
  const field = (name: string, otherwise: string) => ({
    name,
    defaultValue: typed(answer, form, name, otherwise),
    error: errorAt(answer, form, name),
  });
  return (
    <>
      <TextArea
        label="Question"
        hint="One sentence that a reader understands without the rest, such as “Should financial managers and directors be two groups?”"
        rows={2}
        {...field("question", draft.question)}
      />
      <GroupField
        label={`Groups of ${editions.source.name} that it is about`}
        hint="Codes, or words of titles, with commas between them."
        many
        groups={groups.sources}
        {...groupFieldOf(answer, form, "sources", draft.sources.join(", "))}
      />
      <GroupField
        label={`Groups of ${editions.target.name} that it is about`}
        hint={`Codes, or words of titles. Leave it empty where the question is about ${editions.source.name} alone.`}
        many
        groups={groups.targets}
        {...groupFieldOf(answer, form, "targets", draft.targets.join(", "))}
      />
      <TextArea
        label="What was found so far"
        hint="In a few sentences. Figures, index entries, links and files are recorded on the issue itself."
        {...field("evidence", draft.evidence)}
      />
    </>
  );
}
