import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { meantGroups } from "#lib/classification/meant-groups.db";
import type { ConfirmedSettings } from "#lib/coded-files/kept/coded-file";
import { demandCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { giveCode, leaveTitle } from "#lib/coded-files/kept/review.db";
import { readReviewOrder, reviewHref } from "#lib/coded-files/kept/review-address";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "review",
  action: "look up titles",
  fields: z.object({
    key: z.string().regex(/^[\da-f]{32}$/, "The form came incomplete. Load the page again."),
    edition: line("The edition", { longest: 60 }),
    code: line("The code", { longest: 20 }),
    group: line("The group"),
    "group-is": groupChoices(),
    leave: z.literal("yes").optional(),
  }),
  page: ({ file = "" }, query) => reviewHref(pathText(file), readReviewOrder(query.get("order"))),
  run: async ({ values, params, query, viewer }) => {
    const file = await demandCodedFile(pathText(params.file!), viewer?.person.id ?? null);
    const { work } = file.settings as Partial<ConfirmedSettings>;
    const { key, edition, code, group, "group-is": chosen, leave } = values;
    const to = reviewHref(file.key, readReviewOrder(query.get("order")));
    if (file.state !== "done" || work?.kind !== "code") return { to };
    if (leave) {
      await leaveTitle(file, key);
      return { to };
    }
    if (!work.editions.includes(edition)) throw new Refusal("The file is not coded to this edition.");
    const typed = code === "" ? group : code;
    const [[meant] = []] = await meantGroups([
      { field: "group", edition, takes: "unit group", typed, chosen: code === "" ? chosen : [] },
    ]);
    if (meant === undefined) throw new Refusal("Choose a group, or type one.", "group");
    await giveCode(file, key, { edition, code: meant, editions: work.editions });
    return { to };
  },
});
