import { z } from "zod";
import { line } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { MAIN_REVISION } from "#lib/revision/kept-revision";
import { keepCompile } from "#lib/stored-compiles/store";

export const POST = formRoute({
  form: "keep",
  action: "release",
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
