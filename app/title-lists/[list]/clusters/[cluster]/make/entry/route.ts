import { entryForm } from "#lib/coding-index/entry-form";
import { meantDraft } from "#lib/coding-index/meant-entry.db";
import { numberIn } from "#lib/platform/parameters";
import { clusterHref, makeHref } from "#lib/title-lists/list-address";
import { demandCluster, makeEntry } from "#lib/title-lists/outcomes/make.db";
import { WHY_FIELDS } from "#lib/web/edit-fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "titles-entry",
  action: "edit the index",
  ...entryForm(WHY_FIELDS),
  page: ({ list, cluster }) => makeHref(numberIn(list), numberIn(cluster), "entry"),
  run: async ({ values, params, by }) => {
    const found = await demandCluster(numberIn(params.list), numberIn(params.cluster));
    await makeEntry(by, found, await meantDraft(values), values);
    return {
      to: clusterHref(found.list.id, found.cluster.number),
      said: "The entry is in the working version of the index, which the next release is made from.",
    };
  },
});
