import { z } from "zod";
import { IMPORT_PATH, sentTableHref } from "#lib/figures/figures-address";
import { openSentTable } from "#lib/figures/import/sent-table.db";
import { LARGEST_OFFICIAL } from "#lib/jobs/largest-files";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { Refusal } from "#lib/platform/refusal";

export const POST = uploadRoute({
  form: "figures-file",
  action: "keep figures",
  fields: z.object({}),
  files: ["file"],
  most: LARGEST_OFFICIAL,
  page: () => IMPORT_PATH,
  run: async ({ kept: { file }, viewer: { person } }) => {
    if (!file) throw new Refusal("Choose a file.", "file");
    // What cannot be read at all is said here, where another file can be chosen.
    await openSentTable(file.id, person.id);
    return { to: sentTableHref(file.id) };
  },
});
