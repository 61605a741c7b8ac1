import { z } from "zod";
import { jobHref } from "#lib/jobs/job-address";
import { askForJob } from "#lib/jobs/job-queue.db";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { revisionHref } from "#lib/revision/paper-address";
import { LARGEST_PAPER } from "#lib/revision/papers/import/largest-paper";
import { refuseHeading } from "#lib/revision/papers/import/paper-import.db";
import type { PaperJob } from "#lib/revision/papers/import/paper-job.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { line } from "#lib/web/fields";

export const POST = uploadRoute({
  form: "import-paper",
  action: "import",
  subject: revisionSubject,
  fields: z.object({
    label: line("The short name", { required: "Give the paper a short name.", longest: 60 }),
    title: line("The title", { required: "Give the title that stands on the paper." }),
    majorGroup: line("The major group", { longest: 1 }),
  }),
  files: ["file"],
  most: LARGEST_PAPER,
  page: ({ revision = "" }) => revisionHref(pathText(revision), "import"),
  run: async ({ values: { majorGroup: given, ...heading }, kept: { file }, params, viewer }) => {
    if (!file) throw new Refusal("Choose the file with the paper’s table.", "file");
    const revisionId = await revisionOfAddress(params);
    const majorGroup = given || null;
    await refuseHeading(revisionId, { label: heading.label, majorGroup });
    const input: PaperJob = { revision: revisionId, ...heading, majorGroup, file: file.id };
    const job = await askForJob({
      ...{ kind: "paper-import", title: `Import of the review paper ${heading.label}`, input },
      owner: viewer.person.id,
      scope: { kind: "revision", id: revisionId },
      href: revisionHref(revisionId, "import"),
    });
    return { to: jobHref(job) };
  },
});
