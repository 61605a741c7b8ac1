import type { CodedRow, CodedTitle } from "#lib/coded-files/coded-row";
import { editionOf, type FileChoice } from "#lib/coded-files/file-columns";
import type { CodeWork } from "#lib/coded-files/file-work";
import type { CodeData } from "#lib/coded-files/work-data";
import type { WorkRow } from "#lib/coded-files/work-rows";
import { inCell } from "#lib/correspondence/conversion/count-cell";
import { readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { saysNothing } from "#lib/files/columns/missing";
import { cellOf } from "#lib/files/columns/wanted-column";
import { type LookupAnswer, lookup } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";
import { keptFew } from "#lib/platform/keep-few";

/** So many different titles are remembered: in surveys the others come once. */
const MOST_REMEMBERED = 30_000;
/** A code is doubtful that is less probable than this, */
const SURE = 0.5;
/** or whose runner-up is nearly as probable. */
const CLEAR_GAP = 0.1;

/** What is the same of all rows with a title. */
type Coded = Omit<CodedTitle, "kind" | "existing" | "agrees"> & {
  /** The cells of each edition, in order, and the note. */
  cells: readonly string[];
  note: string;
};

/** A function that codes rows by their titles: null of rows that hold no data. Identical titles are looked up once. */
export function titleCoder(
  work: CodeWork,
  data: CodeData,
  choice: FileChoice,
): (row: WorkRow) => CodedRow | null {
  const remembered = new Map<string, Coded>();
  const existing = editionOf(work.existing, data.held);
  const others = data.held.filter((edition) => edition !== existing);
  const known = new Map<string, Existing>();
  const withExisting = choice.columns.code !== undefined;
  return (row) => {
    if (row.part !== "data") return null;
    const title = asLookedUp(cellOf(row.cells, choice, "title"));
    const industry = asLookedUp(cellOf(row.cells, choice, "industry"));
    const coded =
      row.fault === ""
        ? keptFew(remembered, `${title}\n${industry}`, MOST_REMEMBERED, () =>
            codeTitle(title, industry, work, data),
          )
        : refused(row.fault, work);
    const { cells, note, ...came } = coded;
    if (!withExisting || row.fault !== "") {
      const none = withExisting ? ["", ""] : [];
      return {
        cells: [row.fault === "" ? title : "", ...cells, ...none, note],
        came: { kind: "code", ...came, existing: "", agrees: null },
      };
    }
    const cell = cellOf(row.cells, choice, "code");
    const read = keptFew(known, cell, MOST_REMEMBERED, () => readExisting(cell, existing, others));
    const agrees = agreement(read.code, coded.code, existing);
    return {
      cells: [
        title,
        ...cells,
        read.code,
        agreementInWords(agrees),
        [note, read.note].filter((one) => one !== "").join(" "),
      ],
      came: { kind: "code", ...came, existing: read.code, agrees },
    };
  };
}

/** What tables of titles and their counts have below or above them. */
const TOTAL = /^(?:(?:grand|sub|overall)[ -]?)?totals?:?$|^all (?:occupations|employees|jobs)$/i;

/** What a box that was ticked, or a question answered, leaves in a cell. */
const ANSWER = /^(?:true|false|yes|no)$/i;

/** White space alone makes no other title. */
function asLookedUp(cell: string): string {
  return cell.replace(/\s+/g, " ");
}

function codeTitle(title: string, industry: string, work: CodeWork, data: CodeData): Coded {
  const none = { title, industry, ...NO_CODE, doubtful: true, cells: empty(work) };
  if (saysNothing(title)) return { ...none, outcome: "no title", note: "The row has no title." };
  if (!/\p{L}/u.test(title))
    return {
      ...none,
      outcome: "refused",
      note: `“${shortened(title)}” has no letters, so it is no title. Check which column it is from.`,
    };
  if (ANSWER.test(title))
    return { ...none, outcome: "refused", note: `“${title}” is no title. Check which column it is from.` };
  if (TOTAL.test(title))
    return {
      ...none,
      doubtful: false,
      outcome: "no title",
      note: `“${title}” is a total of the table, and no title.`,
    };
  const said = saysNothing(industry) ? "" : industry;
  const answers = work.editions.map((edition) =>
    lookup(data.lookup, { query: title, edition, industry: said, limit: 2 }),
  );
  const [first] = answers;
  if (!first || isRefusal(first)) return { ...none, outcome: "refused", note: first?.message ?? "" };
  const cells = answers.flatMap((answer) => (isRefusal(answer) ? EMPTY : answerCells(answer)));
  const [best, second] = first.results;
  if (!best) return { ...none, outcome: "no match", note: "Nothing in the index is like this title." };
  const gap = best.confidence - (second?.confidence ?? 0);
  return {
    outcome: "coded",
    title,
    industry,
    code: best.code,
    confidence: best.confidence,
    nextCode: second?.code ?? "",
    nextConfidence: second?.confidence ?? 0,
    doubtful: best.confidence < SURE || gap < CLEAR_GAP || first.vague !== null,
    cells,
    note: first.vague ? `${first.vague.reason} ${first.vague.ask}` : "",
  };
}

const EMPTY = ["", "", "", "", "", ""];
const NO_CODE = { code: "", confidence: 0, nextCode: "", nextConfidence: 0 };

function empty({ editions }: CodeWork): string[] {
  return editions.flatMap(() => EMPTY);
}

/** Code, title, confidence, runner-up, gap, reason: as `addedColumns` has them. */
function answerCells({ results: [best, second] }: LookupAnswer): string[] {
  if (!best) return EMPTY;
  const gap = best.confidence - (second?.confidence ?? 0);
  return [
    best.code,
    best.title,
    inCell(best.confidence),
    second?.code ?? "",
    inCell(gap),
    best.reasons.join(" "),
  ];
}

function refused(fault: string, work: CodeWork): Coded {
  return {
    outcome: "refused",
    title: "",
    industry: "",
    ...NO_CODE,
    doubtful: false,
    cells: empty(work),
    note: fault,
  };
}

interface Existing {
  code: string;
  note: string;
}

function readExisting(cell: string, edition: CodedEdition, others: readonly CodedEdition[]): Existing {
  const read = readCellCode(cell, edition, others);
  if (read.kind === "code") return { code: read.code, note: "" };
  return { code: "", note: read.kind === "none" ? "" : `Its code: ${read.reason}` };
}

/** The deepest level, 4 or less, at which two codes are of one group; null where there are not two. */
export function agreement(existing: string, code: string, { structure }: CodedEdition): number | null {
  if (existing === "" || code === "") return null;
  const deepest = Math.min(structure.levelOf(existing) ?? 0, structure.levelOf(code) ?? 0);
  for (let level = deepest; level > 0; level--)
    if (structure.at(existing, level) !== null && structure.at(existing, level) === structure.at(code, level))
      return level;
  return 0;
}

/** What `soc_agrees` says of it. */
export function agreementInWords(agrees: number | null): string {
  if (agrees === null) return "";
  return agrees === 0 ? "none" : LEVEL_NAMES[agrees as Level].one;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
