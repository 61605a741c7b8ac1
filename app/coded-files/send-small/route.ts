import { receiveSmall, SEND_FIELDS, sendPage } from "#lib/coded-files/kept/receive.db";
import { Refusal } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";

/** Files of visitors, which are small. */
export const POST = formRoute({
  form: "coded-file",
  action: "look up titles",
  limit: "file by address",
  fields: SEND_FIELDS,
  files: ["file"],
  page: (_, query) => sendPage(query),
  run: async ({ files: { file }, values }) => {
    if (!file) throw new Refusal("Choose the file to send.", "file");
    return { to: await receiveSmall(file, values) };
  },
});
