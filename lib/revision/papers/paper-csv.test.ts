import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { RevisionBasis } from "#lib/compile/basis";
import {
  type Change,
  type Continues,
  DESCRIPTION_PARTS,
  type TargetGroup,
} from "#lib/compile/decisions/change";
import {
  ENTRY_FIELDS,
  type EntryCondition,
  type EntryField,
  type Selection,
} from "#lib/compile/decisions/selection";
import { paperCsv } from "#lib/revision/papers/paper-csv";
import { type DocumentIssue, type PaperDocument, paperDocument } from "#lib/revision/papers/paper-document";
import { revisionViews } from "#lib/revision/papers/paper-view.fixture";
import { type PaperRead, readPaper } from "#lib/revision/papers/read-paper";
import { smallBasis } from "#lib/revision/revision.fixture";
import type { RevisionView } from "#lib/revision/revision-view";

const HEADING = { id: "p", title: "Paper", label: "Paper", edition: "soc2010", majorGroup: null };

const issueOf = (changes: Change[], issue: Partial<DocumentIssue> = {}): DocumentIssue => ({
  id: "p-1",
  number: 1,
  question: "Is it right?",
  evidence: [],
  sources: [],
  targets: [],
  proposal: changes.length === 0 ? null : { version: 1, statements: [], changes },
  decision: null,
  ...issue,
});
const documentOf = (...issues: DocumentIssue[]): PaperDocument => ({
  ...HEADING,
  date: null,
  introduction: [],
  usualReason: null,
  issues,
  closing: [],
});

const small = smallBasis();

function readBack(document: PaperDocument, groups = small.groups): PaperRead {
  const { read, refusals } = readPaper(paperCsv(document), HEADING, groups);
  expect(refusals).toEqual([]);
  return read!;
}

/** Without what says the same: which rows a change was read from, and a code that stays. */
function meaning(change: Change): Change {
  const { statedIn: _, ...rest } = change;
  if (rest.type === "rename" && rest.to.code === rest.source) {
    const { code: __, ...to } = rest.to;
    return { ...rest, to };
  }
  if ((rest.type === "move" || rest.type === "recode") && rest.to.code === undefined) {
    return { ...rest, to: { ...rest.to, code: rest.source } };
  }
  return rest;
}

const changesOf = ({ proposals }: PaperRead) => proposals.flatMap(({ changes }) => changes.map(meaning));

const text = fc
  .string({ unit: fc.constantFrom(..."abcÀé;,()\\'\"&=+-@ “”.\n"), minLength: 1, maxLength: 12 })
  .map((typed) => typed.replace(/\s+/g, " ").trim())
  // A file for download has an apostrophe before what a spreadsheet would compute: one that is typed there is its like.
  .filter((typed) => typed !== "" && !/^'[=+\-@]/.test(typed));
const code = fc.constantFrom("1111", "1112", "1119", "1121", "1113", "2111");
const source = fc.constantFrom("1111", "1112", "1119", "1121", "1122");
const target: fc.Arbitrary<TargetGroup> = fc.oneof(
  fc.record({ code, title: text, parent: fc.constantFrom("111", "112") }, { requiredKeys: ["code"] }),
  fc.record({ code: fc.constant(null), title: text, parent: fc.constantFrom("111", "112") }),
  fc.record({ code: fc.constant(null), title: text }),
  fc.constant({ code: null, parent: "111" }),
);
const continues: fc.Arbitrary<Continues> = fc.record(
  { code: fc.option(code), title: fc.option(text), parent: fc.constantFrom("111", "112") },
  { requiredKeys: [] },
);
const condition: fc.Arbitrary<EntryCondition> = fc.oneof(
  fc.record({
    field: fc.constantFrom(...(Object.keys(ENTRY_FIELDS) as EntryField[])),
    test: fc.constantFrom("has" as const, "lacks" as const),
    phrases: fc.array(fc.string(), { maxLength: 3 }),
  }),
  fc.record({
    field: fc.constantFrom(...(Object.keys(ENTRY_FIELDS) as EntryField[])),
    test: fc.constantFrom("empty" as const, "filled" as const),
    phrases: fc.constant<string[]>([]),
  }),
);
const uids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,5}$/), { minLength: 1, maxLength: 4 });
const content: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ by: fc.constant("entries" as const), uids }),
  fc.record({
    by: fc.constant("rule" as const),
    rule: fc.record({ conditions: fc.array(condition, { maxLength: 3 }) }),
  }),
  fc.record({ by: fc.constant("description" as const), text: fc.oneof(text, fc.constant("")) }),
);
const part = fc.record({ content, to: fc.option(target) });
const entry = fc.record({
  uid: fc.stringMatching(/^own-[0-9]{1,3}$/),
  title: text,
  natural: text,
  add: text,
  ind: fc.constant(""),
});
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant("split" as const),
    source,
    parts: fc.array(part, { maxLength: 3 }),
    residual: fc.option(
      fc.oneof(
        fc.record({ fate: fc.constantFrom("lives on" as const, "goes" as const), to: target }),
        fc.constant({ fate: "removed" as const }),
      ),
    ),
  }),
  fc.record({
    type: fc.constant("merge" as const),
    sources: fc.uniqueArray(source, { minLength: 1, maxLength: 3 }),
    to: target,
  }),
  fc.record({
    type: fc.constantFrom("move" as const, "rename" as const, "recode" as const),
    source,
    to: continues,
  }),
  fc.record({
    type: fc.constant("create" as const),
    group: target.filter(({ title }) => title !== undefined),
  }),
  fc.record({ type: fc.constant("remove" as const), source }),
  fc.record({ type: fc.constant("transfer" as const), source, content, to: fc.option(target) }),
  fc.record({
    type: fc.constant("add entries" as const),
    entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
    to: target,
  }),
  fc.record({ type: fc.constant("remove entries" as const), uids }),
  fc.record({ type: fc.constant("reassign entries" as const), uids, to: target }),
  fc.record({
    type: fc.constant("describe" as const),
    group: code,
    part: fc.constantFrom(...DESCRIPTION_PARTS),
    text,
  }),
);

test("reading a paper's table back gives every change again", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      expect(changesOf(readBack(documentOf(issueOf(changes))))).toEqual(changes.map(meaning));
    }),
    { numRuns: 200 },
  );
});

test("and every question, evidence and group that an issue is about", () => {
  const texts = fc.array(text, { maxLength: 3 });
  fc.assert(
    fc.property(text, texts, fc.uniqueArray(source), (question, evidence, sources) => {
      const { paper } = readBack(documentOf(issueOf([], { question, evidence, sources })));
      expect(paper.issues).toMatchObject([
        { number: 1, question, evidence: evidence.join("\n"), sources: [...sources].sort() },
      ]);
    }),
  );
});

describe("the papers that are held", () => {
  let revisions: { basis: RevisionBasis; majorGroup3: RevisionView; published: RevisionView };
  beforeAll(() => {
    revisions = revisionViews();
  });

  test("come back with their changes, groups and entries", () => {
    const { basis, majorGroup3, published } = revisions;
    const papers = [...majorGroup3.papers, ...published.papers];
    expect(papers).toHaveLength(10);
    for (const paper of papers) {
      const read = readBack(paperDocument(paper, published), basis.groups);
      const proposals = new Map(read.proposals.map((proposal) => [proposal.issue, proposal]));
      for (const { number, proposal, sources, targets } of paper.issues) {
        const back = proposals.get(`p-${number}`);
        expect(back?.changes.map(meaning) ?? [], `${paper.label} ${number}`).toEqual(
          (proposal?.changes ?? []).map(meaning),
        );
        const issue = read.paper.issues.find((one) => one.number === number);
        expect(issue?.sources, `${paper.label} ${number}`).toEqual(expect.arrayContaining(sources));
        expect(issue?.targets, `${paper.label} ${number}`).toEqual(expect.arrayContaining(targets));
      }
    }
  });

  test("say which issues have no further action, and decide nothing else", () => {
    const { basis, majorGroup3 } = revisions;
    const csv = paperCsv(paperDocument(majorGroup3.papers[0]!, majorGroup3));
    const { read } = readPaper(csv, HEADING, basis.groups);
    const over = read!.decisions.map(({ issue, outcome }) => `${issue} ${outcome}`);
    expect(over).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 19].map((number) => `p-${number} no further action`));
    expect(csv).toContain(",accepted,");
    expect(read!.proposals).toHaveLength(14);
  });
});

test("no further action on a proposal that would have done more keeps the proposal readable", () => {
  const remove: Change = { type: "remove", source: "1111" };
  const decision = { outcome: "no further action" as const, reason: "Too few.", decidedOn: null };
  const read = readBack(documentOf(issueOf([remove], { decision })));
  expect(changesOf(read)).toEqual([remove]);
  expect(read.decisions).toEqual([]);
});

test("rows of one number that do not make one change are refused", () => {
  const csv = paperCsv(
    documentOf(
      issueOf([
        { type: "remove", source: "1111" },
        { type: "remove", source: "1112" },
      ]),
    ),
  );
  const { read, refusals } = readPaper(csv.replace("explicit,2,", "explicit,1,"), HEADING, small.groups);
  expect(read).toBeNull();
  expect(refusals).toMatchObject([
    { row: 3, column: "change", reason: "The value is that of p-01.01, which this row is no part of." },
  ]);
});

test.each([
  ["a rule that says nothing we know", "rule", "title contains film", "is no rule such as"],
  ["a rule beside words", "content", "films", "as another column does"],
])("%s is refused", (_, column, cell, reason) => {
  const rule: Selection = {
    by: "rule",
    rule: { conditions: [{ field: "title", test: "has", phrases: ["film"] }] },
  };
  const csv = paperCsv(
    documentOf(issueOf([{ type: "transfer", source: "1111", content: rule, to: { code: "1112" } }])),
  );
  const [head = "", row = ""] = csv.split("\r\n");
  const altered =
    column === "rule" ? csv.replace('"title has ""film"""', cell) : `${head},content\r\n${row},${cell}\r\n`;
  const { read, refusals } = readPaper(altered, HEADING, small.groups);
  expect(read).toBeNull();
  expect(refusals[0]?.reason).toContain(reason);
});

test("a numbered row may rename or remove several groups, and a part is of one", () => {
  const csv = (change: Change) => paperCsv(documentOf(issueOf([change])));
  const several = csv({ type: "remove", source: "1111" }).replace(",1111,whole", ",1111;1112,whole");
  expect(changesOf(readPaper(several, HEADING, small.groups).read!)).toEqual([
    { type: "remove", source: "1111" },
    { type: "remove", source: "1112" },
  ]);
  const content = { by: "description", text: "nights" } as const;
  const parts = csv({ type: "transfer", source: "1111", content, to: { code: "1119" } });
  const { refusals } = readPaper(parts.replace(",1111,part", ",1111;1112,part"), HEADING, small.groups);
  expect(refusals[0]?.reason).toContain("names several groups");
});

test("the rest of a split that is not there is refused", () => {
  const residual = { fate: "lives on", to: { code: "1119" } } as const;
  const csv = paperCsv(documentOf(issueOf([{ type: "split", source: "1111", parts: [], residual }])));
  const lines = csv.split("\r\n").filter((line) => !line.includes(",split,"));
  const { read, refusals } = readPaper(lines.join("\r\n"), HEADING, small.groups);
  expect(read).toBeNull();
  expect(refusals[0]).toMatchObject({ column: "source_extent" });
});
