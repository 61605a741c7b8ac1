import type { CompiledDescription } from "#lib/compile/description-changes";
import { shownTitle } from "#lib/facts/unknown-title";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releaseColumn } from "#lib/releases/tables/release-column";
import { decisionColumns, reasonsColumn } from "#lib/revision/compiles/decision-columns";
import { decisionFinder } from "#lib/revision/compiles/map-decisions";

/** The parts of descriptions that decisions word anew, one a row; null where they word none. */
export function descriptionsTable({ heading, compiled, groups, decisions }: ReleaseContent): Table | null {
  if (compiled.descriptions.length === 0) return null;
  const find = decisionFinder(decisions);
  const titles = new Map(
    groups.flatMap(({ edition, code, title }) => (edition === heading.target ? [[code, title]] : [])),
  );
  const columns: ColumnOf<CompiledDescription>[] = [
    { name: "code", kind: "code", meaning: "code of the group", cell: ({ group }) => group },
    {
      name: "title",
      kind: "text",
      meaning: "title of the group",
      cell: ({ group }) => shownTitle(titles.get(group) ?? ""),
    },
    { name: "part", kind: "text", meaning: "which part of its description", cell: ({ part }) => part },
    { name: "text", kind: "text", meaning: "the words decided on", cell: ({ text }) => text },
    ...decisionColumns(find),
    reasonsColumn(find),
    releaseColumn(heading),
  ];
  return tableOf(columns, compiled.descriptions);
}
