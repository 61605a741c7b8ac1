import { z } from "zod";
import { line } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { importPaper } from "#lib/paper-import/store";
import { address } from "#lib/parameters";
import { Refusal } from "#lib/refusal";

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
  run: async ({ values: { majorGroup, ...heading }, files, viewer, by }) => {
    const { file } = files;
    if (!file) throw new Refusal("Choose the file with the paper’s table.", "file");
    const paper = await importPaper(
      { ...by, personId: viewer!.person.id },
      { ...heading, majorGroup: majorGroup || null, content: file.content },
    );
    return {
      to: address("/revision/import", { paper }),
      said: "The paper is imported. Nothing is decided: its proposals are drafts.",
    };
  },
});
