import { z } from "zod";
import { address, pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { revisionHref } from "#lib/revision/paper-address";
import { importPaper } from "#lib/revision/papers/import/paper-import.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "import-paper",
  action: "import",
  subject: revisionSubject,
  fields: z.object({
    label: line("The short name", { required: "Give the paper a short name.", longest: 60 }),
    title: line("The title", { required: "Give the title that stands on the paper." }),
    majorGroup: line("The major group", { longest: 1 }),
  }),
  files: ["file"],
  page: ({ revision = "" }) => revisionHref(pathText(revision), "import"),
  run: async ({ values: { majorGroup, ...heading }, files, params, by }) => {
    const { file } = files;
    if (!file) throw new Refusal("Choose the file with the paper’s table.", "file");
    const revisionId = await revisionOfAddress(params);
    const paper = await importPaper(by, revisionId, {
      ...heading,
      majorGroup: majorGroup || null,
      content: file.content,
    });
    return {
      to: address(revisionHref(revisionId, "import"), { paper }),
      said: "The paper is imported. Nothing is decided: its proposals are drafts.",
    };
  },
});
