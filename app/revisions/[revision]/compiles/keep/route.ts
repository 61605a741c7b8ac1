import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { keepCompile } from "#lib/revision/compiles/compiles.db";
import { revisionHref } from "#lib/revision/paper-address";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "keep",
  action: "keep a compile",
  subject: revisionSubject,
  fields: z.object({ note: line("The reason", { required: "Say why it is kept." }) }),
  page: ({ revision = "" }) => revisionHref(pathText(revision), "compiles"),
  run: async ({ values: { note }, params, by }) => {
    const revisionId = await revisionOfAddress(params);
    const { id, isNew } = await keepCompile(by, revisionId, note);
    return {
      to: revisionHref(revisionId, `compiles/${id}`),
      said: isNew
        ? `Compile ${id} is kept.`
        : `Nothing changed since compile ${id} was kept, so that it is the one.`,
    };
  },
});
