import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "#cli/failure";
import { beFrugalWithMemory } from "#cli/frugal-memory";
import { JOB_KINDS } from "#cli/job-kinds";
import { sourceOfFile } from "#lib/files/columns/byte-source";
import { columnField } from "#lib/files/columns/column-fields";
import { LARGEST_CODED } from "#lib/jobs/largest-files";
import { listedWith } from "#lib/platform/in-words";
import { Refusals } from "#lib/platform/refusal";
import { AT_TERMINAL } from "#lib/record/entry";
import type { ListKind } from "#lib/title-lists/list-kind";

/** A list as it is named at the terminal. */
export interface ListToImport {
  file: string;
  said: { name: string; kind: ListKind; source: string; licence: string };
  /** Columns by their headings; the others are guessed. */
  columns: Named;
  /** The period of all of it; "" where the file says it. */
  of: string;
  /** "" for the likeliest. */
  sheet: string;
  addUp: boolean;
}

interface Named {
  title?: string;
  count?: string;
  period?: string;
}

/** Reads and codes a list. @returns its number @throws Refusals where it cannot be read so */
export async function importList(call: ListToImport): Promise<number> {
  beFrugalWithMemory();
  const { removeStoredFile, storeFile } = await import("#lib/jobs/stored-file.db");
  const { receiveList } = await import("#lib/title-lists/import/receive.db");
  const { startList } = await import("#lib/title-lists/import/start-list.db");
  const { demandTitleList } = await import("#lib/title-lists/title-lists.db");
  const stored = await storeFile(sourceOfFile(call.file)(0), {
    name: basename(call.file),
    owner: null,
    most: LARGEST_CODED,
  });
  try {
    const confirmed = await confirmedOf(stored.id, call);
    const id = await receiveList(AT_TERMINAL, stored, { ...call.said, note: "" });
    await startList({ id }, confirmed, null);
    await worked((await demandTitleList(id)).jobId ?? "");
    return id;
  } catch (error) {
    await removeStoredFile(stored.id);
    throw error;
  }
}

/** How the file is read, by columns that were named and guessed, before anything of it is kept. */
async function confirmedOf(storedId: string, { said, columns, of, sheet, addUp }: ListToImport) {
  const { lookIntoList } = await import("#lib/title-lists/import/receive.db");
  const { CONFIRM_FIELDS, confirmedList } = await import("#lib/title-lists/import/confirm");
  const { PERIOD_COUNTS } = await import("#lib/title-lists/import/list-columns");
  const looked = await lookIntoList({ storedId, settings: {} }, sheet);
  const { reading, period } = looked;
  const places = { ...reading.choice.columns, ...placesOf(columns, reading.names) };
  const layout = of === "" ? (columns.period === undefined ? reading.layout : "rows") : "single";
  const { problems, ...confirmed } = confirmedList(
    CONFIRM_FIELDS.parse({
      ...{ sheet: reading.choice.sheet, layout, period, single: of },
      ...((addUp || reading.addUp) && { addUp: "yes" }),
      ...Object.fromEntries(reading.periodColumns.map(({ at }) => [columnField(at), PERIOD_COUNTS])),
      ...Object.fromEntries(Object.entries(places).map(([key, at]) => [columnField(at), key])),
    }),
    looked,
    said.kind,
  );
  if (problems.length > 0) throw new Refusals(problems);
  return confirmed;
}

function placesOf(named: Named, names: readonly string[]): Record<string, number> {
  const places: Record<string, number> = {};
  for (const [key, name] of Object.entries(named) as [string, string | undefined][]) {
    if (name === undefined) continue;
    const at = names.findIndex((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
    if (at < 0)
      throw new Failure(
        `There is no column “${name}”. The file has ${listedWith("and", names.slice(0, 30))}.`,
      );
    places[key] = at;
  }
  return places;
}

/** Does the job here, or waits for whoever took it up first. */
async function worked(job: string): Promise<void> {
  const { doJob } = await import("#lib/jobs/do-job.db");
  const { readJob } = await import("#lib/jobs/jobs.db");
  await doJob(job, `terminal-${process.pid}`, JOB_KINDS, () => false);
  for (;;) {
    const state = (await readJob(job))?.state;
    if (state !== "waiting" && state !== "running") return;
    await wait(500);
  }
}
