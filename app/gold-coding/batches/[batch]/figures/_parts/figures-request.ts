import {
  FIGURES_HELD,
  type FiguresOf,
  type FiguresReadership,
  figuresReadership,
  readFiguresOf,
} from "#lib/gold-coding/figures/batch-figures.db";
import { type FiguresAsked, readFiguresAddress } from "#lib/gold-coding/figures/figures-address";
import type { Person } from "#lib/permissions/permissions";
import { type ParameterError, type Parameters, pathText } from "#lib/platform/parameters";

/** What a page or file of figures is about, and how much of it whoever asks may see. */
export interface FiguresRequest {
  of: FiguresOf;
  asked: FiguresAsked;
  errors: ParameterError[];
  readership: FiguresReadership;
  /** Place of the level asked for among the levels of the edition, from 0; of the unit groups where none is. */
  level: number;
}

/** @returns null where there is no such batch */
export async function figuresRequest(
  params: Record<string, string | undefined>,
  parameters: Parameters,
  person: Person,
): Promise<FiguresRequest | null> {
  const { asked, errors } = readFiguresAddress(parameters);
  const of = await readFiguresOf(pathText(params.batch ?? ""), asked.edition, FIGURES_HELD);
  if (!of) return null;
  const place = of.levels.indexOf(asked.level);
  const level = place >= 0 ? place : of.levels.length - 1;
  return {
    of,
    asked: { ...asked, edition: of.at },
    errors,
    readership: figuresReadership(person, of.batch),
    level,
  };
}
