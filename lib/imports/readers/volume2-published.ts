import { levelOf } from "#lib/facts/code";
import type { EntryField, Published } from "#lib/imports/published-file";
import type { IndexColumn } from "#lib/imports/readers/index-sheet";
import type { Volume2 } from "#lib/imports/readers/volume2";

/**
 * What Volume 2 says as facts. It is the whole list of the index, of sub-unit groups where it has their columns, and of
 * the abbreviations where it has their sheet. Groups of the released editions' own levels never go, whatever a version
 * of the index lists.
 */
export function volume2Published(volume2: Volume2): Published {
  const { version, publishedOn, entries, groups, isco08, abbreviations, fields, read, refusals } = volume2;
  const hasSubUnits = groups.some((group) => levelOf(group.code) === 5);
  return {
    kind: "volume-2",
    title: ["SOC2020 Volume 2", version && `Version ${version}`, publishedOn && inWords(publishedOn)]
      .filter(Boolean)
      .join(", "),
    facts: { groups: [...groups, ...isco08], entries, abbreviations },
    covers: {
      entries: () => true,
      groups: ({ edition, code }) => edition === "soc2020" && levelOf(code) === 5 && hasSubUnits,
      ...(abbreviations.length > 0 && { abbreviations: () => true }),
    },
    entryFields: new Set([...fields].flatMap((column) => FIELDS[column] ?? [])),
    read,
    refusals,
  };
}

/** Fields that each column of the index brings. */
const FIELDS: Partial<Record<IndexColumn, EntryField[]>> = {
  recno: ["recno"],
  title: ["title"],
  natural: ["natural"],
  add: ["add"],
  ind: ["ind"],
  defaultFlag: ["defaultFlag"],
  soc2010: ["code-soc2010"],
  soc2020: ["code-soc2020"],
  subUnit: ["subUnit"],
  soc90: ["code-soc90"],
  soc2000: ["code-soc2000"],
  isco08: ["code-isco08"],
  see: ["see", "seeEntries"],
  version: ["version"],
  change: ["change"],
};

/** "2025-12-03" → "3 December 2025". */
function inWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
