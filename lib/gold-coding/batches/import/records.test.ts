import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { guessEdition } from "#lib/facts/codes/guess-edition";
import { structureOf } from "#lib/facts/structure";
import { chosenColumns, columnField } from "#lib/files/columns/column-fields";
import { openBytes } from "#lib/files/columns/column-file";
import { guessFile } from "#lib/files/columns/guess-file";
import { checkColumns } from "#lib/gold-coding/batches/import/confirm-columns";
import { copyLine } from "#lib/gold-coding/batches/import/copy-rows";
import { likenessOf } from "#lib/gold-coding/batches/import/likeness";
import {
  RECORD_FIELDS,
  type RecordColumns,
  type RecordField,
  wantedColumns,
} from "#lib/gold-coding/batches/import/record-fields";
import { guessOutOf, recordReading } from "#lib/gold-coding/batches/import/record-reading";
import {
  isRefused,
  type NewRecord,
  type RefusedRecord,
  recordReader,
} from "#lib/gold-coding/batches/import/record-row";
import { recordColumns } from "#lib/gold-coding/synthetic/record-columns";

const edition = (id: string, shortTitle: string, codes: string[]): CodedEdition => ({
  id,
  shortTitle,
  structure: structureOf(codes.map((code) => ({ code, title: `Group ${code}` }))),
});
const WITH_PARENTS = (units: string[]) => [
  ...new Set(units.flatMap((code) => [1, 2, 3, 4].map((digits) => code.slice(0, digits)))),
];
const SOC2020 = edition("soc2020", "SOC2020", [...WITH_PARENTS(["2134", "2231", "9263"]), "2134/01"]);
const SOC2010 = edition("soc2010", "SOC2010", WITH_PARENTS(["2136", "2231", "9272"]));

const ORDER: RecordField[] = [
  "reference",
  "jobTitle",
  "assignedCode",
  "assignedEdition",
  "confidence",
  "weight",
  "sex",
  "knownCode",
  "secondKnownCode",
];
const HOLDING = {
  choice: { sheet: "", headingRow: 0, columns: Object.fromEntries(ORDER.map((field, at) => [field, at])) },
  edition: "soc2020",
  confidenceOutOf: 1,
} as const;
const reader = recordReader(recordReading(HOLDING, [SOC2020, SOC2010], [SOC2020, SOC2010]));

function read(cells: Partial<Record<RecordField, string>>): NewRecord | RefusedRecord {
  const given: Partial<Record<RecordField, string>> = { reference: "R1", jobTitle: "Nurse", ...cells };
  return reader(
    7,
    ORDER.map((field) => given[field] ?? ""),
  );
}
const reasonOf = (cells: Partial<Record<RecordField, string>>) => (read(cells) as RefusedRecord).reason;

describe("a row of a file of records", () => {
  test.each([
    [{ assignedCode: "2134.0" }, { assignedCode: "2134", assignedEdition: "soc2020" }],
    [{ assignedCode: "2134/01" }, { assignedCode: "2134" }],
    [{ assignedCode: "21xx" }, { assignedCode: "21" }],
    [{ assignedCode: "-9" }, { assignedCode: null, assignedEdition: null }],
    [
      { assignedCode: "2136", assignedEdition: "SOC 2010" },
      { assignedCode: "2136", assignedEdition: "soc2010" },
    ],
    [{ assignedCode: "2136", assignedEdition: "2010.0" }, { assignedEdition: "soc2010" }],
    [{ confidence: "87%" }, { confidence: 0.87 }],
    [{ weight: "1,234.5" }, { weight: 1234.5 }],
    [{ sex: "Female" }, { sex: "women" }],
    [{ sex: "1" }, { sex: "men" }],
    [{ knownCode: "2134", secondKnownCode: "2136" }, { knownCodes: ["2134", "2136"] }],
    [{}, { weight: 1, confidence: null, sex: "", knownCodes: [], row: 7 }],
  ] as const)("%j is read as %j", (cells, record) => {
    expect(read(cells)).toMatchObject(record);
  });

  test.each([
    [{ reference: "" }, /id is missing/],
    [{ jobTitle: "" }, /nothing to code by/],
    [{ assignedCode: "2136" }, /2136 is no code of SOC2020\. It is one of SOC2010/],
    [{ assignedCode: "21345" }, /too many digits/],
    [{ assignedCode: "2134", assignedEdition: "SOC90" }, /none that is held/],
    [{ confidence: "1.2" }, /not a number from 0 to 1/],
    [{ confidence: "-0.1" }, /not a number from 0 to 1/],
    [{ weight: "0" }, /above 0/],
    [{ weight: "a lot" }, /above 0/],
    [{ sex: "3" }, /neither men nor women/],
    [{ knownCode: "2134" }, /one edition and not in the other/],
    [{ jobTitle: "x".repeat(501) }, /longer than 500 characters/],
  ] as const)("%j is refused", (cells, reason) => {
    expect(reasonOf(cells)).toMatch(reason);
  });

  test("that is refused has no word of what somebody answered in the reason", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ORDER.filter((field) => field !== "reference" && field !== "jobTitle")),
        fc.constantFrom("plasterer", "Ada Example", "my boss’s driver", "nurse\u0000 on nights"),
        (field, words) => {
          const result = read({ [field]: words });
          if (isRefused(result)) expect(result.reason).not.toContain(words.slice(0, 5));
        },
      ),
      { numRuns: 60 },
    );
    expect(reasonOf({ assignedCode: "plasterer" })).toBe(
      "The cell holds words and no code of SOC2020. Check which column it is from.",
    );
  });
});

describe("a copied record", () => {
  const plain = read({}) as NewRecord;

  test("comes out of COPY's text format as it went in", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("\t", "\n", "\r", "\\", "N", "t", "é", "😀", " ") }),
        (jobTitle) => {
          const line = copyLine({ ...plain, jobTitle }, "b", 1);
          const fields = line.slice(0, -1).split("\t");
          const back = fields[4]!.replace(
            /\\(.)/g,
            (_, mark: string) => ({ t: "\t", n: "\n", r: "\r" })[mark] ?? mark,
          );
          const ended = line.endsWith("\n") && !/[\n\r]/.test(line.slice(0, -1));
          expect([back, fields.length, ended]).toEqual([jobTitle, 21, true]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("has the likeness of those that say the same in other letters and marks, and of no other", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, words, fc.constantFrom(" ", ", ", " - ", "  "), (title, industry, between) => {
        const like = (jobTitle: string, industryText: string) =>
          likenessOf({ ...plain, jobTitle, industryText });
        const one = like(title.join(" "), industry.join(" "));
        expect(like(` ${title.join(between).toUpperCase()}.`, industry.join(between))).toBe(one);
        expect(like(title.join(" "), `${industry.join(" ")} x`)).not.toBe(one);
        // A word that moves from one field to the next is another record.
        expect(like([...title, industry[0]].join(" "), industry.slice(1).join(" "))).not.toBe(one);
        expect(one >= 0n && one < 2n ** 63n).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

/** A file as its page has it before anybody confirmed its columns. */
async function looked(rows: readonly (readonly (string | number)[])[]) {
  const file = await openBytes(Buffer.from(rows.map((row) => row.join(",")).join("\n")));
  const editions = [SOC2020];
  const [guess] = await guessFile(file, wantedColumns(editions));
  const columns = { ...HOLDING, choice: guess!.choice } as unknown as RecordColumns;
  return { head: guess!.head, editions, held: [SOC2020, SOC2010], columns };
}
const ROWS = Array.from({ length: 20 }, (_, at) => [
  `R${at}`,
  "Software developer",
  "Games shop",
  "2134",
  "62012",
  "12.5",
  "f",
]);
const HEADINGS = ["id", "title", "industry", "soc", "sic", "weight", "sex"];

describe("the columns of a file", () => {
  test("as synthetic records have them are all known by their headings", async () => {
    const { headings } = recordColumns(false);
    const { columns } = await looked([headings, headings.map(() => "x"), headings.map(() => "x")]);
    expect(Object.keys(columns.choice.columns).sort()).toEqual(
      [...RECORD_FIELDS].filter((field) => !/known/i.test(field)).sort(),
    );
    for (const [field, at] of Object.entries(columns.choice.columns))
      expect(headings[at!], field).toBeTruthy();
  });

  test("are imported as they are guessed where they hold what they say", async () => {
    const sent = await looked([HEADINGS, ...ROWS]);
    expect(checkColumns(sent, sent.columns)).toEqual({ problems: [], warnings: [] });
  });

  test.each([
    ["codes of industries for those of occupations", { soc: "sic", sic: "soc" }, "column-4"],
    ["the sex for the weight", { weight: "sex", sex: "weight" }, "column-6"],
    ["a code for the record id", { id: "soc", soc: "id" }, "column-0"],
  ])("that were swapped are noticed before a row is imported: %s", async (_, swapped, at) => {
    const headings = HEADINGS.map((heading) => (swapped as Record<string, string>)[heading] ?? heading);
    const { head, editions, held, columns } = await looked([HEADINGS, ...ROWS]);
    const fields = Object.entries(columns.choice.columns);
    const fieldOf = (heading: string) => fields.find(([, place]) => HEADINGS[place!] === heading)![0];
    const choice = {
      ...columns.choice,
      columns: Object.fromEntries(headings.map((heading, place) => [fieldOf(heading), place])),
    };
    const { problems, warnings } = checkColumns({ head, editions, held }, { ...columns, choice });
    expect([...problems, ...warnings].map(({ field }) => field)).toContain(at);
    expect(JSON.stringify([problems, warnings])).not.toContain("Software");
  });

  test("are chosen once for each thing", () => {
    const fields = {
      [columnField(0)]: "reference",
      [columnField(2)]: "jobTitle",
      [columnField(3)]: "jobTitle",
      note: "x",
    };
    const { columns, problems } = chosenColumns(
      fields,
      ["id", "", "title", "work"],
      wantedColumns([SOC2020]),
    );
    expect(columns.reference).toBe(0);
    expect(problems).toEqual([
      {
        field: "column-3",
        message: expect.stringContaining("Both “title” and “work” are said to hold “Job title”"),
      },
    ]);
  });

  test("of codes without an edition are of the one that has most of them", () => {
    expect(guessEdition(["2136", "9272", "2231"], [SOC2020, SOC2010])).toBe("soc2010");
    expect(guessEdition(["2231"], [SOC2020, SOC2010])).toBe("soc2020");
    expect(guessEdition(["painter"], [SOC2020, SOC2010])).toBe("");
    expect(guessOutOf(["0.5", "1", "0.9", "2"])).toBe(1);
    expect(guessOutOf(["50", "87", "0.9"])).toBe(100);
  });
});
