import { z } from "zod";
import { keepCompile } from "#lib/revision/compiles/compiles.db";
import { MAIN_REVISION } from "#lib/revision/stored-revision";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "keep",
  action: "keep a compile",
  fields: z.object({ note: line("The reason", { required: "Say why it is kept." }) }),
  page: () => "/revision/compiles",
  run: async ({ values: { note }, by }) => {
    const { id, isNew } = await keepCompile(by, MAIN_REVISION, note);
    return {
      to: `/revision/compiles/${id}`,
      said: isNew
        ? `Compile ${id} is kept.`
        : `Nothing changed since compile ${id} was kept, so that it is the one.`,
    };
  },
});
