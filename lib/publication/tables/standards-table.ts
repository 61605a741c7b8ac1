import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import type { CoveredGroup, UncoveredTitle } from "#lib/standards/coverage/coverage";
import type { ListedStandard } from "#lib/standards/register/list.db";

const text = (
  name: string,
  meaning: string,
  cell: (standard: ListedStandard) => string,
): ColumnOf<ListedStandard> => ({ name, kind: "text", meaning, cell });

/** Occupational standards as facts, with the unit groups that they were accepted to belong to. @param edition its short title */
export function standardsTable(standards: readonly ListedStandard[], edition: string): Table {
  return tableOf(
    [
      text("urn", "unique reference number, as it is written", ({ urn }) => urn),
      text("kind", "occupational or apprenticeship", ({ kind }) => kind),
      text("title", "its title", ({ title }) => title),
      text("suite", "the suite that it is of", ({ suite }) => suite),
      text(
        "developing_body",
        "of its URN: letters of the body that developed it",
        ({ developer }) => developer,
      ),
      text("suite_code", "of its URN: letters of the suite", ({ suiteCode }) => suiteCode),
      text("number", "of its URN: number within the suite", ({ number }) => number),
      text("version", "of its URN, or as given", ({ version }) => version),
      text("legacy", "yes where it is marked as legacy", ({ legacy }) => (legacy ? "yes" : "")),
      text("standard_setting_body", "the body that set it", ({ body }) => body),
      text("status", "as given", ({ status }) => status),
      text("approved_on", "ISO date", ({ approvedOn }) => approvedOn ?? ""),
      text("review_on", "ISO date on which it is to be reviewed", ({ reviewOn }) => reviewOn ?? ""),
      text("relevant_occupations", "as given, parted by semicolons", ({ occupations }) =>
        occupations.join("; "),
      ),
      text("sector", "as given", ({ sector }) => sector),
      text("level", "pan-sector, multi-sector or job-specific", ({ level }) => level),
      text("behaviours", "as given, parted by semicolons", ({ behaviours }) => behaviours.join("; ")),
      text("link", "where its text is published", ({ link }) => link),
      text(
        "unit_groups",
        `unit groups of ${edition} that a person accepted, parted by semicolons`,
        ({ codes }) => codes.join("; "),
      ),
      text("invented", "yes where it is made up, for demonstration", ({ invented }) =>
        invented ? "yes" : "",
      ),
    ],
    standards,
  );
}

/** Unit groups with how many standards each has. @param counted what sizes are of, "" where no data set says any */
export function standardsCoverageTable(
  groups: readonly CoveredGroup[],
  edition: string,
  counted: string,
): Table {
  return tableOf<CoveredGroup>(
    [
      { name: "code", kind: "code", meaning: `${edition} unit group`, cell: ({ group }) => group.code },
      { name: "title", kind: "text", meaning: "its title", cell: ({ group }) => group.title },
      {
        name: "standards",
        kind: "number",
        meaning: "occupational standards that a person accepted to belong to it",
        cell: ({ standards }) => standards,
      },
      {
        name: "current_standards",
        kind: "number",
        meaning: "those of them that are neither legacy nor past their review date",
        cell: ({ current }) => current,
      },
      {
        name: "size",
        kind: "number",
        meaning: counted === "" ? "not known" : `${counted}; empty where the data set does not say`,
        cell: ({ size }) => size ?? "",
      },
    ],
    groups,
  );
}

/** Occupations of standards that no unit group surely covers, with counts by suite: a list of titles. */
export function uncoveredTable(titles: readonly UncoveredTitle[]): Table {
  const rows = titles.flatMap(({ title, invented, suites }) =>
    suites.map((suite) => ({ title, invented, ...suite })),
  );
  return tableOf(
    [
      {
        name: "title",
        kind: "text",
        meaning: "relevant occupation of standards",
        cell: ({ title }) => title,
      },
      { name: "suite", kind: "text", meaning: "suite of the standards", cell: ({ suite }) => suite },
      {
        name: "standards",
        kind: "number",
        meaning: "standards of the suite that name it",
        cell: ({ standards }) => standards,
      },
      {
        name: "invented",
        kind: "text",
        meaning: "yes where all standards that name it are made up, for demonstration",
        cell: ({ invented }) => (invented ? "yes" : ""),
      },
    ],
    rows,
  );
}
