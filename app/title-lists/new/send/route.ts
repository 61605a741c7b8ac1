import { z } from "zod";
import { LARGEST_CODED } from "#lib/jobs/largest-files";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { Refusal } from "#lib/platform/refusal";
import { receiveList } from "#lib/title-lists/import/receive.db";
import { listHref } from "#lib/title-lists/list-address";
import { LIST_KIND_IDS } from "#lib/title-lists/list-kind";
import { choice, line, prose } from "#lib/web/fields";

export const POST = uploadRoute({
  form: "title-list",
  action: "keep title lists",
  fields: z.object({
    name: line("The name", { required: "Give the list a name." }),
    kind: choice(LIST_KIND_IDS, "Choose where the titles are from."),
    source: line("The source", { required: "Say who gathered the titles.", longest: 300 }),
    licence: line("The licence", { required: "Say on what terms the titles are held.", longest: 300 }),
    note: prose("The note", { longest: 2_000 }),
  }),
  files: ["file"],
  most: LARGEST_CODED,
  page: () => "/title-lists/new",
  run: async ({ kept: { file }, values, by }) => {
    if (!file) throw new Refusal("Choose the file to send.", "file");
    return { to: listHref(await receiveList(by, file, values)) };
  },
});
