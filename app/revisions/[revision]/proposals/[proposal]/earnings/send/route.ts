import { z } from "zod";
import { jobHref } from "#lib/jobs/job-address";
import { askForJob } from "#lib/jobs/job-queue.db";
import { LARGEST_MICRODATA } from "#lib/jobs/largest-files";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { PAY_MEASURES } from "#lib/microdata/layout/measures";
import { can } from "#lib/permissions/permissions";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { EARNINGS_KIND } from "#lib/revision/evidence/earnings/earnings-job.db";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { choice, line } from "#lib/web/fields";

const PAY = PAY_MEASURES.map(({ id }) => id) as [string, ...string[]];

export const POST = uploadRoute({
  form: "earnings",
  action: "record evidence",
  subject: revisionSubject,
  fields: z.object({
    measure: choice(PAY, "Choose the pay to compare."),
    heading: line("The heading", {
      required: "Give the heading of the column of proposed codes.",
      longest: 100,
    }),
    source: line("Where they come from", { required: "Say where the microdata come from.", longest: 300 }),
  }),
  files: ["file"],
  most: LARGEST_MICRODATA,
  keptHours: 24,
  page: ({ revision = "", proposal = "" }) =>
    proposalHref(pathText(revision), pathText(proposal), "earnings"),
  run: async ({ kept: { file }, values, params, viewer: { person } }) => {
    // Microdata are for who may hold them, and evidence for who works on the revision: it takes both.
    if (!can(person, "record evidence", await revisionSubject(params)))
      throw new Refusal(
        "Evidence is recorded by the working group of the revision. Ask for that role as well.",
      );
    if (!file) throw new Refusal("Choose the file of microdata.", "file");
    const [revision, proposal] = [pathText(params.revision ?? ""), pathText(params.proposal ?? "")];
    const job = await askForJob({
      kind: EARNINGS_KIND,
      title: "Earnings before and after a proposal",
      input: { ...values, proposal, files: [file.id] },
      owner: person.id,
      href: proposalHref(revision, proposal),
    });
    return { to: jobHref(job) };
  },
});
