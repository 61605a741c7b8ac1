import { dataSetHref, FIGURES_PATH } from "#lib/figures/figures-address";
import { type FiguresOrder, importFigures } from "#lib/figures/import/import-figures.db";
import { type FiguresReport, reportSentence } from "#lib/figures/import/report";
import type { FileForm } from "#lib/files/columns/column-file";
import { openColumns } from "#lib/files/columns/column-file";
import { followed } from "#lib/jobs/follow";
import type { JobKind, JobOutcome } from "#lib/jobs/job";
import { keptOnce } from "#lib/jobs/job-of-file";
import { readKeptFile, readStoredFile, removeStoredFile } from "#lib/jobs/stored-file.db";
import { count } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";

/** The input of a job that imports figures. */
export interface FiguresJobInput {
  file: string;
  form: FileForm;
  order: FiguresOrder;
}

/**
 * The import of a table of figures that was sent by browser and confirmed. What it changes is one transaction, and how it ended
 * is in it: killed before, it begins anew; killed after, it only says what came of it.
 */
export const FIGURES_IMPORT: JobKind<FiguresJobInput> = {
  kind: "figures-import",
  async run(work) {
    const { file: id, form, order } = work.input;
    let report = work.cursor as unknown as FiguresReport | null;
    if (report === null) {
      const file = await readKeptFile(id);
      if (!file) throw new Refusal("The file is not kept any more. Send it again.");
      await work.advance({ stage: "reading the file", done: 0, total: 100 });
      const { say, settled } = followed(work.advance);
      const columns = await openColumns((from) => readStoredFile(id, from), form);
      report = await importFigures(columns, { fileName: file.name, sha256: file.sha256 }, order, work.by, {
        reading: (read) => say({ stage: `reading row ${count(read)}` }),
        writing: (done, of) =>
          say({
            stage: `writing ${count(done)} of ${count(of)}`,
            done: 30 + Math.floor((70 * done) / Math.max(1, of)),
          }),
        kept: keptOnce(work, settled),
      });
    }
    await removeStoredFile(id);
    return outcomeOf(report);
  },
};

function outcomeOf(report: FiguresReport): JobOutcome {
  const [only] = report.dataSets;
  return {
    said: reportSentence(report),
    lines: report.lines,
    next:
      report.dataSets.length === 1 && only
        ? { href: dataSetHref(only), name: "See the figures" }
        : { href: FIGURES_PATH, name: "See all data sets" },
  };
}
