import { z } from "zod";
import { CODED_FILES_PATH, codedFileHref } from "#lib/coded-files/kept/coded-file";
import { deleteCodedFile, findCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "delete-file",
  action: "look up titles",
  fields: z.object({}),
  page: ({ file = "" }) => codedFileHref(pathText(file), "delete"),
  run: async ({ params, viewer }) => {
    const file = await findCodedFile(pathText(params.file!), viewer?.person.id ?? null);
    // Not here, or not theirs as they come now, which its page says: it may well be kept where nobody is signed in any more.
    if (!file) return { to: codedFileHref(pathText(params.file!)) };
    await deleteCodedFile(file);
    return { to: CODED_FILES_PATH, said: "The file is deleted, with all that was made of it." };
  },
});
