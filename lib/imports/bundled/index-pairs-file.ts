import type { IndexPair } from "#lib/facts/facts";
import { dataFile, unitCode } from "#lib/imports/bundled/data-file";

export const INDEX_PAIRS_FILE = dataFile<
  IndexPair,
  "source_edition" | "source" | "target_edition" | "target" | "entries"
>({
  columns: ["source_edition", "source", "target_edition", "target", "entries"],
  key: (pair) => `${pair.sourceEdition} ${pair.source} ${pair.targetEdition} ${pair.target}`,
  toCells: ({ sourceEdition, source, targetEdition, target, entries }) => ({
    source_edition: sourceEdition,
    source,
    target_edition: targetEdition,
    target,
    entries: String(entries),
  }),
  fromRow: (row) => {
    const entries = row.count("entries");
    if (entries === 0) throw row.refused("entries", "is 0: a pair that no row has is left out");
    return {
      sourceEdition: row.required("source_edition"),
      source: unitCode(row, "source"),
      targetEdition: row.required("target_edition"),
      target: unitCode(row, "target"),
      entries,
    };
  },
  needs: ({ sourceEdition, source, targetEdition, target }) => [
    { column: "source", group: { edition: sourceEdition, code: source } },
    { column: "target", group: { edition: targetEdition, code: target } },
  ],
});
