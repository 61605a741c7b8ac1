import { createHash } from "node:crypto";
import {
  type Data,
  type DataVersion,
  type FactsInMemory,
  KINDS_IN_MEMORY,
  type KindInMemory,
} from "#lib/facts/data";
import type { FactKinds } from "#lib/facts/fact-tables";
import { dataVersion, type FactReader, readFacts } from "#lib/facts/facts.db";
import { RELEASED_KINDS, type ReleasedFacts, type ReleaseHeading } from "#lib/facts/released-facts";
import { readReleasedFacts, type StoredFacts } from "#lib/facts/released-facts.db";
import { db, type Transaction } from "#lib/platform/db";
import { onceARequest } from "#lib/platform/one-snapshot";

/** What changes with the facts, with anything that a revision holds, and with each release. */
export interface Versions {
  data: number;
  revisions: string;
  /** Id of the newest release; 0 where nothing was released. */
  release: number;
}

/** Asked once for each request: everything that it shows is of these. */
export function readVersions(): Promise<Versions> {
  return onceARequest("versions", () => versionsNow(db()));
}

/**
 * The same as a transaction finds it, kept as it is until that ends: whatever would change a revision waits. The record's
 * lock is taken first, as everybody takes it before this one.
 */
export async function versionsWithin(transaction: Transaction): Promise<Versions> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('audit_entry'))`;
  await transaction.$executeRaw`SELECT 1 FROM revision_state FOR UPDATE`;
  return versionsNow(transaction);
}

async function versionsNow(from: Transaction): Promise<Versions> {
  const [row] = await from.$queryRaw<Versions[]>`
    SELECT (SELECT coalesce(max(id), 0) FROM import_run) AS data,
      (SELECT version::text FROM revision_state) AS revisions,
      (SELECT coalesce(max(id), 0) FROM release) AS release`;
  return row!;
}

/** The facts of one version as somebody asked for them; the version that they turned out to be of once they are read. */
interface Latest {
  asked: number;
  data: Promise<Data>;
  read: WorkingData | null;
}

/** Working facts with the number of the last import or edit, which is their version. */
type WorkingData = Data & { edit: number };

/** The newest release's facts with the figures that stand beside them. */
interface LatestReleased {
  release: number;
  /** The version of the working data that the figures were last read at. */
  asked: number;
  figures: string;
  data: Promise<Data>;
}

/** Next runs pages and routes as two copies of our modules, in one process: both read the facts from here. */
const holder = globalThis as { socData?: Latest; socReleasedData?: LatestReleased };

/** The facts in one of their states: those that are released unless the working ones are asked for. */
export function readData(version: DataVersion = "released"): Promise<Data> {
  return version === "working" ? readWorkingData() : readReleasedData();
}

/**
 * The facts that everybody is given: those that the newest release froze, with figures that are no part of a release as they
 * are now; the working ones where nothing was released. One object for all who ask while they stay the same.
 */
export function readReleasedData(): Promise<Data> {
  return onceARequest("released data", async () => {
    const { data, release } = await readVersions();
    return release === 0 ? readWorkingData() : releasedDataOf(release, data);
  });
}

/** The release that everybody is given; null while nothing is released. */
export async function readNewestHeading(): Promise<ReleaseHeading | null> {
  const { standing } = await readReleasedData();
  return standing.kind === "released" ? standing.release : null;
}

async function releasedDataOf(release: number, version: number): Promise<Data> {
  const latest = holder.socReleasedData;
  if (latest?.release === release && latest.asked === version) return latest.data;
  const [facts, figures] = await Promise.all([readReleasedFacts(release), readFigures()]);
  const known = holder.socReleasedData;
  // An edit that changes nothing of this leaves the object as it is, and with it all that was made from it.
  const data =
    known?.release === release && known.figures === figures
      ? known.data
      : Promise.resolve(releasedData(facts, figures));
  holder.socReleasedData = { release, asked: version, figures, data };
  return data;
}

function releasedData({ heading, facts }: StoredFacts, figures: string): Data {
  const hash = createHash("sha256").update(figures).digest("hex").slice(0, 8);
  return {
    ...(JSON.parse(figures) as FactsInMemory),
    ...releasedPart(facts),
    version: `release ${heading.id} ${hash}`,
    standing: { kind: "released", release: heading },
    indexVersion: heading.indexVersion,
  };
}

/** What a content file holds beyond the facts is left to lib/releases. */
function releasedPart(facts: ReleasedFacts): ReleasedFacts {
  const { editions, groups, entries, abbreviations, counts, bases, descriptions } = facts;
  return { editions, groups, entries, abbreviations, counts, bases, descriptions };
}

/** Figures that are no part of a release, as one text, by which one knows whether they are the same. */
async function readFigures(): Promise<string> {
  const kinds = KINDS_IN_MEMORY.filter((kind) => !RELEASED_KINDS.has(kind));
  const read = await Promise.all(kinds.map(async (kind) => [kind, await readFacts(kind)] as const));
  return JSON.stringify(Object.fromEntries(read));
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
  if (latest && (latest.asked === version || latest.read?.edit === version)) return latest.data;
  const data = load(latest?.read ?? null);
  const next: Latest = { asked: version, data, read: null };
  holder.socData = next;
  data.then(
    (read) => {
      next.read = read;
    },
    () => {
      if (holder.socData === next) holder.socData = latest;
    },
  );
  return next.data;
}

/** In one transaction, so that no edit comes between two kinds. Whoever was overtaken by an edit is given what is there. */
function load(known: WorkingData | null): Promise<WorkingData> {
  return db().$transaction(
    async (transaction) => {
      const version = await dataVersion(transaction);
      if (known?.edit === version) return known;
      const facts: Record<string, unknown> = {};
      for (const kind of KINDS_IN_MEMORY) facts[kind] = await readFacts(kind, transaction);
      return { ...workingState(version), ...(facts as unknown as FactsInMemory) };
    },
    { isolationLevel: "RepeatableRead", timeout: 60_000, maxWait: 20_000 },
  );
}

function workingState(edit: number): Pick<WorkingData, "edit" | "version" | "standing" | "descriptions"> {
  return { edit, version: String(edit), standing: { kind: "working" }, descriptions: null };
}

/**
 * After an edit: what has changed from one version of the data to the next, so that the rest need not be read again.
 * Does nothing where the version before is not at hand.
 */
export function carryOn(before: number, version: number, changed: Partial<FactsInMemory>): void {
  const known = holder.socData?.read;
  if (known?.edit !== before) return;
  const data: WorkingData = { ...known, ...changed, ...workingState(version) };
  holder.socData = { asked: version, data: Promise.resolve(data), read: data };
}

/** One kind of facts within a transaction that writes facts: from memory where these are what it sees. */
export async function readWithin<Kind extends KindInMemory>(
  transaction: FactReader,
  kind: Kind,
): Promise<readonly FactKinds[Kind][]> {
  const version = await dataVersion(transaction);
  const known = holder.socData?.read;
  const held: { [One in KindInMemory]: readonly FactKinds[One][] } | null | undefined = known;
  return held && known?.edit === version ? held[kind] : readFacts(kind, transaction);
}
