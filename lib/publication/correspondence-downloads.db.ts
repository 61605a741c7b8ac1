import type { TableLevel } from "#lib/correspondence/levels";
import { correspondencePath, pairOf, type Sides } from "#lib/correspondence/reading";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { pairId } from "#lib/facts/edition-pair";
import type { Table } from "#lib/files/table";
import type { Download, DownloadSection } from "#lib/publication/downloads.db";
import { DUAL_CODED, VOLUME_2 } from "#lib/publication/sources";
import {
  type CorrespondenceHeading,
  listCorrespondences,
  readCorrespondence,
} from "#lib/releases/correspondences.db";
import { correspondenceTable } from "#lib/releases/tables/correspondence-table";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";
import { reviewTable } from "#lib/revision/compiles/review-table";

const LEVELS: readonly TableLevel[] = [4, 3, 2, 1];

type Read = Pick<CorrespondenceHeading, "source" | "target" | "origin" | "release">;

/** The files of every correspondence, read either way, and of what those that were decided on are held against. */
export async function correspondenceSections(): Promise<DownloadSection[]> {
  const known = await listCorrespondences();
  const ways = known.flatMap((one): Read[] => [one, { ...one, source: one.target, target: one.source }]);
  return [
    ...ways.map((way) => ({
      id: pairId(pairOf(way)),
      title: `${way.source.name} to ${way.target.name}`,
      downloads: LEVELS.map((level) => correspondence(way, level)),
    })),
    ...known.filter(({ origin }) => origin === "decisions").map(heldAgainst),
  ];
}

function correspondence(way: Read, level: TableLevel): Download {
  const [from, to] = [way.source.name, way.target.name];
  const groups = LEVEL_NAMES[level].many;
  const id = pairId(pairOf(way));
  const ofLevel = groups.replaceAll(" ", "-");
  const decided = way.origin === "decisions";
  return {
    name: `${id}-correspondence${level === 4 ? "" : `-${ofLevel}`}`,
    anchor: `${id}-${ofLevel}`,
    title: `${from} to ${to}: ${groups}`,
    words: decided
      ? level === 4
        ? `Which ${to} unit groups each ${from} unit group goes to, as the decisions of the revision compile to it: kind of change, counts and shares by sex and source, and the issues, proposals, decisions and index entries behind each pair.`
        : `The same for ${groups}, derived from the unit groups, with the issues, proposals and decisions behind each pair.`
      : `Which ${to} ${groups} each ${from} group goes to by the coding index alone: no decision stands behind a pair, and it is no release.`,
    source: decided
      ? `Compiled from the decisions of the revision and ${VOLUME_2}; counts and shares: ${DUAL_CODED}`
      : `Derived from the coding index that carries the codes of both`,
    ofIndex: decided,
    release: way.release,
    ...readFrom(way, (read) => correspondenceTable(read.rows(level), read, level)),
  };
}

/** What a correspondence that was decided on is held against, as files. */
function heldAgainst(heading: CorrespondenceHeading, at: number): DownloadSection {
  const [from, to] = [heading.source.name, heading.target.name];
  const id = pairId(pairOf(heading));
  const anchor = (name: string) => (at === 0 ? name : `${id}-${name}`);
  return {
    id: anchor("reconciliation"),
    title: `What the correspondence of ${from} and ${to} is held against`,
    downloads: [
      {
        name: `${id}-by-index`,
        anchor: anchor("by-index"),
        title: `${from} to ${to} by the coding index`,
        words:
          "The pairs of unit groups that the codes of the index entries give by themselves, whatever was decided.",
        source: `Derived from ${VOLUME_2}; counts and shares: ${DUAL_CODED}`,
        ofIndex: true,
        release: heading.release,
        ...readFrom(heading, ({ indexed, source, target, inverted, find }) =>
          correspondenceTable(
            indexed().rows,
            { source, target, inverted, find, origin: "index", namesEntries: true },
            4,
          ),
        ),
      },
      {
        name: `${id}-reconciliation`,
        anchor: anchor("three-ways"),
        title: "Decisions, index and records",
        words:
          "Every pair of unit groups that the decisions, the coding index or the dual-coded records have, and which of the three have it.",
        source: `Compiled from the decisions of the revision; ${VOLUME_2}; ${DUAL_CODED}`,
        ofIndex: true,
        release: heading.release,
        ...readFrom(heading, (read) => reviewTable(read.review(), read.find, read)),
      },
    ],
  };
}

function readFrom(
  way: Pick<Sides, "source" | "target">,
  table: (read: CompiledCorrespondence) => Table,
): Pick<Download, "version" | "read"> {
  const read = async () => {
    const found = await readCorrespondence(pairOf(way));
    if (!found) throw new Error(`${correspondencePath(pairOf(way))} is gone. Ask again.`);
    return found;
  };
  return { version: async () => (await read()).version, read: async () => table(await read()) };
}
