import type { PublishedGroup } from "#lib/facts/facts";
import type { Sheet } from "#lib/files/sheet";

const CODE = /^[0-9]{1,4}$/;

/**
 * The "ISCO-08 framework" sheet: no header, a code and a title in neighbouring cells, with the classification's name
 * somewhere above. Returns null when the sheet is something else.
 */
export function readIscoFramework(sheet: Sheet): PublishedGroup[] | null {
  const named = sheet.rows.slice(0, 12).some((row) => row.some((cell) => /ISCO-?08/i.test(cell)));
  if (!named) return null;
  const groups: PublishedGroup[] = [];
  const seen = new Set<string>();
  for (const row of sheet.rows) {
    const cells = row.map((cell) => cell.trim()).filter(Boolean);
    const [code, title] = cells;
    if (cells.length !== 2 || !code || !title || !CODE.test(code) || seen.has(code)) continue;
    seen.add(code);
    groups.push({ edition: "isco08", code, title });
  }
  return groups.length > 0 ? groups : null;
}
