import type { TableLevel } from "#lib/correspondence/levels";
import type { ChangeSummary } from "#lib/correspondence/summary";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { type Table, tableOf } from "#lib/files/table";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { CORRESPONDENCE, correspondenceAddress } from "#lib/publication/resources/addresses";
import { readChangeSummary } from "#lib/revision/compiles/correspondence.db";

const LEVELS: readonly TableLevel[] = [1, 2, 3, 4];

/** A correspondence as programs read it. */
interface CorrespondenceJson {
  id: string;
  source: string;
  target: string;
  /** `kinds` counts how many sources, targets and maps each kind of change concerns; one may be of several kinds. */
  levels: (Pick<ChangeSummary, "sources" | "targets" | "maps" | "kinds"> & {
    level: TableLevel;
    name: string;
  })[];
  links: { self: string; maps: string; convert: string };
}

/** The one correspondence there is, or a `ProblemDetails` for any other id. */
export async function requireCorrespondence(id: string): Promise<CorrespondenceJson> {
  if (id === CORRESPONDENCE) return readCorrespondenceJson();
  const turned = id === "soc2020-soc2010";
  throw new ProblemDetails(
    "unknown-correspondence",
    `There is no correspondence “${id}”. There is ${CORRESPONDENCE}${turned ? "; read it with inverted=true" : ""}.`,
    {
      suggestions: [
        { href: `${correspondenceAddress()}${turned ? "/maps?inverted=true" : ""}`, name: CORRESPONDENCE },
      ],
    },
  );
}

export async function readCorrespondenceJson(): Promise<CorrespondenceJson> {
  const self = correspondenceAddress();
  const levels = await Promise.all(
    LEVELS.map(async (level) => {
      const { sources, targets, maps, kinds } = await readChangeSummary(level);
      return { level, name: LEVEL_NAMES[level].one, sources, targets, maps, kinds };
    }),
  );
  return {
    id: CORRESPONDENCE,
    source: "soc2010",
    target: "soc2020",
    levels,
    links: { self, maps: `${self}/maps`, convert: `${self}/convert` },
  };
}

/** The correspondences as a table: a row for each level of each. */
export function correspondencesTable(all: readonly CorrespondenceJson[]): Table {
  type Row = Pick<CorrespondenceJson, "id" | "source" | "target"> & CorrespondenceJson["levels"][number];
  return tableOf<Row>(
    [
      { name: "id", kind: "code", meaning: "id of the correspondence", cell: ({ id }) => id },
      { name: "source", kind: "code", meaning: "id of the earlier edition", cell: ({ source }) => source },
      { name: "target", kind: "code", meaning: "id of the later edition", cell: ({ target }) => target },
      { name: "level", kind: "number", meaning: "level of the groups, 1 to 4", cell: ({ level }) => level },
      { name: "sources", kind: "number", meaning: "groups of the source", cell: ({ sources }) => sources },
      { name: "targets", kind: "number", meaning: "groups of the target", cell: ({ targets }) => targets },
      { name: "maps", kind: "number", meaning: "pairs of groups", cell: ({ maps }) => maps },
    ],
    all.flatMap((one) => one.levels.map((level) => ({ ...one, ...level }))),
  );
}
