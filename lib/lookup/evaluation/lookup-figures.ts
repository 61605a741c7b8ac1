import { existsSync, readFileSync } from "node:fs";
import { type KeptFigures, readKeptFigures } from "#lib/lookup/evaluation/kept-figures";

/** Where `npm run bench -- lookup --keep` adds its figures, from the folder that the app runs in. */
export const LOOKUP_FIGURES = "data/lookup-figures.csv";

let read: KeptFigures[] | null = null;

/** What the bench kept; read once. None where the file is absent. */
export function readLookupFigures(): KeptFigures[] {
  read ??= existsSync(LOOKUP_FIGURES) ? readKeptFigures(readFileSync(LOOKUP_FIGURES, "utf8")) : [];
  return read;
}
