import { jobHref } from "#lib/jobs/job-address";
import { askForJob } from "#lib/jobs/job-queue.db";
import { LARGEST_MICRODATA } from "#lib/jobs/largest-files";
import { uploadRoute } from "#lib/jobs/upload-route.db";
import { ANALYSIS_FIELDS, askedIn } from "#lib/microdata/analyses/analysis-form";
import { MICRODATA_KIND, MICRODATA_PATH } from "#lib/microdata/analyses/asked-analysis";
import { Refusal } from "#lib/platform/refusal";

export const POST = uploadRoute({
  form: "microdata",
  action: "analyse microdata",
  fields: ANALYSIS_FIELDS,
  files: ["file", "next"],
  most: LARGEST_MICRODATA,
  keptHours: 24,
  page: () => MICRODATA_PATH,
  run: async ({ kept: { file, next }, values, viewer: { person } }) => {
    if (!file) throw new Refusal("Choose the file of microdata.", "file");
    const files = [file.id, ...(next ? [next.id] : [])];
    const job = await askForJob({
      kind: MICRODATA_KIND,
      title: next ? "Change in continuous employment, from microdata" : "Estimates from microdata",
      input: { ...askedIn(values), files } as never,
      owner: person.id,
      href: MICRODATA_PATH,
    });
    return { to: jobHref(job) };
  },
});
