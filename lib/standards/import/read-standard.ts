import { saysNothing } from "#lib/files/columns/missing";
import { type ColumnChoice, cellOf } from "#lib/files/columns/wanted-column";
import { isWebAddress } from "#lib/revision/evidence/evidence";
import { listIn } from "#lib/standards/import/list-in-cell";
import { readDay } from "#lib/standards/import/read-day";
import { FIELD_NAMES, type StandardColumns, type StandardField } from "#lib/standards/import/standard-fields";
import type { StandardFacts, StandardKind, StandardLevel } from "#lib/standards/standard";
import { isApprenticeshipReference, readUrn } from "#lib/standards/urn";

/** A row as a standard, with what was left out of it, a sentence each. */
export interface ReadStandard {
  facts: StandardFacts;
  notes: string[];
}

/** A row that is not taken: the column that is at fault, "" for none, and why. */
export interface RefusedStandard {
  field: StandardField | "";
  reason: string;
}

export function isRefusedStandard(read: ReadStandard | RefusedStandard): read is RefusedStandard {
  return "reason" in read;
}

/** Most characters. What is longer is not a fact of a standard but its text, which stays where it is published. */
const LONGEST = { urn: 60, title: 300, line: 200, part: 200, link: 500 };
/** Most parts of a list. */
const MOST_PARTS = 40;

/** A function that reads a row of a file of standards by its confirmed columns. */
export function standardReader({
  choice,
  edition,
  kind,
}: Pick<StandardColumns, "choice" | "edition" | "kind">): (
  cells: readonly string[],
) => ReadStandard | RefusedStandard {
  return (cells) => readRow(cells, choice, { edition, kind });
}

function readRow(
  cells: readonly string[],
  choice: ColumnChoice<StandardField>,
  { edition, kind: usual }: Pick<StandardColumns, "edition" | "kind">,
): ReadStandard | RefusedStandard {
  const notes: string[] = [];
  const cell = (field: StandardField) => {
    const text = cellOf(cells, choice, field);
    return saysNothing(text) ? "" : text;
  };
  const line = (field: StandardField) => {
    const text = cell(field).replace(/\s+/g, " ");
    if (text.length <= LONGEST.line) return text;
    notes.push(`${FIELD_NAMES[field]}: left out, since it has more than ${LONGEST.line} characters.`);
    return "";
  };
  const day = (field: StandardField) => {
    const text = cell(field);
    const read = readDay(text);
    if (text !== "" && read === null)
      notes.push(`${FIELD_NAMES[field]}: “${shortened(text)}” is no day. Write it like 31/03/2026.`);
    return read;
  };
  const list = (field: StandardField) => {
    const parts = listIn(cell(field));
    const short = parts.filter((part) => part.length <= LONGEST.part).slice(0, MOST_PARTS);
    if (short.length < parts.length)
      notes.push(
        `${FIELD_NAMES[field]}: ${parts.length - short.length} left out, as text of the standard or beyond ${MOST_PARTS}.`,
      );
    return short;
  };

  const urnText = cell("urn").replace(/\s+/g, " ");
  if (urnText === "") return { field: "urn", reason: "The row has no URN. Give each standard its own." };
  if (urnText.length > LONGEST.urn || !/[\p{L}\p{N}]/u.test(urnText))
    return { field: "urn", reason: `“${shortened(urnText)}” is no URN. Check which column it is from.` };
  const title = cell("title").replace(/\s+/g, " ");
  if (title === "") return { field: "title", reason: "The row has no title. Give the standard its title." };
  if (title.length > LONGEST.title)
    return {
      field: "title",
      reason: `The title has more than ${LONGEST.title} characters: it seems to be text of the standard. Check which column it is from.`,
    };
  const urn = readUrn(urnText);
  if (!urn.isRead)
    notes.push("The URN could not be read into body, suite and number; it is kept as it is written.");
  const givenCodes = list("codes");
  const status = line("status");
  const version = line("version").replace(/^v(?:ersion)?\.?\s*/i, "");
  return {
    facts: {
      urn: urn.written,
      key: urn.key,
      kind: kindOf(line("kind"), isApprenticeshipReference(urn) ? "apprenticeship" : usual),
      developer: line("developer") || urn.developer,
      suiteCode: urn.suiteCode,
      number: urn.number,
      version: urn.version || version,
      legacy: urn.legacy || /^legacy$/i.test(status),
      title,
      suite: line("suite"),
      body: line("body"),
      status,
      approvedOn: day("approvedOn"),
      reviewOn: day("reviewOn"),
      occupations: list("occupations"),
      sector: line("sector"),
      level: levelOf(line("level"), notes),
      behaviours: list("behaviours"),
      link: linkOf(cell("link"), notes),
      givenCodes,
      codesEdition: givenCodes.length > 0 ? edition : "",
      invented: /^(?:yes|y|true|1|invented)$/i.test(line("invented")),
    },
    notes,
  };
}

function kindOf(text: string, usual: StandardKind): StandardKind {
  if (/apprentice/i.test(text)) return "apprenticeship";
  return /\bnos\b|national occupational/i.test(text) ? "occupational" : usual;
}

/** "Pan sector", "multi", "Job specific NOS", "cross-sector". */
function levelOf(text: string, notes: string[]): StandardLevel | "" {
  if (text === "") return "";
  if (/\bpan\b/i.test(text)) return "pan-sector";
  if (/\b(?:multi|cross|several|multiple)\b/i.test(text)) return "multi-sector";
  if (/\b(?:job|role|occupation|single|sector)\b.*\bspecific\b|^job$/i.test(text)) return "job-specific";
  notes.push(
    `${FIELD_NAMES.level}: “${shortened(text)}” is none of the three. Write pan-sector, multi-sector or job-specific.`,
  );
  return "";
}

function linkOf(text: string, notes: string[]): string {
  if (text === "") return "";
  const link = /^www\./i.test(text) ? `https://${text}` : text;
  if (link.length <= LONGEST.link && isWebAddress(link)) return link;
  notes.push(
    `${FIELD_NAMES.link}: left out, since it does not begin with https:// or http:// and name a page.`,
  );
  return "";
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
