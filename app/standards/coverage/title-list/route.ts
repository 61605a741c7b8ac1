import { z } from "zod";
import { wallTime } from "#lib/revision/consultation/window";
import { makeTitleList } from "#lib/standards/coverage/title-list.db";
import { standardsHref } from "#lib/standards/standards-address";
import { listHref } from "#lib/title-lists/list-address";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "standards-title-list",
  action: "keep title lists",
  limit: "long work by person",
  fields: z.object({}),
  page: () => standardsHref("coverage"),
  run: async ({ by }) => ({ to: listHref(await makeTitleList(by, wallTime(new Date()).date)) }),
});
