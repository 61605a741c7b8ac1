import { type EntryFilter, QUALIFIERS, type Qualifier } from "#lib/coding-index/entry-filter";
import { readTypedCode } from "#lib/facts/codes/typed-code";
import type { EditionId } from "#lib/facts/edition";
import type { ParameterReader } from "#lib/platform/parameters";

/** What the address of the coding index asks for, as it stands there. */
export interface IndexAddress {
  q: string;
  letter: string;
  edition: EditionId;
  /** Start of a code in that edition. */
  code: string;
  qualifier: Qualifier | "";
  default: "only" | "without" | "";
  see: "only" | "without" | "";
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const ONLY_WITHOUT = ["only", "without"] as const;

/** The editions that the index has codes of, and the one that is meant where the address names none. */
interface Editions {
  ids: readonly EditionId[];
  main: EditionId;
}

/** Reads what an address asks for, with an error for what is refused. */
export function readIndexAddress(reader: ParameterReader, editions: Editions): IndexAddress {
  return {
    q: reader.text("q", "The text"),
    letter: reader.choice("letter", "The letter", LETTERS),
    ...typedCodeIn(reader, editions),
    qualifier: reader.choice("qualifier", "The qualifier", Object.keys(QUALIFIERS) as Qualifier[]),
    default: reader.choice("default", "The choice of defaults", ONLY_WITHOUT),
    see: reader.choice("see", "The choice of references", ONLY_WITHOUT),
  };
}

/** The code as it is written plainly, however it was typed; an edition that is named with it is the one meant. */
function typedCodeIn(
  reader: ParameterReader,
  { ids, main }: Editions,
): Pick<IndexAddress, "code" | "edition"> {
  const edition = reader.choice("edition", "The edition", ids) || main;
  const given = reader.text("code", "The code");
  if (given === "") return { code: "", edition };
  const typed = readTypedCode(given);
  const named = ids.find((one) => one === typed?.edition);
  if (typed && (typed.edition === null || named)) return { code: typed.code, edition: named ?? edition };
  const message = "The code is not of the right form. Type it like 2136, 21 or 2134/02.";
  reader.errors.push({ field: "code", message });
  return { code: "", edition };
}

/** The filter that an address means. @param subUnitsOf the edition that the entries' sub-unit groups are of */
export function filterOf(asked: IndexAddress, subUnitsOf: EditionId | null): EntryFilter {
  return {
    text: asked.q,
    letter: asked.letter,
    ...(asked.code && { code: { edition: asked.edition, start: asked.code, subUnitsOf } }),
    ...(asked.qualifier && { qualifier: asked.qualifier }),
    ...(asked.default && { defaults: asked.default }),
    ...(asked.see && { references: asked.see }),
  };
}

/** What is asked for as parameters of an address; the edition only where there is a code for it. */
export function indexParameters(asked: IndexAddress): Record<string, string> {
  return { ...asked, edition: asked.code === "" ? "" : asked.edition };
}

/** The same but for the letter: what the letters are counted in. */
export function anyLetter(asked: IndexAddress): IndexAddress {
  return { ...asked, letter: "" };
}
