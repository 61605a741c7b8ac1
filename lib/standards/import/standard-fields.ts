import { CODE_HEADINGS } from "#lib/correspondence/conversion/code-columns";
import { readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { EditionId } from "#lib/facts/edition";
import type { Reading } from "#lib/files/columns/reading";
import { type CellContent, type WantedColumn, WORDS } from "#lib/files/columns/wanted-column";
import { listIn } from "#lib/standards/import/list-in-cell";
import { readDay } from "#lib/standards/import/read-day";
import { readUrn } from "#lib/standards/urn";

/** What a column of a file of standards can hold, in the order in which the page offers them. */
export const STANDARD_FIELDS = [
  "urn",
  "title",
  "suite",
  "body",
  "developer",
  "kind",
  "status",
  "approvedOn",
  "reviewOn",
  "occupations",
  "codes",
  "sector",
  "level",
  "behaviours",
  "link",
  "version",
  "invented",
] as const;
export type StandardField = (typeof STANDARD_FIELDS)[number];

export const FIELD_NAMES: Record<StandardField, string> = {
  urn: "URN",
  title: "Title",
  suite: "Suite",
  body: "Standard-setting body",
  developer: "Developing body",
  kind: "Kind",
  status: "Status",
  approvedOn: "Approval date",
  reviewOn: "Review date",
  occupations: "Relevant occupations",
  codes: "SOC codes",
  sector: "Sector",
  level: "Level (pan-sector, multi-sector, job-specific)",
  behaviours: "Behaviours",
  link: "Link",
  version: "Version",
  invented: "Invented",
};

const HEADINGS: Record<StandardField, WantedColumn["headings"]> = {
  urn: [
    "urn",
    "nos urn",
    "unique reference number",
    "nos reference",
    "reference",
    "nos code",
    "nos id",
    "standard code",
    "reference number",
    "ref",
    "larscode",
  ],
  title: [
    "title",
    "nos title",
    "title of standard",
    "standard title",
    "name",
    "nos name",
    "standard",
    "overview title",
  ],
  suite: ["suite", "nos suite", "suite name", "suite title", "suites", "route"],
  body: [
    "standard setting body",
    "sso",
    "sector skills council",
    "standards setting organisation",
    "standard setting organisation",
    "setting body",
    "owner",
    "originating organisation",
    "organisation",
    "trailblazer group",
  ],
  developer: ["developed by", "developer", "developing body", "developing organisation", "originator"],
  kind: ["kind", "kind of standard", "type", "standard type"],
  status: ["status", "nos status", "validity", "state"],
  approvedOn: [
    "approved on",
    "date approved",
    "approval date",
    "approved",
    "date of approval",
    "date of approval for delivery",
    "start date",
  ],
  reviewOn: [
    "review date",
    "indicative review date",
    "review by",
    "review on",
    "date of review",
    "next review",
    "due for review",
    "review",
  ],
  occupations: [
    "relevant occupations",
    "relevant occupation",
    "occupations",
    "occupation",
    "relevant roles",
    "job roles",
    "roles",
    "job titles",
    "typical job titles",
  ],
  codes: [
    ...CODE_HEADINGS,
    "soc codes",
    "soc code s",
    "related soc codes",
    "soc unit groups",
    "relevant soc codes",
    /^soc(?:19|20)?[0-9]{2}codes?$/,
  ],
  sector: ["sector", "sectors", "industry", "industry sector", "subject area", "sector subject area"],
  level: ["level", "nos level", "scope", "kind of nos", "applicability", "nos category", "category"],
  behaviours: [
    "behaviours",
    "behaviors",
    "work behaviours",
    "underpinning behaviours",
    "values and behaviours",
  ],
  link: ["link", "url", "web address", "address", "nos link", "pdf", "download", "page"],
  version: ["version", "version number", "nos version"],
  invented: ["invented", "made up", "synthetic", "test data"],
};

const DAYS: CellContent = { is: (cell) => readDay(cell) !== null, words: "days" };
const URNS: CellContent = { is: (cell) => readUrn(cell).isRead, words: "URNs", telling: true };
const LINKS: CellContent = {
  is: (cell) => /^(?:https?:\/\/|www\.)\S+$/i.test(cell.trim()),
  words: "links",
  telling: true,
};
const LEVELS: CellContent = {
  is: (cell) => /\b(?:pan|multi|job|cross)\b/i.test(cell),
  words: "levels of standards",
};

/** The columns that a file of standards is looked through for. @param held the editions that codes may be of */
export function wantedColumns(held: readonly CodedEdition[]): WantedColumn<StandardField>[] {
  const codes: CellContent = {
    is: (cell) => {
      const listed = listIn(cell);
      return listed.length > 0 && listed.every((one) => isCodeOfAny(one, held));
    },
    words: "codes of SOC",
    telling: true,
  };
  const contents: Partial<Record<StandardField, CellContent>> = {
    urn: URNS,
    title: WORDS,
    suite: WORDS,
    body: WORDS,
    occupations: WORDS,
    approvedOn: DAYS,
    reviewOn: DAYS,
    codes,
    link: LINKS,
    level: LEVELS,
  };
  return STANDARD_FIELDS.map((key) => ({
    key,
    name: FIELD_NAMES[key],
    headings: [...HEADINGS[key], ...(key === "codes" ? held.map(({ shortTitle }) => shortTitle) : [])],
    needed: key === "urn" || key === "title",
    ...(contents[key] && { content: contents[key] }),
  }));
}

/** Whether a cell is a code of one of the editions. */
function isCodeOfAny(cell: string, held: readonly CodedEdition[]): boolean {
  return held.some((edition) => readCellCode(cell, edition, []).kind === "code");
}

/** How a file is read and which of its columns holds what, as somebody confirmed it; kept with the file. */
export interface StandardColumns extends Reading<StandardField> {
  /** Edition of the codes; "" where none was chosen. */
  edition: EditionId | "";
  /** The kind of a standard where no column and no reference says it. */
  kind: "occupational" | "apprenticeship";
}
