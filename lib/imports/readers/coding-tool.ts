import { levelOf } from "#lib/facts/code";
import {
  NSSEC_STATUSES,
  type NssecClass,
  type NssecMethod,
  type NssecStatus,
  type PublishedDescription,
} from "#lib/facts/facts";
import { PublishedFileError, type Refusal } from "#lib/files/refused-row";
import { ANYTHING, type KnownFacts } from "#lib/imports/known-facts";
import { type Literal, LiteralError, parseLiteral } from "#lib/imports/readers/js-literal";

/** SOC2010 Volume 1 and NS-SEC as the withdrawn ONS coding tool held them. */
interface CodingTool {
  kind: "coding-tool";
  descriptions: PublishedDescription[];
  nssec: NssecClass[];
  /** Statements of the file. */
  read: number;
  refusals: Refusal[];
}

type Fields = { [key: string]: Literal };

const STATEMENT = /^socDB\[([0-9]+)\]\s*=\s*(.*?);?\s*$/;
const PASSED_OVER = /^\s*(?:\/\/.*)?$|^socDB\s*=\s*new Array\(\);?\s*$/;

export function looksLikeCodingTool(text: string): boolean {
  return /^socDB\[[0-9]+\]\s*=/m.test(text);
}

/**
 * Reads the tool's data file, one `socDB[code] = {…};` to a line. The nine special codes (0010 "inadequately
 * described" to 0090) are no groups of SOC2010 and are refused.
 */
export function readCodingTool(text: string, held: KnownFacts = ANYTHING): CodingTool {
  const result: CodingTool = { kind: "coding-tool", descriptions: [], nssec: [], read: 0, refusals: [] };
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (PASSED_OVER.test(line)) continue;
    result.read++;
    const refuse = (column: string, value: string, reason: string) =>
      result.refusals.push({ sheet: "", row: index + 1, column, value: value.slice(0, 200), reason });
    const [, code, literal] = STATEMENT.exec(line) ?? [];
    const fields = literal === undefined ? null : fieldsOf(literal);
    if (!code || !fields) refuse("", line, "The line is not a statement of the form socDB[code] = {…};");
    else if ("soc2010" in fields && String(fields.soc2010).startsWith("00")) {
      refuse(
        "soc2010",
        String(fields.soc2010),
        `This is a special code (${plainText(fields.unit)}), not a group of SOC2010.`,
      );
    } else if (levelOf(code) === null || seen.has(code)) {
      refuse("", code, seen.has(code) ? "The code stands above already." : "This is not a code.");
    } else if (!held.group("soc2010", code)) {
      refuse("", code, "This is not a group of SOC2010.");
    } else {
      seen.add(code);
      result.descriptions.push(descriptionOf(code, fields));
      if (code.length === 4) result.nssec.push(...nssecOf(code, fields));
    }
  }
  if (seen.size === 0)
    throw new PublishedFileError(
      "This does not look like the ONS coding tool's data: it has no socDB entries.",
    );
  return result;
}

function fieldsOf(literal: string): Fields | null {
  try {
    const value = parseLiteral(literal);
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch (error) {
    if (error instanceof LiteralError) return null;
    throw error;
  }
}

function descriptionOf(code: string, fields: Fields): PublishedDescription {
  return {
    edition: "soc2010",
    code,
    title: plainText(fields.unit),
    general: plainText(fields.desc),
    entryRoutes: plainText(fields.entry),
    tasks: list(fields.tasks).map(withoutEndMark),
    relatedTitles: list(fields.related),
    classified: "",
  };
}

const FULL = NSSEC_STATUSES.slice(1, 8);

/**
 * The tool's arrays follow the columns of ONS's NS-SEC derivation tables (SOC2010 Volume 3): `opcat` and `ancls` hold
 * the simplified method and then the seven employment statuses of the full method; `redoc` and `redac` hold four
 * places of the reduced method, of which the tool fills the two that depend on the size of the establishment,
 * employers and managers. 0 means "not given".
 */
function nssecOf(code: string, fields: Fields): NssecClass[] {
  const full = places(code, fields.opcat, fields.ancls, (place) =>
    place === 0 ? ["simplified", "any"] : ["full", FULL[place - 1]],
  );
  const reduced = places(code, fields.redoc, fields.redac, (place) => [
    "reduced",
    ([undefined, "employers", undefined, "managers"] as const)[place],
  ]);
  return [...full, ...reduced];
}

function places(
  code: string,
  operational: Literal | undefined,
  analytic: Literal | undefined,
  nameOf: (place: number) => [NssecMethod, NssecStatus | undefined],
): NssecClass[] {
  const analyticClasses = list(analytic);
  return list(operational).flatMap((category, place) => {
    const [method, employmentStatus] = nameOf(place);
    const analyticClass = analyticClasses[place];
    if (!employmentStatus || category === "0" || !analyticClass || analyticClass === "0") return [];
    return [
      {
        edition: "soc2010",
        code,
        method,
        employmentStatus,
        operational: category,
        analytic: analyticClass,
      },
    ];
  });
}

function list(value: Literal | undefined): string[] {
  return Array.isArray(value) ? value.map(plainText).filter((item) => item !== "") : [];
}

/** The tasks of the tool end in semicolons, the last in a full stop; those of Volume 1 of SOC2020 in neither. */
function withoutEndMark(task: string): string {
  return /(?:n\.e\.c|etc)\.$/.test(task) ? task : task.replace(/\s*[;.]$/, "");
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  rsquo: "’",
};

/** Plain text of a field that may hold HTML line breaks and entities. */
function plainText(value: Literal | undefined): string {
  if (typeof value !== "string") return "";
  return value
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/&(?:#([0-9]+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/\u00a0/g, " ")
    .replace(/[ \t]+/g, " ")
    .trim();
}
