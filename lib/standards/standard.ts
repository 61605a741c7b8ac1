/** Kinds of standard in the register: National Occupational Standards, and those of apprenticeships in England. */
export const STANDARD_KINDS = ["occupational", "apprenticeship"] as const;
export type StandardKind = (typeof STANDARD_KINDS)[number];
export const KIND_NAMES: Record<StandardKind, string> = {
  occupational: "National Occupational Standard",
  apprenticeship: "apprenticeship standard",
};

/** How widely a standard applies. Source of the three: National Occupational Standards strategy of 2022, its glossary. */
export const STANDARD_LEVELS = ["pan-sector", "multi-sector", "job-specific"] as const;
export type StandardLevel = (typeof STANDARD_LEVELS)[number];
export const LEVEL_WORDS: Record<StandardLevel, string> = {
  "pan-sector": "for all sectors",
  "multi-sector": "for roles in several sectors",
  "job-specific": "for one job in one sector",
};

/** What a file can say of a standard: facts, and none of its text. */
export interface StandardFacts {
  urn: string;
  key: string;
  kind: StandardKind;
  developer: string;
  suiteCode: string;
  number: string;
  version: string;
  legacy: boolean;
  title: string;
  suite: string;
  /** The body that set it. */
  body: string;
  status: string;
  /** ISO dates; null for none. */
  approvedOn: string | null;
  reviewOn: string | null;
  occupations: string[];
  sector: string;
  level: StandardLevel | "";
  behaviours: string[];
  /** Where its text is published; "" for nowhere that is known. */
  link: string;
  /** Codes of a classification, as they were given, and the edition that they are of; "" for none. */
  givenCodes: string[];
  codesEdition: string;
  /** Made up, for demonstration or tests. */
  invented: boolean;
}

/** A standard of the register. */
export interface Standard extends StandardFacts {
  id: number;
  /** The standard that it was merged into, by its URN; null for none. */
  mergedInto: { id: number; urn: string; title: string } | null;
}

/** What the fields are called on screen. */
export const FACT_NAMES: Partial<Record<keyof StandardFacts, string>> = {
  urn: "URN",
  kind: "kind",
  title: "title",
  suite: "suite",
  body: "standard-setting body",
  status: "status",
  approvedOn: "approval date",
  reviewOn: "review date",
  occupations: "relevant occupations",
  sector: "sector",
  level: "level",
  behaviours: "behaviours",
  link: "link",
  givenCodes: "SOC codes given",
  codesEdition: "edition of the codes",
  invented: "mark of what is invented",
};

/** What a second file says otherwise of a standard than what is known, in the order of its fields. */
export function changesOf(
  before: StandardFacts,
  after: StandardFacts,
): { field: keyof StandardFacts; before: string; after: string }[] {
  return (Object.keys(FACT_NAMES) as (keyof StandardFacts)[])
    .map((field) => ({ field, before: inText(before[field]), after: inText(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function inText(value: StandardFacts[keyof StandardFacts]): string {
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "boolean" ? (value ? "invented" : "") : (value ?? "");
}
