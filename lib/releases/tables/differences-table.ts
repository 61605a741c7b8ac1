import { LEVEL_NAMES } from "#lib/facts/edition";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import { type ReleaseDifference, releaseDifference } from "#lib/releases/difference/release-difference";
import type { ReleaseContent } from "#lib/releases/release-content";
import { decisionFinder, issuesOf } from "#lib/revision/compiles/map-decisions";

interface Row {
  what: string;
  edition: string;
  code: string;
  title: string;
  field: string;
  before: string;
  after: string;
  decisions: string[];
}

/** What is different between two releases, one difference a row: groups, then entries, then pairs at each level. */
export function differencesTable(before: ReleaseContent, after: ReleaseContent): Table {
  const find = decisionFinder([...before.decisions, ...after.decisions]);
  const text = (name: string, meaning: string, cell: (row: Row) => string): ColumnOf<Row> => ({
    name,
    kind: "text",
    meaning,
    cell,
  });
  const columns: ColumnOf<Row>[] = [
    text("what", "group, index entry, or pair of groups with its level", ({ what }) => what),
    text("edition", "id of the edition that a group belongs to", ({ edition }) => edition),
    {
      name: "code",
      kind: "code",
      meaning: "code of the group, id of the entry, or both codes of the pair",
      cell: ({ code }) => code,
    },
    text("title", "title of the group or entry", ({ title }) => title),
    text("field", "what is different", ({ field }) => field),
    text("before", "as the release before has it; empty where it has none", (row) => row.before),
    text("after", "as this release has it; empty where it has none", (row) => row.after),
    text("issues", "issues whose decisions are behind it, with semicolons between them", ({ decisions }) =>
      issuesOf(find(decisions))
        .map(({ label }) => label)
        .join("; "),
    ),
    text("decisions", "ids of those decisions, with spaces between them", ({ decisions }) =>
      decisions.join(" "),
    ),
  ];
  return tableOf(columns, rowsOf(releaseDifference(before, after)));
}

function rowsOf({ groups, entries, pairs }: ReleaseDifference): Row[] {
  return [
    ...groups.map(({ edition, code, before, after, decisions }) => ({
      ...{ what: "group", edition, code, title: after ?? before ?? "", field: "title" },
      ...{ before: before ?? "", after: after ?? "", decisions },
    })),
    ...entries.flatMap(({ uid, title, fields, decisions }) =>
      fields.map((one) => ({ what: "index entry", edition: "", code: uid, title, ...one, decisions })),
    ),
    ...pairs.map(({ level, source, target, presence, decisions }) => ({
      ...{ what: `pair of ${LEVEL_NAMES[level].many}`, edition: "", title: "", field: "pair", decisions },
      code: `${source ?? "none"} ${target ?? "none"}`,
      before: presence === "taken out" ? "mapped" : "",
      after: presence === "added" ? "mapped" : "",
    })),
  ];
}
