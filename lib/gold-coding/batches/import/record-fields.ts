/** What a column of a file of survey records can hold. */
export interface RecordFieldMeaning {
  /** What the page calls it. */
  name: string;
  /** "text": read as it is; "status": the same, with the survey's marks for "no answer" read as nothing. */
  kind: "id" | "text" | "status" | "code" | "edition" | "share" | "weight" | "sex";
  /** Headings that it goes by, letters and digits only and in small letters. */
  headings: readonly string[];
  /** Most characters. */
  longest: number;
}

const field = (
  name: string,
  kind: RecordFieldMeaning["kind"],
  longest: number,
  headings: string,
): RecordFieldMeaning => ({ name, kind, longest, headings: headings.split(" ") });

/** Every field, in the order in which the page offers them. */
export const RECORD_FIELDS = {
  reference: field(
    "Record id",
    "id",
    100,
    "recordid id recordreference reference ref caseid serial serialno respondentid caseno",
  ),
  jobTitle: field(
    "Job title",
    "text",
    500,
    "jobtitle title occupation occupationtitle occt jobtitletext mainjobtitle",
  ),
  jobDescription: field(
    "Job description",
    "text",
    4_000,
    "jobdescription description duties tasks occd whatdoyoudo maintasks jobdesc",
  ),
  industryText: field(
    "Industry, in words",
    "text",
    1_000,
    "industry industrytext industrydescription indd business firm whatdoesthefirmdo",
  ),
  industryCode: field(
    "Industry, SIC code",
    "status",
    20,
    "sic siccode sic2007 industrycode inds07m indsic sicunit",
  ),
  qualifications: field(
    "Qualifications",
    "status",
    1_000,
    "qualifications qualification highestqualification hiqual quals",
  ),
  managementStatus: field(
    "Management status",
    "status",
    200,
    "managementstatus manager managementresponsibility manage mngmnt",
  ),
  supervisorStatus: field(
    "Supervisor status",
    "status",
    200,
    "supervisorstatus supervisor supervision supervises supvis",
  ),
  employmentStatus: field(
    "Employment status",
    "status",
    200,
    "employmentstatus status empstat employeeselfemployed statr emp",
  ),
  assignedCode: field(
    "Code assigned",
    "code",
    20,
    "assignedcode code soc soccode socassigned unitgroup soc2020 soc2010 codeassigned",
  ),
  assignedEdition: field(
    "Edition of the code assigned",
    "edition",
    40,
    "edition assignededition socedition socversion codeedition",
  ),
  confidence: field(
    "Confidence of the code assigned",
    "share",
    20,
    "confidence score probability codeconfidence",
  ),
  weight: field("Weight", "weight", 40, "weight wt pwt personweight populationweight"),
  sex: field("Sex", "sex", 40, "sex gender"),
  source: field("Source", "text", 100, "source survey dataset"),
  period: field("Period", "text", 100, "period quarter year month wave"),
  knownCode: field("Known code", "code", 20, "knowncode goldcode answer truecode knownanswer"),
  secondKnownCode: field("Known code in the second edition", "code", 20, "secondknowncode secondgoldcode"),
} as const satisfies Record<string, RecordFieldMeaning>;

export type RecordField = keyof typeof RECORD_FIELDS;
export const RECORD_FIELD_NAMES = Object.keys(RECORD_FIELDS) as RecordField[];

/** The fields that a batch's files can hold: a second known code only where it is coded to two editions. */
export function fieldsFor(editions: number): RecordField[] {
  return RECORD_FIELD_NAMES.filter((name) => name !== "secondKnownCode" || editions > 1);
}

/** Which column of a file holds what, as somebody confirmed it. */
export interface RecordColumns {
  /** For each column of the file, what it holds; null for what is left out. */
  holds: (RecordField | null)[];
  /** Edition of the assigned codes, where no column says it; "" where there are none. */
  edition: string;
  /** What a sure code's confidence is: 1, or 100 where it is given in percent. */
  confidenceOutOf: 1 | 100;
}

/** A heading as it is compared: "SIC code (2007)" → "siccode2007". */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * What each column seems to hold, by its heading: each field once, at the first column that is called so exactly, else the
 * first that begins so.
 */
export function guessByHeading(
  headings: readonly string[],
  fields: readonly RecordField[],
): (RecordField | null)[] {
  const keys = headings.map(headingKey);
  const holds: (RecordField | null)[] = keys.map(() => null);
  const matches = [
    (key: string, words: readonly string[]) => words.includes(key),
    (key: string, words: readonly string[]) => words.some((word) => word.length > 2 && key.startsWith(word)),
  ];
  for (const match of matches)
    for (const name of fields) {
      if (holds.includes(name)) continue;
      const at = keys.findIndex(
        (key, column) => holds[column] === null && key !== "" && match(key, RECORD_FIELDS[name].headings),
      );
      if (at >= 0) holds[at] = name;
    }
  return holds;
}

/** The columns' headings as a file is known again by them. */
export function headingsKey(headings: readonly string[]): string {
  return headings.map(headingKey).join("|");
}

/** What is wrong with which column holds what, in sentences: it is confirmed before a row is read. */
export function columnsProblems({ holds, edition }: RecordColumns): string[] {
  const chosen = holds.filter((name) => name !== null);
  const twice = [...new Set(chosen.filter((name, at) => chosen.indexOf(name) !== at))];
  return [
    ...twice.map((name) => `Two columns are said to hold “${RECORD_FIELDS[name].name}”. Choose one of them.`),
    ...(chosen.includes("reference") ? [] : ["Say which column holds the record id."]),
    ...(chosen.includes("jobTitle") || chosen.includes("jobDescription")
      ? []
      : ["Say which column holds the job title, or the job description."]),
    ...(chosen.includes("assignedCode") && edition === "" && !chosen.includes("assignedEdition")
      ? ["Say which edition the assigned codes are of."]
      : []),
  ];
}
