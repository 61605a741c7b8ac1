import { z } from "zod";
import { codedFileHref } from "#lib/coded-files/kept/coded-file";
import { demandCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { suggest } from "#lib/coding-index/suggestions/suggestions.db";
import { quantity } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { line, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "suggest-title",
  action: "suggest an index entry",
  limit: "suggestion",
  fields: z.object({
    title: line("The title", { required: "Choose the title from the list." }),
    rows: wholeNumber(),
  }),
  page: ({ file = "" }) => codedFileHref(pathText(file)),
  run: async ({ values: { title, rows }, params, viewer, by }) => {
    const file = await demandCodedFile(pathText(params.file!), viewer.person.id);
    const note = `It stands in ${quantity(rows, "row")} of a file that was coded, and had no likely code.`;
    const number = await suggest(by, { title, add: "", ind: "", code: "", note });
    return {
      to: codedFileHref(file.key),
      said: `Thank you. “${title}” is suggestion ${number}, and the custodian will look into it.`,
    };
  },
});
