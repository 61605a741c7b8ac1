/** A URN of a standard, read into its parts; a part that it does not have is "". */
export interface Urn {
  /** As it is written, white space evened out. */
  written: string;
  /** By which it is the same as another: without case, white space and punctuation that tell no two apart. */
  key: string;
  /** Three letters of the body that developed it: "SFH". */
  developer: string;
  /** The suite within that body's: "DC", "HSC", "1FO". */
  suiteCode: string;
  /** The number within the suite: "5", "0031", "2.14". */
  number: string;
  version: string;
  legacy: boolean;
  /** Whether the parts were made out; where not, the URN is kept as it is written and nothing is said of its parts. */
  isRead: boolean;
}

/** An ending that marks what has been replaced: "(Legacy)", "- legacy", or an L after the number. */
const LEGACY_WORD = /[\s\-–_/]*[([]?\s*LEGACY\s*[)\]]?$/;
const LEGACY_LETTER = /(?<=\d)\s?L$/;
const VERSION = /(?<=\dL?)[\s\-–_]*V(?:ERSION\s*|ER\.?\s*)?([0-9]{1,3}(?:\.[0-9]{1,3})?)$/;
/** Between figures they tell 2-14 from 21-4. */
const BETWEEN_FIGURES = /(?<=\d)[\s\-–_/]+(?=\d)/g;
/** What else tells no two URNs apart. */
const FILLING = /[\s\-–_/]+/g;
/** "SFHDC5": three letters, a suite without a figure at its end, and the last run of figures, with parts of it after a point. */
const OCCUPATIONAL = /^([A-Z]{3})([A-Z0-9&]*?[A-Z&])?([0-9]+(?:\.[0-9]+)*)$/;
/** Reference numbers of apprenticeship standards in England: "ST0123", of the Institute for Apprenticeships and its successors. */
const APPRENTICESHIP = /^(ST)([0-9]{4})$/;

/**
 * Reads a URN of a National Occupational Standard, or the reference of an apprenticeship standard. There is no published
 * grammar; the rule follows how URNs are written: three letters of the developing body, then the suite, then the number,
 * which is the last run of figures; then a version ("v2") and the mark of a legacy standard, in either order. White space,
 * hyphens and strokes beside letters, and case, tell no two standards apart; between figures they stand for a point. `COSVR 208v2 (Legacy)` is body COS, suite VR,
 * number 208, version 2, legacy. What does not follow this is kept as written (`isRead` false).
 */
export function readUrn(text: string): Urn {
  const written = text.replace(/\s+/g, " ").trim();
  let rest = written.normalize("NFKC").toUpperCase();
  let legacy = false;
  let version = "";
  // Either ending may stand last.
  for (let turn = 0; turn < 2; turn++) {
    const before = rest;
    rest = rest.replace(LEGACY_WORD, "").replace(LEGACY_LETTER, "");
    legacy ||= rest !== before;
    rest = rest.replace(VERSION, (_, number: string) => {
      version = number.replace(/^0+(?=\d)/, "");
      return "";
    });
  }
  const plain = rest.replace(BETWEEN_FIGURES, ".").replace(FILLING, "");
  const ending = (version && `V${version}`) + (legacy ? " LEGACY" : "");
  const [, reference, of] = APPRENTICESHIP.exec(plain) ?? [];
  if (reference && of)
    return {
      ...{ written, key: plain + ending, developer: reference, suiteCode: "", number: of },
      ...{ version, legacy, isRead: true },
    };
  const [, developer, suiteCode = "", number] = OCCUPATIONAL.exec(plain) ?? [];
  if (developer && number)
    return { written, key: plain + ending, developer, suiteCode, number, version, legacy, isRead: true };
  const asWritten = written.normalize("NFKC").toUpperCase().replace(FILLING, "");
  const none = { developer: "", suiteCode: "", number: "", version: "", legacy };
  return { written, key: asWritten, ...none, isRead: false };
}

/** Whether a reference is of the form that apprenticeship standards have. */
export function isApprenticeshipReference({ developer, suiteCode, isRead }: Urn): boolean {
  return isRead && developer === "ST" && suiteCode === "";
}
