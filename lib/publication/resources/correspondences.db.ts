import { wayId } from "#lib/correspondence/conversion/conversion-ways";
import type { TableLevel } from "#lib/correspondence/levels";
import { pairOf } from "#lib/correspondence/reading";
import type { ChangeSummary } from "#lib/correspondence/summary";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { type EditionPair, pairId, turned } from "#lib/facts/edition-pair";
import { type Table, tableOf } from "#lib/files/table";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { correspondenceAddress } from "#lib/publication/resources/addresses";
import { findConversion, listConversions, type ReadConversion } from "#lib/releases/conversions.db";
import { listCorrespondences, readCorrespondence } from "#lib/releases/correspondences.db";
import { findCorrespondence } from "#lib/releases/find-correspondence.db";
import type {
  CompiledCorrespondence,
  CorrespondenceOrigin,
} from "#lib/revision/compiles/compiled-correspondence";

/** A correspondence as programs read it. */
export interface CorrespondenceJson {
  id: string;
  /** Ids of the editions, in the order in which it is read. */
  source: string;
  target: string;
  /** Whether that is from the later edition to the earlier. */
  inverted: boolean;
  origin: CorrespondenceOrigin;
  /** `kinds` counts how many sources, targets and maps each kind of change concerns; one may be of several kinds. */
  levels: (Pick<ChangeSummary, "sources" | "targets" | "maps" | "kinds"> & {
    level: TableLevel;
    name: string;
  })[];
  links: { self: string; inverse: string; maps: string; convert: string };
}

/** The correspondence of this id, read as the id has it; or a `ProblemDetails` that names those there are. */
export async function requireCorrespondence(id: string): Promise<CompiledCorrespondence> {
  const found = await findCorrespondence(id);
  if (found) return found;
  throw unknown(
    `There is no correspondence “${id}”.`,
    (await listCorrespondences()).flatMap((one) => [pairOf(one), turned(pairOf(one))]),
  );
}

/** The conversion of this id, in one step or two; or a `ProblemDetails` that names those there are. */
export async function requireConversion(id: string): Promise<ReadConversion> {
  const found = await findConversion(id);
  if (found) return found;
  throw unknown(`There is no conversion “${id}”.`, (await listConversions()).map(pairOf), "/convert");
}

function unknown(sentence: string, pairs: readonly EditionPair[], under = ""): ProblemDetails {
  const ids = pairs.map(pairId);
  return new ProblemDetails(
    "unknown-correspondence",
    `${sentence} ${ids.length === 0 ? "There is none yet." : `There are ${ids.join(", ")}.`}`,
    {
      suggestions: pairs.map((pair) => ({
        href: `${correspondenceAddress(pair)}${under}`,
        name: pairId(pair),
      })),
    },
  );
}

/** Every correspondence, from the earlier edition to the later. */
export async function readCorrespondencesJson(): Promise<CorrespondenceJson[]> {
  const all = await Promise.all((await listCorrespondences()).map((one) => readCorrespondence(pairOf(one))));
  return all.flatMap((one) => (one ? [correspondenceJson(one)] : []));
}

export function correspondenceJson(correspondence: CompiledCorrespondence): CorrespondenceJson {
  const { inverted, origin } = correspondence;
  const pair = pairOf(correspondence);
  const self = correspondenceAddress(pair);
  return {
    id: wayId(correspondence),
    ...pair,
    inverted,
    origin,
    levels: [...correspondence.levels].reverse().map((level) => {
      const { sources, targets, maps, kinds } = correspondence.summary(level);
      const name = LEVEL_NAMES[level].one;
      if (!inverted) return { level, name, sources, targets, maps, kinds };
      const turnedKinds = kinds.map((kind) => ({ ...kind, sources: kind.targets, targets: kind.sources }));
      return { level, name, sources: targets, targets: sources, maps, kinds: turnedKinds };
    }),
    links: {
      self,
      inverse: correspondenceAddress(turned(pair)),
      maps: `${self}/maps`,
      convert: `${self}/convert`,
    },
  };
}

/** The correspondences as a table: a row for each level of each. */
export function correspondencesTable(all: readonly CorrespondenceJson[]): Table {
  type Row = Pick<CorrespondenceJson, "id" | "source" | "target" | "origin"> &
    CorrespondenceJson["levels"][number];
  return tableOf<Row>(
    [
      { name: "id", kind: "code", meaning: "id of the correspondence", cell: ({ id }) => id },
      { name: "source", kind: "code", meaning: "id of the edition read first", cell: ({ source }) => source },
      { name: "target", kind: "code", meaning: "id of the other edition", cell: ({ target }) => target },
      {
        name: "origin",
        kind: "text",
        meaning: "decisions, or index where it is read off a coding index alone",
        cell: ({ origin }) => origin,
      },
      { name: "level", kind: "number", meaning: "level of the groups, 1 to 4", cell: ({ level }) => level },
      { name: "sources", kind: "number", meaning: "groups of the source", cell: ({ sources }) => sources },
      { name: "targets", kind: "number", meaning: "groups of the target", cell: ({ targets }) => targets },
      { name: "maps", kind: "number", meaning: "pairs of groups", cell: ({ maps }) => maps },
    ],
    all.flatMap((one) => one.levels.map((level) => ({ ...one, ...level }))),
  );
}
