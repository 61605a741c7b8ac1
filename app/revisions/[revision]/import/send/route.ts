import { z } from "zod";
import { address } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { importPaper } from "#lib/revision/papers/import/paper-import.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "import-paper",
  action: "import",
  fields: z.object({
    label: line("The short name", { required: "Give the paper a short name.", longest: 60 }),
    title: line("The title", { required: "Give the title that stands on the paper." }),
    majorGroup: line("The major group", { longest: 1 }),
  }),
  files: ["file"],
  page: () => "/revision/import",
  run: async ({ values: { majorGroup, ...heading }, files, by }) => {
    const { file } = files;
    if (!file) throw new Refusal("Choose the file with the paper’s table.", "file");
    const paper = await importPaper(by, {
      ...heading,
      majorGroup: majorGroup || null,
      content: file.content,
    });
    return {
      to: address("/revision/import", { paper }),
      said: "The paper is imported. Nothing is decided: its proposals are drafts.",
    };
  },
});
