import { z } from "zod";
import { listedWith, quantity } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";
import { returnPath } from "#lib/platform/return-path";
import { decideMappings } from "#lib/standards/mapping/decide.db";
import { QUEUE_FILTERS } from "#lib/standards/mapping/mappings.db";
import { standardsHref } from "#lib/standards/standards-address";
import { choice, prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

/** Back to the queue as it was shown, or to the standard that led here. */
function pageOf(_: unknown, query: URLSearchParams): string {
  const show = QUEUE_FILTERS.find((one) => one === query.get("show"));
  const page = /^[1-9]\d{0,5}$/.test(query.get("page") ?? "") ? query.get("page")! : "";
  return returnPath(query.get("return"), address(standardsHref("mappings"), { show, page }));
}

export const POST = formRoute({
  form: "mappings",
  action: "keep standards",
  fields: z.object({
    mapping: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((given) => (given === undefined ? [] : [given].flat()))
      .pipe(z.array(z.string().regex(/^\d{1,9}$/, "The form came incomplete. Load the page again."))),
    reason: prose("The reason", { longest: 1_000 }),
    deed: choice(["accepted", "refused"], "Say whether to accept or refuse what is ticked."),
  }),
  page: pageOf,
  run: async ({ values: { mapping, reason, deed: state }, query, by }) => {
    const { decided, before } = await decideMappings(by, mapping.map(Number), { state, reason });
    const said = [
      ...(decided > 0 ? [`${quantity(decided, "group")} ${state}`] : []),
      ...(before > 0 ? [`${quantity(before, "group")} had been decided on by somebody else`] : []),
    ];
    return { to: pageOf(null, query), said: `${listedWith("and", said)}.` };
  },
});
