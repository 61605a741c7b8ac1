import { type EntryFilter, QUALIFIERS, type Qualifier } from "#lib/coding-index/entry-filter";
import { CODED_EDITIONS, type CodedEdition } from "#lib/coding-index/register";
import { readTypedCode } from "#lib/facts/typed-code";
import type { ParameterReader } from "#lib/platform/parameters";

/** What the address of the coding index asks for, as it stands there. */
export interface IndexAddress {
  q: string;
  letter: string;
  edition: CodedEdition;
  /** Start of a code in that edition. */
  code: string;
  qualifier: Qualifier | "";
  default: "only" | "without" | "";
  see: "only" | "without" | "";
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const ONLY_WITHOUT = ["only", "without"] as const;

/** Reads the query, with an error for what is refused. */
export function readIndexAddress(reader: ParameterReader): IndexAddress {
  return {
    q: reader.text("q", "The text"),
    letter: reader.choice("letter", "The letter", LETTERS),
    ...typedCodeIn(reader),
    qualifier: reader.choice("qualifier", "The qualifier", Object.keys(QUALIFIERS) as Qualifier[]),
    default: reader.choice("default", "The choice of defaults", ONLY_WITHOUT),
    see: reader.choice("see", "The choice of references", ONLY_WITHOUT),
  };
}

/** The code as it is written plainly, however it was typed; an edition that is named with it is the one meant. */
function typedCodeIn(reader: ParameterReader): Pick<IndexAddress, "code" | "edition"> {
  const edition = reader.choice("edition", "The edition", CODED_EDITIONS) || "soc2020";
  const given = reader.text("code", "The code");
  if (given === "") return { code: "", edition };
  const typed = readTypedCode(given);
  const named = CODED_EDITIONS.find((one) => one === typed?.edition);
  if (typed && (typed.edition === null || named)) return { code: typed.code, edition: named ?? edition };
  const message = "The code is not of the right form. Type it like 2136, 21 or 2134/02.";
  reader.errors.push({ field: "code", message });
  return { code: "", edition };
}

/** The filter that a query means. */
export function filterOf(query: IndexAddress): EntryFilter {
  return {
    text: query.q,
    letter: query.letter,
    ...(query.code && { code: { edition: query.edition, start: query.code } }),
    ...(query.qualifier && { qualifier: query.qualifier }),
    ...(query.default && { defaults: query.default }),
    ...(query.see && { references: query.see }),
  };
}

/** The query as parameters of an address; the edition only where there is a code for it. */
export function indexParameters(query: IndexAddress): Record<string, string> {
  return { ...query, edition: query.code === "" ? "" : query.edition };
}

/** The same query but for its letter: what the letters are counted in. */
export function anyLetter(query: IndexAddress): IndexAddress {
  return { ...query, letter: "" };
}
