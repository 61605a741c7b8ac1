import { parse } from "csv-parse/sync";
import type { NameSource } from "#lib/lookup/other-names/other-names";

/** The published lists, by their names in the folder of reference files. */
export const NAME_FILES = {
  esco: "other-names/esco-occupation-labels-en.csv",
  onet: "other-names/onet-27-alternate-titles.csv",
  onetToEsco: "other-names/onet-esco-isco08.csv",
} as const;

/** An occupation of ESCO or O*NET. */
export interface NamedOccupation {
  id: string;
  source: NameSource;
  names: string[];
  /** ISCO-08 unit groups → how far it belongs there, summing to 1; none where nobody says. */
  isco: Map<string, number>;
  /** Of an O*NET occupation those of ESCO that it was matched to. */
  matched: string[];
}

/** A short form that repeats the name: "Chief Executive Officer (CEO)". */
const SHORT_FORM = /\s*\([A-Z][A-Za-z. ]*\)\s*$/;

/** Reads the occupations of both lists; `open` gives the text of a file. */
export function readNamedOccupations(open: (name: string) => string): NamedOccupation[] {
  const esco = new Map<string, NamedOccupation>();
  for (const { occupation = "", isco08 = "", label = "" } of rowsOf(open(NAME_FILES.esco)))
    occupationIn(esco, occupation, "esco", new Map([[isco08, 1]])).names.push(label);
  const onet = new Map<string, NamedOccupation>();
  for (const { onet_soc: id = "", title = "" } of rowsOf(open(NAME_FILES.onet)))
    occupationIn(onet, id, "onet").names.push(title.replace(SHORT_FORM, ""));
  for (const row of rowsOf(open(NAME_FILES.onetToEsco))) {
    const { onet_soc: id = "", esco_occupation: matched = "", isco08 = "", confidence } = row;
    const occupation = onet.get(id);
    if (!occupation) continue;
    occupation.matched.push(matched);
    occupation.isco.set(isco08, (occupation.isco.get(isco08) ?? 0) + Number(confidence));
  }
  for (const { isco } of onet.values()) {
    const all = [...isco.values()].reduce((sum, weight) => sum + weight, 0);
    for (const [code, weight] of isco) isco.set(code, weight / all);
  }
  return [...esco.values(), ...onet.values()];
}

function occupationIn(
  occupations: Map<string, NamedOccupation>,
  id: string,
  source: NameSource,
  isco = new Map<string, number>(),
): NamedOccupation {
  let occupation = occupations.get(id);
  if (!occupation) {
    occupation = { id, source, names: [], isco, matched: [] };
    occupations.set(id, occupation);
  }
  return occupation;
}

function rowsOf(text: string): Record<string, string | undefined>[] {
  return parse(text, { columns: true, skip_empty_lines: true });
}

/**
 * The occupations without some of ESCO and those of O*NET matched to any of them: what may be learnt from when names of
 * those are to be looked up.
 */
export function occupationsWithout(
  occupations: readonly NamedOccupation[],
  left: ReadonlySet<string>,
): NamedOccupation[] {
  return occupations.filter(({ id, matched }) => !left.has(id) && !matched.some((one) => left.has(one)));
}
