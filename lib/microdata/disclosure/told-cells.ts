import { type Detail, toldDetails } from "#lib/microdata/disclosure/suppress";
import { WHO } from "#lib/microdata/estimates/breakdown";
import type { CellEstimates } from "#lib/microdata/estimates/gather";

/** Details of a group that go together, with the places in WHO that they have. */
const DETAILS = [
  { name: "everybody", needs: [] },
  { name: "sex", needs: ["everybody"] },
  { name: "hours", needs: ["everybody"] },
  { name: "both", needs: ["sex", "hours"] },
] as const;
type DetailName = (typeof DETAILS)[number]["name"];

/** Which detail a place in WHO belongs to. */
const DETAIL_OF: readonly DetailName[] = WHO.map(({ sex, hours }) => {
  if (sex !== "") return hours === "" ? "sex" : "both";
  return hours === "" ? "everybody" : "hours";
});

/** Whether a cell of a measure may be told; `at` is the place of the measure among those given. */
export type ToldCells = (at: number, cell: number) => boolean;

/**
 * Which cells of the measures of a table may be told. All measures go by one pattern of what is kept back; of a share it is
 * also kept back where few records are counted, or all but few, and
 * it is told of sex and of hours, not of both together: with the counts of each it would leave too little open.
 * @param parents the places of the groups above, as a table's breakdown has them
 * @param who the places in WHO that the table has: what it has not needs no protection
 */
export function toldCells(
  parents: Int32Array,
  who: readonly number[],
  measures: readonly Pick<CellEstimates, "bases" | "counted">[],
): ToldCells {
  const groups = parents.length;
  const bases = measures.map((measure) => measure.bases);
  const details: Detail[] = DETAILS.map(({ name, needs }) => ({
    name,
    needs,
    counts: columns(bases, placesOf(name, who), groups),
    crossed: name === "both",
  }));
  for (const [at, { counted, bases }] of measures.entries()) {
    if (!counted) continue;
    const rest = bases.map((base, cell) => base - counted[cell]!);
    const parts = [counted, rest];
    for (const { name, needs } of DETAILS.filter((detail) => detail.name !== "both"))
      details.push({
        name: `${name} ${at}`,
        needs: [name, ...needs.map((need) => `${need} ${at}`)],
        counts: columns(parts, placesOf(name, who), groups),
        crossed: name !== "everybody",
      });
  }
  const told = toldDetails(parents, details);
  return (at, cell) => {
    const detail = DETAIL_OF[cell % WHO.length]!;
    const name = measures[at]!.counted ? `${detail} ${at}` : detail;
    return told.get(name)?.[Math.floor(cell / WHO.length)] === 1;
  };
}

function placesOf(name: DetailName, who: readonly number[]): number[] {
  return who.filter((at) => DETAIL_OF[at] === name);
}

/** Columns of cells as a list of numbers for each place in WHO. */
function columns(cells: readonly Int32Array[], places: readonly number[], groups: number): Int32Array[] {
  return cells.flatMap((of) =>
    places.map((who) => Int32Array.from({ length: groups }, (_, group) => of[group * WHO.length + who]!)),
  );
}
