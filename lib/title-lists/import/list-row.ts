import { readCount } from "#lib/correspondence/conversion/count-cell";
import type { ReadRow } from "#lib/files/columns/read-row";
import { cellOf } from "#lib/files/columns/wanted-column";
import { titleKey } from "#lib/lookup/words/title-key";
import { cleanTitle, NOT_KEPT } from "#lib/title-lists/clean-title";
import { EXAMPLE } from "#lib/title-lists/import/list-columns";
import { type PeriodKind, readPeriod } from "#lib/title-lists/period";
import { KEPT_BACK, type ListReading } from "#lib/title-lists/title-list";

/** A title of a row with its counts. */
export interface CountedTitle {
  title: string;
  key: string;
  cleaned: boolean;
  counts: { period: string; count: number }[];
}

/** What came of a row: its counts, that it is not kept, or why the list cannot be read with it. */
export type ListRow =
  | ({ came: "counted" } & CountedTitle)
  | { came: "left out" }
  | { came: "personal"; reason: string }
  | { came: "fault"; column: string; reason: string };

/** More than any list counts. */
const MOST = 1e9;
const NEGATIVE = /^[([]?\s?[-−–]\s?\d/;

/**
 * A function that reads rows of a list. A count may be written with thousands separators; what is kept back or missing
 * ("x", "..", ":", "[c]", nothing) is kept as that, and never as zero. Without a column of counts each row counts once.
 */
export function listRowReader(reading: ListReading, kind: PeriodKind): (row: ReadRow) => ListRow {
  const { choice, layout, names } = reading;
  const fault = (at: number | undefined, reason: string): ListRow => ({
    came: "fault",
    column: at === undefined ? "" : (names[at] ?? ""),
    reason,
  });
  return ({ cells, fault: misfit }) => {
    if (misfit !== "") return fault(undefined, misfit);
    const cleaned = cleanTitle(cellOf(cells, choice, "title"));
    if (cleaned.title === null)
      return cleaned.why === "empty"
        ? { came: "left out" }
        : { came: "personal", reason: NOT_KEPT[cleaned.why] };
    const counts: CountedTitle["counts"] = [];
    const columns =
      layout === "columns" ? reading.periodColumns : [{ at: choice.columns.count ?? -1, period: "" }];
    for (const { at, period: own } of columns) {
      const period =
        layout === "rows" ? readPeriod(cellOf(cells, choice, "period"), kind) : own || reading.single;
      if (period === null)
        return fault(choice.columns.period, `This is no ${kind}. Write it like “${EXAMPLE[kind]}”.`);
      if (at < 0) {
        counts.push({ period, count: 1 });
        continue;
      }
      const cell = cells[at]?.trim() ?? "";
      const { count } = readCount(cell);
      if (NEGATIVE.test(cell))
        return fault(at, `“${shown(cell)}” is less than 0. Give how often the title comes.`);
      if (count !== null && count > MOST)
        return fault(at, `“${shown(cell)}” is larger than any count of titles.`);
      if (count === null && !isMissing(cell))
        return fault(
          at,
          `“${shown(cell)}” is no count. Give a number of 0 or more, or a mark such as “[c]” where it is kept back.`,
        );
      counts.push({ period, count: count ?? KEPT_BACK });
    }
    const { title } = cleaned;
    const key = titleKey(title).slice(0, 200);
    // Words of signs alone, or of another script, have no key.
    return key === ""
      ? { came: "left out" }
      : { came: "counted", title, key, cleaned: cleaned.cleaned, counts };
  };
}

/** Whether a cell says that a count is kept back or missing, as `readCount` tells it from what is no count. */
function isMissing(cell: string): boolean {
  const { note } = readCount(cell);
  return cell === "" || note.startsWith("The count is kept back");
}

function shown(cell: string): string {
  return cell.length > 30 ? `${cell.slice(0, 29)}…` : cell;
}
