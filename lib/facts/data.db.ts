import {
  type Data,
  type DataVersion,
  type FactsInMemory,
  KINDS_IN_MEMORY,
  type KindInMemory,
} from "#lib/facts/data";
import type { FactKinds } from "#lib/facts/fact-tables";
import { dataVersion, type FactReader, readFacts } from "#lib/facts/facts.db";
import { db, type Transaction } from "#lib/platform/db";
import { onceARequest } from "#lib/platform/one-snapshot";

/** What changes with the facts, and with anything that a revision holds. */
export interface Versions {
  data: number;
  revisions: string;
}

/** Asked once for each request: everything that it shows is of these. */
export function readVersions(): Promise<Versions> {
  return onceARequest("versions", () => versionsNow(db()));
}

/** The same as a transaction finds it, kept as it is until that ends: whatever would change a revision waits. */
export async function versionsWithin(transaction: Transaction): Promise<Versions> {
  await transaction.$executeRaw`SELECT 1 FROM revision_state FOR UPDATE`;
  return versionsNow(transaction);
}

async function versionsNow(from: Transaction): Promise<Versions> {
  const [row] = await from.$queryRaw<Versions[]>`
    SELECT (SELECT coalesce(max(id), 0) FROM import_run) AS data,
      (SELECT version::text FROM revision_state) AS revisions`;
  return row!;
}

/** The facts of one version as somebody asked for them; the version that they turned out to be of once they are read. */
interface Latest {
  asked: number;
  data: Promise<Data>;
  read: Data | null;
}

/** Next runs pages and routes as two copies of our modules, in one process: both read the facts from here. */
const holder = globalThis as { socData?: Latest };

/** The facts in one of their states: those that are released unless the working ones are asked for. */
export function readData(version: DataVersion = "released"): Promise<Data> {
  return version === "working" ? readWorkingData() : readReleasedData();
}

/** The facts that everybody is given. */
export function readReleasedData(): Promise<Data> {
  return readWorkingData();
}

/**
 * The facts as they were last edited or imported, all of one version, read once for all who ask while they stay as they
 * are. A request is given the same ones to its end, whatever is edited meanwhile.
 */
export function readWorkingData(): Promise<Data> {
  return onceARequest("data", async () => dataOf((await readVersions()).data));
}

function dataOf(version: number): Promise<Data> {
  const latest = holder.socData;
  if (latest && (latest.asked === version || latest.read?.version === version)) return latest.data;
  const next: Latest = { asked: version, data: load(latest?.read ?? null), read: null };
  holder.socData = next;
  next.data.then(
    (data) => {
      next.read = data;
    },
    () => {
      if (holder.socData === next) holder.socData = latest;
    },
  );
  return next.data;
}

/** In one transaction, so that no edit comes between two kinds. Whoever was overtaken by an edit is given what is there. */
function load(known: Data | null): Promise<Data> {
  return db().$transaction(
    async (transaction) => {
      const version = await dataVersion(transaction);
      if (known?.version === version) return known;
      const facts: Record<string, unknown> = {};
      for (const kind of KINDS_IN_MEMORY) facts[kind] = await readFacts(kind, transaction);
      return { version, ...(facts as unknown as FactsInMemory) };
    },
    { isolationLevel: "RepeatableRead", timeout: 60_000, maxWait: 20_000 },
  );
}

/**
 * After an edit: what has changed from one version of the data to the next, so that the rest need not be read again.
 * Does nothing where the version before is not at hand.
 */
export function carryOn(before: number, version: number, changed: Partial<FactsInMemory>): void {
  const known = holder.socData?.read;
  if (known?.version !== before) return;
  const data: Data = { ...known, ...changed, version };
  holder.socData = { asked: version, data: Promise.resolve(data), read: data };
}

/** One kind of facts within a transaction that writes facts: from memory where these are what it sees. */
export async function readWithin<Kind extends KindInMemory>(
  transaction: FactReader,
  kind: Kind,
): Promise<FactKinds[Kind][]> {
  const version = await dataVersion(transaction);
  const known = holder.socData?.read;
  const held: { [One in KindInMemory]: FactKinds[One][] } | null | undefined = known;
  return held && known?.version === version ? held[kind] : readFacts(kind, transaction);
}
