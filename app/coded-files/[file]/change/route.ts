import { z } from "zod";
import { codedFileHref } from "#lib/coded-files/kept/coded-file";
import { demandCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { confirmAgain } from "#lib/coded-files/kept/start-work.db";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "change",
  action: "look up titles",
  fields: z.object({}),
  page: ({ file = "" }) => codedFileHref(pathText(file)),
  run: async ({ params, viewer }) => {
    const file = await demandCodedFile(pathText(params.file!), viewer?.person.id ?? null);
    await confirmAgain(file);
    return { to: codedFileHref(file.key) };
  },
});
