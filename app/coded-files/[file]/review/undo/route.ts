import { z } from "zod";
import { demandCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { takeBackLast } from "#lib/coded-files/kept/review.db";
import { readReviewOrder, reviewHref } from "#lib/coded-files/kept/review-address";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "undo",
  action: "look up titles",
  fields: z.object({}),
  page: ({ file = "" }, query) => reviewHref(pathText(file), readReviewOrder(query.get("order"))),
  run: async ({ params, query, viewer }) => {
    const file = await demandCodedFile(pathText(params.file!), viewer?.person.id ?? null);
    if (!(await takeBackLast(file)))
      throw new Refusal("No title was looked at yet: there is nothing to take back.");
    return { to: reviewHref(file.key, readReviewOrder(query.get("order"))) };
  },
});
