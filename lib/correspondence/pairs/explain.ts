import { CONTINUATION_BASES } from "#lib/correspondence/continuation";
import type { groupChanges } from "#lib/correspondence/group-change";
import type { GsimChange } from "#lib/correspondence/kinds";
import type { Sides } from "#lib/correspondence/reading";
import type { MapRow } from "#lib/correspondence/rows";
import { listed } from "#lib/platform/listed";

/** The rule behind a row's kind, told for this row. Each a sentence. */
export interface Explanation {
  /** What becomes of the source, and what shows it. */
  source: string;
  /** Where the target comes from, when that is not already said of the source; else null. */
  target: string | null;
  /** What follows for this row, one sentence a change. */
  kind: string[];
}

/**
 * Why a row of the compiled unit-group table is of the kind it is: the steps of mapKinds and continuations with this row's codes
 * filled in. `rows` are all rows of the table, read from the earlier edition to the later. Null for a row with an empty side.
 */
export function explainRow(
  row: MapRow,
  changes: ReturnType<typeof groupChanges>,
  rows: readonly MapRow[],
  sides: Pick<Sides, "source" | "target">,
): Explanation | null {
  if (!row.source || !row.target || !row.kind) return null;
  const [source, target] = [row.source.code, row.target.code];
  const livesOnAs = changes.sources.get(source)?.continuation ?? null;
  const continues = changes.targets.get(target)?.continuation ?? null;
  const lostTo = codes(rows, (other) => other.source?.code === source && other !== row && other.target?.code);
  const gainedFrom = codes(
    rows,
    (other) => other.target?.code === target && other !== row && other.source?.code,
  );
  return {
    source: livesOnAs
      ? `${source} lives on in ${sides.target.name} as ${livesOnAs.target}: ${CONTINUATION_BASES[livesOnAs.basis]}.`
      : `${source} ends: no group of ${sides.target.name} continues it.`,
    target: continues
      ? continues.source === source
        ? null
        : `${target} continues another group, ${continues.source}: ${CONTINUATION_BASES[continues.basis]}.`
      : `${target} is new in ${sides.target.name}: it continues no one group of ${sides.source.name}.`,
    kind:
      row.kind.role === "stays"
        ? staying(target, lostTo, gainedFrom)
        : row.kind.changes.length === 0
          ? ["Code and title are the same, so nothing changes."]
          : row.kind.changes.map((change) => CONSEQUENCES[change]({ source, target, lostTo, gainedFrom })),
  };
}

interface Around {
  source: string;
  target: string;
  /** Other targets of the source, other sources of the target. */
  lostTo: string[];
  gainedFrom: string[];
}

const CONSEQUENCES: Record<GsimChange, (around: Around) => string> = {
  RC1: ({ source }) => `So ${source} is removed.`,
  RC2: ({ target }) => `So ${target} is new, with nothing from earlier groups.`,
  "RC3.1": ({ source, target, gainedFrom }) =>
    `So ${source} is merged with content of ${listed(gainedFrom)} into the new ${target}.`,
  "RC3.2": ({ source, target, lostTo }) =>
    `So ${lostTo.length > 0 ? `a part of ${source}` : source} becomes part of ${target}, and ${source} ends.`,
  "RC4.1": ({ source, lostTo }) => `So ${source} is broken up: other parts of it go to ${listed(lostTo)}.`,
  "RC4.2": ({ source, target }) => `So a part of ${source} is split off into the new ${target}.`,
  RC5: ({ source, target }) => `So a part of ${source} moves to ${target}, and both groups live on.`,
  VC1: ({ target }) => `So its content is the same under another code, ${target}.`,
  VC2: () => "So its content is the same under another title.",
};

function staying(target: string, lostTo: string[], gainedFrom: string[]): string[] {
  return [
    "So this is the part that stays.",
    ...(lostTo.length > 0 ? [`The group loses content to ${listed(lostTo)}.`] : []),
    ...(gainedFrom.length > 0 ? [`As ${target} it gains content of ${listed(gainedFrom)}.`] : []),
  ];
}

function codes(rows: readonly MapRow[], codeOf: (row: MapRow) => string | false | undefined): string[] {
  return rows.map(codeOf).filter((code): code is string => Boolean(code));
}
