import { z } from "zod";
import { numberIn } from "#lib/platform/parameters";
import { clusterHref } from "#lib/title-lists/list-address";
import { demandCluster, makeNothing } from "#lib/title-lists/outcomes/make.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "titles-nothing",
  action: "keep title lists",
  fields: z.object({
    reason: line("The reason", { required: "Say why there is nothing to do.", longest: 500 }),
  }),
  page: ({ list, cluster }) => clusterHref(numberIn(list), numberIn(cluster)),
  run: async ({ values, params, by }) => {
    const found = await demandCluster(numberIn(params.list), numberIn(params.cluster));
    await makeNothing(by, found, values.reason);
    return {
      to: clusterHref(found.list.id, found.cluster.number),
      said: "Noted: there is nothing to do for these titles.",
    };
  },
});
