import { type ChangeWord, GSIM_CHANGES, type GsimChange } from "#lib/correspondence/kinds";
import type { TableLevel } from "#lib/correspondence/levels";
import { comparePairs } from "#lib/correspondence/map";
import { type Nature, natureOf } from "#lib/correspondence/nature";
import type { MapRow } from "#lib/correspondence/rows";
import type { Group } from "#lib/facts/edition";
import { appendTo } from "#lib/platform/append-to";

/** One change between two editions: a group that is split and all that it goes to, groups that are merged, one renamed. */
export interface EditionChange {
  level: TableLevel;
  gsim: GsimChange;
  word: ChangeWord;
  nature: Nature;
  /** The groups before and after it, in order of code; none before a creation, none after a deletion. */
  sources: Group[];
  targets: Group[];
  /** The pairs that it consists of. */
  rows: MapRow[];
  /** Those of them whose content goes elsewhere: none where only code or title change. */
  moving: MapRow[];
}

/** What binds pairs together into one change: what is split, what is merged into, or the pair alone. */
const HELD_BY: Record<GsimChange, "source" | "target" | "pair"> = {
  RC1: "pair",
  RC2: "pair",
  "RC3.1": "target",
  "RC3.2": "target",
  "RC4.1": "source",
  "RC4.2": "source",
  RC5: "pair",
  VC1: "pair",
  VC2: "pair",
};

const ORDER = Object.keys(GSIM_CHANGES) as GsimChange[];

/**
 * The changes of a table of one level, each once, in order of their groups and then of GSIM: a split is one change, however
 * many groups it leads to, and so is a merger; a group that is both recoded and renamed has two. A pair may be part of
 * several, as content that leaves a group that ends for one that lives on.
 * @param rows all rows of a level, from the earlier edition to the later
 */
export function editionChanges(level: TableLevel, rows: readonly MapRow[]): EditionChange[] {
  const held = new Map<string, MapRow[]>();
  for (const row of rows) {
    for (const gsim of row.kind?.changes ?? []) {
      // What stays behind is part of no transfer: the pair that goes is.
      if (gsim === "RC5" && row.kind?.role === "stays") continue;
      const { source, target } = { source: row.source?.code ?? "", target: row.target?.code ?? "" };
      const by = HELD_BY[gsim];
      const key = by === "pair" ? `${source}>${target}` : by === "source" ? source : target;
      appendTo(held, `${gsim} ${key}`, row);
    }
  }
  return [...held]
    .map(([key, of]) => change(level, key.slice(0, key.indexOf(" ")) as GsimChange, of))
    .sort(
      (a, b) => comparePairs(firstPair(a), firstPair(b)) || ORDER.indexOf(a.gsim) - ORDER.indexOf(b.gsim),
    );
}

function change(level: TableLevel, gsim: GsimChange, rows: MapRow[]): EditionChange {
  return {
    level,
    gsim,
    word: GSIM_CHANGES[gsim].word,
    nature: natureOf([gsim]) ?? "virtual",
    sources: groupsOf(rows, "source"),
    targets: groupsOf(rows, "target"),
    rows,
    moving: rows.filter(({ kind }) => kind?.role === "goes" || kind?.role === "none"),
  };
}

function groupsOf(rows: readonly MapRow[], side: "source" | "target"): Group[] {
  const groups = new Map(rows.flatMap((row) => (row[side] ? [[row[side].code, row[side]] as const] : [])));
  return [...groups.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function firstPair({ sources, targets }: EditionChange) {
  return { source: sources[0]?.code ?? null, target: targets[0]?.code ?? null };
}
