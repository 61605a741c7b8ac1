import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTypedCode } from "#lib/facts/codes/typed-code";
import { readBundled } from "#lib/imports/bundled/bundled";
import { answer } from "#lib/lookup/answer";
import { buildLookup, type LookupAnswer } from "#lib/lookup/lookup";
import { answerOf } from "#lib/lookup/lookup.fixture";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { isRefusal } from "#lib/lookup/refuse-query";
import { pick, randomFrom } from "#lib/platform/random";

const index = buildLookup(lookupDataOf(readBundled()));
const ask = (query: string, industry = ""): LookupAnswer =>
  answerOf(index, { query, industry, edition: "soc2020", limit: 50 });
const first = (query: string, industry = "") => ask(query, industry).results[0]?.code;

/** Titles written short, and how they are written in full: both have the same first group. */
const KINDS: Record<string, [short: string, full: string][]> = {
  "letters joined by an ampersand": [
    ["H&S officer", "health and safety officer"],
    ["H & S Adviser", "health and safety adviser"],
    ["L&D manager", "learning and development manager"],
    ["F&B assistant", "food and beverage assistant"],
    ["R&D technician", "research and development technician"],
    ["M&E engineer", "mechanical and electrical engineer"],
    ["S&M manager", "sales and marketing manager"],
    ["P&D", "painter and decorator"],
  ],
  initials: [
    ["ANP", "advanced nurse practitioner"],
    ["EHO", "environmental health officer"],
    ["EYP", "early years practitioner"],
    ["CSW", "clinical support worker"],
    ["CFO", "chief financial officer"],
    ["SENCO", "special educational needs coordinator"],
    ["HLTA", "higher level teaching assistant"],
    ["HGV mechanic", "heavy goods vehicle mechanic"],
    ["GP receptionist", "receptionist"],
    ["DBA", "database administrator"],
  ],
  "the end of a word cut off": [
    ["Proj. Eng.", "project engineer"],
    ["Elec. Eng.", "electrical engineer"],
    ["Kit. porter", "kitchen porter"],
    ["Purch. Mgr", "purchasing manager"],
    ["Vet. nurse", "veterinary nurse"],
    ["Pharm. Asst", "pharmacy assistant"],
    ["Mort. adviser", "mortgage adviser"],
    ["Soc Wkr", "social worker"],
    ["Dep Hd", "deputy head"],
    ["Softw. Eng.", "software engineer"],
    ["Cust Serv Adv", "customer service adviser"],
    ["Lib. Asst.", "library assistant"],
    ["Det. Sgt", "detective sergeant"],
  ],
  "letters left out of a word": [
    ["Bldg surveyor", "building surveyor"],
    ["Mtce engineer", "maintenance engineer"],
    ["Tchr", "teacher"],
    ["Qty surveyor", "quantity surveyor"],
    ["Bus drvr", "bus driver"],
    ["Whse operative", "warehouse operative"],
    ["W/house operative", "warehouse operative"],
    ["Ass't manager", "assistant manager"],
    ["Rec'nist", "receptionist"],
    ["B'layer", "bricklayer"],
    ["C'tee clerk", "committee clerk"],
    ["Yth wkr", "youth worker"],
  ],
  "a rank": [
    ["Head of payroll", "payroll manager"],
    ["Head of procurement", "procurement manager"],
    ["Marketing lead", "marketing manager"],
    ["HR lead", "HR manager"],
    ["Chief marketing officer", "marketing director"],
  ],
  "another word for those who do the work": [
    ["Forestry operative", "forestry worker"],
    ["Kitchen operative", "kitchen assistant"],
    ["Library worker", "library assistant"],
    ["Recycling worker", "recycling operative"],
    ["Audiology", "audiologist"],
    ["Barber's", "barber"],
  ],
};

describe.each(Object.entries(KINDS))("%s", (_, titles) => {
  test.each(titles)("%s is read as %s", (short, full) => {
    expect(first(short)).toBe(first(full));
  });
});

describe("a subject or a level says where somebody teaches", () => {
  test.each([
    ["Maths teacher", "2313"],
    ["Food technology teacher", "2313"],
    ["Year 2 teacher", "2314"],
    ["KS3 science teacher", "2313"],
    ["Key stage 1 teacher", "2314"],
    ["Reception teacher", "2314"],
  ])("%s", (title, code) => {
    expect(first(title)).toBe(code);
  });
});

describe("a default that few mean is asked about, both codes beside it", () => {
  test.each([
    ["civil engineer", "5319", "2121"],
    ["accountant", "4122", "2421"],
    ["mechanical engineer", "5223", "2122"],
  ])("%s", (title, unqualified, qualified) => {
    const { results, question } = ask(title);
    expect(results[0]?.code).toBe(unqualified);
    const codes = question?.answers.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([unqualified, qualified]));
    expect(codes?.at(-1)).toBe(unqualified);
  });
});

test("the answers to a question lead where they say, but for one in fifty", () => {
  const random = randomFrom(5);
  const entries = index.data.entries.filter(({ add, ind }) => add !== "" || ind !== "");
  const asked = Array.from({ length: 60 }, () => pick(entries, random).natural).flatMap((natural) =>
    (ask(natural).question?.answers ?? []).map((one) => ({ natural, ...one })),
  );
  const astray = asked.filter(
    ({ natural, query = natural, industry, code }) =>
      (query !== natural || industry) && first(query, industry) !== code,
  );
  expect(asked.length).toBeGreaterThan(60);
  expect(astray.length).toBeLessThanOrEqual(asked.length / 50);
});

const SHORT_FORMS = Object.values(KINDS).flatMap((titles) => titles.map(([short]) => short));

test("a full stop after a short form changes nothing for the worse", () => {
  const stopped = ["the end of a word cut off", "letters left out of a word"].flatMap((kind) =>
    KINDS[kind]!.filter(([short]) => !/['/]/.test(short)),
  );
  for (const [short, full] of stopped) {
    const dotted = short.replace(/\.|\b([A-Z][a-z]{1,4})\b\.?/g, (word) => `${word.replace(".", "")}.`);
    expect([dotted, first(dotted)]).toEqual([dotted, first(full)]);
  }
});

test("an unrelated qualifier never removes the group, unless fifty others are given", () => {
  const plain = SHORT_FORMS.filter((title) => ask(title).vague === null);
  fc.assert(
    fc.property(
      fc.constantFrom(...plain),
      fc.constantFrom("coal mine", "textile mfr", "gibberish", "Scotland"),
      (title, industry) => {
        const { results } = ask(title, industry);
        expect(results.length === 50 || results.some(({ code }) => code === first(title))).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test("the order of what is inverted does not matter", () => {
  for (const [inverted, natural] of [
    ["Mgr, H&S", "H&S mgr"],
    ["Officer, H&S", "H&S officer"],
    ["Engineer, elec.", "Elec. engineer"],
    ["Nurse, vet.", "Vet. nurse"],
  ] as const) {
    expect([inverted, first(inverted)]).toEqual([inverted, first(natural)]);
  }
});

const FIELD = "../shared/acceptance/field/lookup.csv";

describe.skipIf(!existsSync(FIELD))("titles from the field (skipped where ../shared is absent)", () => {
  interface Row {
    title: string;
    industry: string;
    right_soc2020: string;
  }
  const rows: Row[] = existsSync(FIELD) ? parse(readFileSync(FIELD), { columns: true }) : [];
  const kindOf = ({ title }: Row) => {
    if (readTypedCode(title)) return "something typed round a code";
    if (/[A-Za-z]&[A-Za-z]/.test(title)) return "letters joined by an ampersand";
    if (/[.']/.test(title) || title.split(" ").some((word) => /^(?:Asst|[A-Z]{2,5})$/.test(word)))
      return "short forms and initials";
    return "titles spelt out";
  };
  const firstCode = (query: string, industry: string) => {
    const found = answer(index, { query, industry, edition: "soc2020" });
    if (isRefusal(found)) return found.refused;
    return found.by === "code" ? found.unitGroups[0]?.code : found.results[0]?.code;
  };

  test.each(rows.map((row) => ({ ...row, kind: kindOf(row) })))(
    "$kind: $title is $right_soc2020",
    ({ title, industry, right_soc2020: right }) => {
      const same = /^as: (.+)$/.exec(right)?.[1];
      const wanted = same ? [firstCode(same, industry)] : right.split("|");
      expect(wanted).toContain(firstCode(title, industry));
    },
  );
});
