import { z } from "zod";
import { codedFileHref } from "#lib/coded-files/kept/coded-file";
import { demandCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { retryJob } from "#lib/jobs/job-queue.db";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "again",
  action: "look up titles",
  limit: "upload by address",
  fields: z.object({}),
  page: ({ file = "" }) => codedFileHref(pathText(file)),
  run: async ({ params, viewer, by }) => {
    const file = await demandCodedFile(pathText(params.file!), viewer?.person.id ?? null);
    if (file.jobId === null) throw new Refusal("There is nothing to try again.");
    await retryJob(by, file.jobId);
    return { to: codedFileHref(file.key) };
  },
});
