import type { NewEntry } from "#lib/compile/decisions/change";
import { naturalOrder } from "#lib/facts/natural-order";
import type { FieldReader } from "#lib/revision/proposals/form-fields";

/** New entries, a line for each: "Officer, drone | qualified | police". */
export function entriesToText(entries: readonly NewEntry[]): string {
  return entries
    .map(({ title, add, ind }) => [title, add, ind].join(" | ").replace(/( \| )+$/, ""))
    .join("\n");
}

/**
 * New entries from their lines; an entry that says the same as a known one keeps its id, another's follows from what it
 * says, so that saving twice makes the same.
 */
export function entriesFromText(
  name: string,
  fields: FieldReader,
  known: readonly NewEntry[] = [],
): NewEntry[] {
  const lines = fields
    .prose(name, "The list of entries")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const entries = new Map<string, NewEntry>();
  for (const line of lines) {
    const [title = "", add = "", ind = "", ...more] = line.split("|").map((part) => part.trim());
    if (title === "" || more.length > 0) {
      fields.refuse(
        name,
        `“${line.slice(0, 60)}” cannot be read. Write: title | additional term | industry.`,
      );
      continue;
    }
    const uid = `new-${[title, add, ind].map(slug).join("--").replace(/-+$/, "")}`.slice(0, 180);
    const before = known.find((one) => one.title === title && one.add === add && one.ind === ind);
    const natural = naturalOrder(title);
    if (entries.has(before?.uid ?? uid)) {
      fields.refuse(name, `“${line.slice(0, 60)}” is in the list twice. Leave one of the two.`);
      continue;
    }
    entries.set(before?.uid ?? uid, before ?? { uid, title, natural, add, ind });
  }
  if (lines.length === 0) fields.refuse(name, "Write at least one entry, each on a line of its own.");
  return [...entries.values()];
}

function slug(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
