import { z } from "zod";
import { jobHref } from "#lib/jobs/job-address";
import { askForJob } from "#lib/jobs/job-queue.db";
import { LARGEST_OFFICIAL } from "#lib/jobs/largest-files";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { Refusal } from "#lib/platform/refusal";

export const POST = uploadRoute({
  form: "import",
  action: "import",
  fields: z.object({}),
  files: ["file"],
  most: LARGEST_OFFICIAL,
  page: () => "/imports",
  run: async ({ kept: { file }, viewer: { person } }) => {
    if (!file) throw new Refusal("Choose a file.", "file");
    const job = await askForJob({
      kind: "official-import",
      title: `Import of ${file.name}`,
      input: { file: file.id },
      owner: person.id,
      href: "/imports",
    });
    return { to: jobHref(job) };
  },
});
