import { z } from "zod";
import { numberIn } from "#lib/platform/parameters";
import { listHref, TITLE_LISTS_PATH } from "#lib/title-lists/list-address";
import { deleteTitleList, findTitleList } from "#lib/title-lists/title-lists.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "delete-title-list",
  action: "keep title lists",
  fields: z.object({ reason: line("The reason", { required: "Say why, in a few words.", longest: 500 }) }),
  page: ({ list }) => listHref(numberIn(list), "delete"),
  run: async ({ values, params, by }) => {
    const list = await findTitleList(numberIn(params.list));
    if (list) await deleteTitleList(by, list, values.reason);
    return { to: TITLE_LISTS_PATH, said: "The list is deleted." };
  },
});
