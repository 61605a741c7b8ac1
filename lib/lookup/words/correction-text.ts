import type { Correction } from "#lib/lookup/words/replacements";

/** Says in words what was done to a word of the query before looking it up. */
export function correctionText({ from, to, kind }: Correction): string {
  switch (kind) {
    case "abbreviation":
      return `“${from}” read as “${to}”`;
    case "synonym":
      return `“${from}” taken to mean “${to}”`;
    case "reference":
      return `“${from}” looked up as “${to}”, where the index refers to`;
    case "spelling":
      return `“${from}” corrected to “${to}”`;
    case "completion":
      return `“${from}” completed to “${to}”`;
    case "place":
      return `“${from}” names a place of work: read as “${to}”`;
  }
}
