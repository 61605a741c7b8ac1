import { type ImportOutcome, importFile } from "#lib/imports/import-file.db";
import { type ImportReport, reportLines } from "#lib/imports/report";
import { followed } from "#lib/jobs/follow";
import type { JobKind, JobOutcome } from "#lib/jobs/job";
import { keptOnce } from "#lib/jobs/job-of-file";
import { readKeptFile, removeStoredFile, wholeStoredFile } from "#lib/jobs/stored-file.db";
import { count } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";

/** Of the work on a file, so much is reading it, the rest is writing; both are counted in hundredths of the whole. */
const READ_AT = 60;

/**
 * The import of an official file that was sent by browser. What it changes is one transaction, and how it ended is in it:
 * killed before, it begins anew; killed after, it only says what came of it.
 */
export const officialImport: JobKind<{ file: string }> = {
  kind: "official-import",
  async run(work) {
    const { file: id } = work.input;
    let outcome = work.cursor as unknown as ImportOutcome | null;
    if (outcome === null) {
      const file = await readKeptFile(id);
      if (!file) throw new Refusal("The file is not kept any more. Send it again.");
      await work.advance({ stage: "reading the file", done: 0, total: 100 });
      const { say, settled } = followed(work.advance);
      outcome = await importFile(await wholeStoredFile(id), file.name, work.by, {
        reading: ({ read, of }) =>
          say({
            stage: `reading row ${count(read)}${of ? ` of ${count(of)}` : ""}`,
            ...(of && { done: Math.floor((READ_AT * read) / of) }),
          }),
        writing: (done, of) =>
          say({
            stage: `writing ${count(done)} of ${count(of)}`,
            done: READ_AT + Math.floor(((100 - READ_AT) * done) / of),
          }),
        kept: keptOnce(work, settled),
      });
    }
    await removeStoredFile(id);
    return inWords(outcome);
  },
};

function inWords({ id, report }: ImportOutcome): JobOutcome {
  // Its rows that were refused are listed by the page itself.
  const [title = "", ...lines] = reportLines({ ...report, refused: 0, refusals: [] } satisfies ImportReport);
  const all = report.refused > 0 ? "all that was taken" : "all";
  const read = `Read ${count(report.read)} rows, refused ${count(report.refused)}.`;
  return {
    said: id === null ? `Nothing to change: ${all} of ${title} was there already.` : `Imported ${title}.`,
    lines: [read, ...lines.slice(1)],
  };
}
