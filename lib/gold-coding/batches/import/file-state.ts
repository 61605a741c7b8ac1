import type { BatchFile } from "#lib/gold-coding/batches/import/batch-files.db";

/** How far a file of records has come. */
export type FileState = "to confirm" | "importing" | "stopped" | "imported" | "gone";

export const FILE_STATE_WORDS: Record<FileState, string> = {
  "to confirm": "Columns to be confirmed",
  importing: "Being imported",
  stopped: "Stopped: a part is in the batch",
  imported: "Imported",
  gone: "To be sent again",
};

/** What became of a file. One that was stopped before any of it was in the batch is to be confirmed again. */
export function fileState(
  file: Pick<BatchFile, "finishedAt" | "jobState" | "imported" | "reading">,
): FileState {
  if (file.finishedAt) return "imported";
  if (file.jobState === "waiting" || file.jobState === "running") return "importing";
  if (file.imported > 0) return "stopped";
  return file.reading.stored === "" ? "gone" : "to confirm";
}
