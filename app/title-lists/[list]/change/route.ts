import { z } from "zod";
import { numberIn } from "#lib/platform/parameters";
import { confirmListAgain } from "#lib/title-lists/import/start-list.db";
import { listHref } from "#lib/title-lists/list-address";
import { demandTitleList } from "#lib/title-lists/title-lists.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "title-list-change",
  action: "keep title lists",
  fields: z.object({}),
  page: ({ list }) => listHref(numberIn(list)),
  run: async ({ params }) => {
    const list = await demandTitleList(numberIn(params.list));
    await confirmListAgain(list);
    return { to: listHref(list.id) };
  },
});
