import { FactList } from "#components/releases/fact-list";
import { ButtonLink } from "#components/ui/button";
import { batchFileHref, batchHref } from "#lib/gold-coding/batches/batch-address";
import type { BatchFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { FILE_STATE_WORDS, fileState } from "#lib/gold-coding/batches/import/file-state";
import { jobHref } from "#lib/jobs/job-address";
import { count, momentInWords } from "#lib/platform/in-words";

/** What became of a file. */
export function FileOutcome({ file }: { file: BatchFile }) {
  const state = fileState(file);
  const { batchId, id, jobId, imported, refused, startedAt, finishedAt } = file;
  return (
    <>
      <FactList
        facts={[
          ["State", FILE_STATE_WORDS[state]],
          ["Sent", momentInWords(startedAt)],
          ...(finishedAt ? [["Imported", momentInWords(finishedAt)] as [string, string]] : []),
          ["Records", count(imported)],
          ["Rows refused", count(refused)],
        ]}
      />
      {state === "stopped" && (
        <p className="mt-4 max-w-3xl">
          The records that are in the batch stay there. The import can go on where it stopped, from its page;
          or take its records out, and send the file again.
        </p>
      )}
      <p className="mt-5 flex flex-wrap gap-3">
        {jobId && (
          <ButtonLink href={jobHref(jobId)} look={state === "importing" ? "primary" : "secondary"}>
            {state === "importing" ? "See how far it is" : "The import, with the rows refused"}
          </ButtonLink>
        )}
        {imported > 0 && state !== "importing" && (
          <ButtonLink href={batchFileHref(batchId, id, "take-out")}>Take its records out again</ButtonLink>
        )}
        <ButtonLink href={batchHref(batchId, "files")}>Files of the batch</ButtonLink>
      </p>
    </>
  );
}
