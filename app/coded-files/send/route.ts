import { receive, SEND_FIELDS, sendPage } from "#lib/coded-files/kept/receive.db";
import { LARGEST_CODED } from "#lib/jobs/largest-files";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { Refusal } from "#lib/platform/refusal";

/** Files of somebody signed in, streamed. */
export const POST = uploadRoute({
  form: "coded-file",
  action: "keep own coded files",
  fields: SEND_FIELDS,
  files: ["file"],
  most: LARGEST_CODED,
  page: (_, query) => sendPage(query),
  run: async ({ kept: { file }, values, viewer: { person } }) => {
    if (!file) throw new Refusal("Choose the file to send.", "file");
    return { to: await receive(file.id, values, person.id) };
  },
});
