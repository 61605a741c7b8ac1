import type { ToolIndexEntry } from "#lib/facts/facts";
import type { OnProgress, Refusal } from "#lib/files/refused-row";
import { ANYTHING, type KnownFacts } from "#lib/imports/known-facts";

interface CodingToolIndex {
  kind: "coding-tool-index";
  entries: ToolIndexEntry[];
  read: number;
  refusals: Refusal[];
}

const ROW = /^([^#\n]{1,12})#([^#]+)$/;
const PROGRESS_EVERY = 2000;

/** At least nine in ten of the first rows are "code#title". */
export function looksLikeCodingToolIndex(text: string): boolean {
  const rows = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .slice(0, 40)
    .filter((row) => row.trim() !== "");
  return rows.length > 0 && rows.filter((row) => /^[0-9]{4}#/.test(row)).length >= rows.length * 0.9;
}

/** Reads "code#title, ADD, IND" rows; a code that `held` does not hold is refused. */
export function readCodingToolIndex(
  text: string,
  held: KnownFacts = ANYTHING,
  onProgress?: OnProgress,
): CodingToolIndex {
  const result: CodingToolIndex = { kind: "coding-tool-index", entries: [], read: 0, refusals: [] };
  const lines = text.split(/\r?\n/);
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    result.read++;
    if (result.read % PROGRESS_EVERY === 0) onProgress?.({ read: result.read, of: lines.length });
    const [, code = "", title = ""] = ROW.exec(line) ?? [];
    const refuse = (column: string, value: string, reason: string) =>
      result.refusals.push({ sheet: "", row: index + 1, column, value: value.slice(0, 200), reason });
    if (code === "" || title.trim() === "") refuse("", line, "The row is not of the form code#title.");
    else if (!/^[0-9]{4}$/.test(code)) refuse("code", code, "The value is not a code of four digits.");
    else if (!held.group("soc2010", code)) refuse("code", code, "The value is not a unit group of SOC2010.");
    else if (seen.has(line)) refuse("title", title, "The row stands above already.");
    else {
      seen.add(line);
      result.entries.push({ edition: "soc2010", code, text: title.trim() });
    }
  }
  return result;
}
