import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { TextArea, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { suggestionEdition } from "#lib/coding-index/meant-entry.db";
import { clusterHref } from "#lib/title-lists/list-address";
import type { ClusterFound } from "#lib/title-lists/outcomes/make.db";
import { suggestionDraft } from "#lib/title-lists/outcomes/outcome-words";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const FORM = "titles-suggestion";

/** The form in which somebody suggests an index entry for a cluster. */
export async function SuggestionForm({ found, answer }: { found: ClusterFound; answer: FormAnswer | null }) {
  const { list, cluster, titles } = found;
  const { id, shortTitle, groups } = await suggestionEdition();
  const draft = suggestionDraft(cluster, titles, list, id);
  const field = (name: string, otherwise: string) => ({
    name,
    defaultValue: typed(answer, FORM, name, otherwise),
    error: errorAt(answer, FORM, name),
  });
  return (
    <PostForm to={clusterHref(list.id, cluster.number, "make/suggestion")}>
      <TextField label="Job title" {...field("title", draft.title)} />
      <TextField label="Additional term, if any" {...field("add", "")} />
      <TextField label="Industry, if any" {...field("ind", "")} />
      <GroupField
        label={`Unit group of ${shortTitle}`}
        hint="A code, or words of its title; empty where it is not known."
        groups={groups}
        {...groupFieldOf(answer, FORM, "group", draft.code)}
      />
      <TextArea label="Why" rows={6} {...field("note", draft.note)} />
      <FormButtons button="Suggest the entry" back={clusterHref(list.id, cluster.number)} />
    </PostForm>
  );
}
