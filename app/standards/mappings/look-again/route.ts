import { z } from "zod";
import { jobHref } from "#lib/jobs/job-address";
import { lookAnew } from "#lib/standards/mapping/ask-for-groups.db";
import { standardsHref } from "#lib/standards/standards-address";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "look-anew",
  action: "keep standards",
  limit: "long work by person",
  fields: z.object({}),
  page: () => standardsHref("mappings"),
  run: async ({ by }) => ({ to: jobHref(await lookAnew(by)) }),
});
