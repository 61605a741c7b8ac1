import { EntryFields } from "#components/coding-index/entry-fields";
import { WhyFields } from "#components/coding-index/why-fields";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { entryGroups } from "#lib/coding-index/meant-entry.db";
import { clusterHref } from "#lib/title-lists/list-address";
import type { ClusterFound } from "#lib/title-lists/outcomes/make.db";
import { entryDraft } from "#lib/title-lists/outcomes/outcome-words";
import type { FormAnswer } from "#lib/web/answer";

const FORM = "titles-entry";

/** The form in which the custodian adds an index entry for a cluster. */
export async function EntryForm({ found, answer }: { found: ClusterFound; answer: FormAnswer | null }) {
  const { list, cluster } = found;
  return (
    <PostForm to={clusterHref(list.id, cluster.number, "make/entry")}>
      <EntryFields
        answer={answer}
        form={FORM}
        draft={entryDraft(cluster, list)}
        editions={await entryGroups()}
      />
      <WhyFields answer={answer} form={FORM} />
      <FormButtons button="Add the entry" back={clusterHref(list.id, cluster.number)} />
    </PostForm>
  );
}
