import { z } from "zod";
import { LARGEST_STANDARDS } from "#lib/jobs/largest-files";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { Refusal } from "#lib/platform/refusal";
import { lookIntoStandards } from "#lib/standards/import/sent-file.db";
import { takeStandardsFile } from "#lib/standards/import/standards-files.db";
import { standardsFileHref, standardsHref } from "#lib/standards/standards-address";

export const POST = uploadRoute({
  form: "standards-file",
  action: "keep standards",
  fields: z.object({}),
  files: ["file"],
  most: LARGEST_STANDARDS,
  page: () => standardsHref("import"),
  run: async ({ kept: { file }, by }) => {
    if (!file) throw new Refusal("Choose the file to send.", "file");
    // What it is is found out once: the page of its columns and the import read it as that.
    const { columns } = await lookIntoStandards({ stored: file.id }, "");
    return { to: standardsFileHref(await takeStandardsFile(by, file, columns.form)) };
  },
});
