import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { decisionsInEffect, openProposals } from "#lib/compile/decisions/decision";
import { csvText } from "#lib/files/csv";
import { type PaperHeading, type PaperRead, readPaper } from "#lib/revision/papers/read-paper";
import { mapsOf, smallBasis } from "#lib/revision/revision.fixture";

const HEADING: PaperHeading = {
  id: "mg",
  title: "Review of Major Group 1",
  label: "Major Group 1",
  edition: "soc2010",
  majorGroup: "1",
};
const COLUMNS = [
  "change_id",
  "issue",
  "issue_question",
  "issue_outcome",
  "stated",
  "level",
  "operation",
  "source_soc2010_codes",
  "source_extent",
  "target_soc2020_codes_proposed",
  "target_titles_proposed",
  "target_parent_proposed",
  "index_entries_or_notes",
  "evidence_cited",
];
type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

/** A paper of these rows; what is not given is as in a plain rename. */
function paperOf(...rows: Cells[]): string {
  const plain: Cells = {
    issue: "1",
    issue_question: "Is it right?",
    issue_outcome: "proposal",
    stated: "explicit",
    level: "unit",
    operation: "rename",
    source_soc2010_codes: "1111",
    source_extent: "whole",
    target_soc2020_codes_proposed: "1111",
    target_titles_proposed: "Ward nurses",
  };
  const cells = rows.map((row, at) => {
    const all: Cells = { change_id: `c${at + 1}`, ...plain, ...row };
    return COLUMNS.map((column) => all[column] ?? "");
  });
  return csvText([COLUMNS, ...cells], "\n", "as written");
}

const basis = smallBasis();
const read = (...rows: Cells[]) => readPaper(paperOf(...rows), HEADING, basis.groups);

function compiled({ proposals, decisions, paper }: PaperRead) {
  return compile(basis, [
    ...decisionsInEffect(decisions, proposals, [paper]),
    ...openProposals(decisions, proposals, [paper]),
  ]);
}

test("a split, its parts and what the rest is called are one change that names all of their rows", () => {
  const { read: paper } = read(
    {
      operation: "split",
      target_soc2020_codes_proposed: "1113;1114",
      target_titles_proposed: "Ward nurses;Other nurses",
    },
    { operation: "create unit group", source_extent: "part", target_soc2020_codes_proposed: "1113" },
    {
      source_extent: "residual",
      target_soc2020_codes_proposed: "1114",
      target_titles_proposed: "Other nurses",
    },
  );
  expect(paper?.proposals[0]?.changes).toEqual([
    {
      type: "split",
      source: "1111",
      parts: [
        { content: { by: "description", text: "Ward nurses" }, to: { code: "1113", title: "Ward nurses" } },
      ],
      residual: { fate: "lives on", to: { code: "1114", title: "Other nurses" } },
      statedIn: ["c1", "c2", "c3"],
    },
  ]);
  expect(paper?.proposals[0]?.title).toBe(
    "Split 1111 Nurses into: 1113 Ward nurses; 1114 Other nurses (the rest)",
  );
});

test("what a split does not tell of its source is a change of its own", () => {
  const { read: paper } = read(
    { operation: "split", target_soc2020_codes_proposed: "1113", target_titles_proposed: "Ward nurses" },
    { operation: "create unit group", source_extent: "part", target_soc2020_codes_proposed: "1113" },
    {
      level: "index",
      operation: "add index entries",
      source_extent: "part",
      target_soc2020_codes_proposed: "1119",
      index_entries_or_notes: "New entry: 'Night nurse'",
    },
    { target_titles_proposed: "Day nurses" },
  );
  expect(paper?.proposals[0]?.changes.map(({ type }) => type)).toEqual(["split", "add entries", "rename"]);
});

test("a part may go to a group that has no code yet", () => {
  const { read: paper } = read({
    operation: "create unit group",
    source_extent: "part",
    target_soc2020_codes_proposed: "",
    target_parent_proposed: "(111)",
  });
  expect(mapsOf(compiled(paper!))).toContain("1111>111? mg-1-proposal");
});

test("issues are numbered as in the paper, and proposals are open", () => {
  const { read: paper } = read({ issue: "7", evidence_cited: "Census" });
  expect(paper?.paper.issues).toEqual([
    {
      id: "mg-7",
      paper: "mg",
      number: 7,
      question: "Is it right?",
      origin: "paper",
      evidence: "Census",
      sources: ["1111"],
      targets: ["1111"],
    },
  ]);
  expect(paper?.decisions).toEqual([]);
});

test("no further action is decided, with the rename that came with it", () => {
  const { read: paper } = read({ issue_outcome: "no_further_action", index_entries_or_notes: "Too few." });
  expect(paper?.decisions[0]).toMatchObject({
    outcome: "no further action",
    reason: "Too few.",
    proposal: { id: "mg-1-proposal", version: 1 },
  });
  expect(mapsOf(compiled(paper!))).toContain("1111>1111 mg-1-decision");
});

test("a new index entry is taken from the notes", () => {
  const { read: paper } = read({
    level: "index",
    operation: "add index entries",
    target_soc2020_codes_proposed: "1119",
    index_entries_or_notes:
      "New entry: 'Ward nurse' with additional qualifier (ADD) 'night' (index form: Nurse, ward)",
  });
  expect(paper?.proposals[0]?.changes[0]).toMatchObject({
    entries: [{ uid: "c1", title: "Nurse, ward", natural: "Ward nurse", add: "night" }],
  });
});

test.each<[string, Cells[], number, string, string]>([
  ["an unknown code", [{}, { source_soc2010_codes: "7777" }], 3, "source_soc2010_codes", "does not have"],
  ["a code of another level", [{ level: "minor" }], 2, "source_soc2010_codes", "another level"],
  ["no code", [{ target_soc2020_codes_proposed: "11x1" }], 2, "target_soc2020_codes_proposed", "no code"],
  ["an unknown operation", [{ operation: "abolish" }], 2, "operation", "not one of"],
  ["a rename of nothing", [{ source_soc2010_codes: "" }], 2, "source_soc2010_codes", "needs the code"],
  [
    "a group created without title",
    [{ operation: "create unit group", target_titles_proposed: "" }],
    2,
    "target_titles_proposed",
    "needs a title",
  ],
  [
    "more titles than codes",
    [{ target_titles_proposed: "A;B" }],
    2,
    "target_titles_proposed",
    "2 titles for 1 codes",
  ],
  ["two outcomes of one issue", [{}, { issue_outcome: "no_further_action" }], 3, "issue_outcome", "c1 gives"],
  ["two questions of one issue", [{}, { issue_question: "Why?" }], 3, "issue_question", "c1 gives"],
  ["one id twice", [{}, { change_id: "c1" }], 3, "change_id", "another row"],
  [
    "a split without further action",
    [{ issue_outcome: "no_further_action", operation: "split" }],
    2,
    "operation",
    "a rename or a recode",
  ],
])("with %s the whole paper is refused, with row and reason", (_, rows, row, column, reason) => {
  const { read: paper, refusals } = read(...rows);
  expect(paper).toBeNull();
  expect(refusals).toMatchObject([{ row, column }]);
  expect(refusals[0]?.reason).toContain(reason);
});

test("a table without the columns of a paper is no paper", () => {
  expect(() => readPaper("a,b\n1,2\n", HEADING, basis.groups)).toThrow("does not look like a review paper");
});
