import { saysNothing } from "#lib/files/columns/missing";

/** Figures in the file have so many places at most. */
const PLACES = 6;

/** A figure as it stands in a cell, without a comma: "0.333333". */
export function inCell(value: number): string {
  return String(Number(value.toFixed(PLACES)));
}

const PLAIN = /^[+]?(?:[0-9]+|[0-9]{1,3}(?:[,\u00a0\u202f ' ][0-9]{3})+)(?:\.[0-9]+)?(?:e[+]?[0-9]{1,2})?$/i;
/** Where a comma stands for the point: "310,5", which is no thousands. */
const DECIMAL_COMMA = /^(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+),(?:[0-9]{1,2}|[0-9]{4,})$/;
/** What published tables have for a figure that is kept back, or not good enough to print. */
const SUPPRESSED = /^(?:[[(]?[a-z][\])]?|~|\*+|…|\.{1,3}|:|<\s?[0-9]+)$/i;

/** A count in a cell; null where there is none, with what to say of it. */
export type CountRead = { count: number; note: "" } | { count: null; note: string };

/** Reads a number of 0 or more however spreadsheets and people write it: "1,234", "1 234", "12.5", "310,5". */
export function readCount(cell: string): CountRead {
  const text = cell.normalize("NFKC").trim();
  if (text === "") return { count: null, note: "There is no count." };
  if (PLAIN.test(text)) return { count: Number(text.replace(/[,\s']/g, "")), note: "" };
  if (DECIMAL_COMMA.test(text))
    return { count: Number(text.replaceAll(".", "").replace(",", ".")), note: "" };
  if (SUPPRESSED.test(text) || saysNothing(text))
    return { count: null, note: `The count is kept back or missing (“${text}”).` };
  const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return { count: null, note: `The count “${shown}” is no number of 0 or more.` };
}
