import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { sameTitle } from "#lib/correspondence/title";
import { basisOf, type RevisionBasis } from "#lib/revision/basis";
import { type CompiledRevision, compile } from "#lib/revision/compile";
import { decisionsInEffect, openProposals } from "#lib/revision/decision";
import { type PaperHeading, type PaperRead, readPaper } from "#lib/revision/read-paper";
import { mapsOf, problemsOf, smallBasis } from "#lib/revision/revision.fixture";
import { readBundled } from "#lib/workbook/bundled";
import { formatCsv } from "#lib/workbook/csv";

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
  return formatCsv([COLUMNS, ...cells]);
}

const basis = smallBasis();
const read = (...rows: Cells[]) => readPaper(paperOf(...rows), HEADING, basis.groups);

function compiled({ proposals, decisions, paper }: PaperRead, on: RevisionBasis = basis): CompiledRevision {
  return compile(on, [
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
    "Split 1111 Nurses into 1113 Ward nurses; the rest becomes 1114 Other nurses",
  );
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

const FOLDER = "../shared/acceptance/major-group-3";

describe.skipIf(!existsSync(FOLDER))("the Major Group 3 paper (skipped when ../shared is absent)", () => {
  let soc2010: RevisionBasis;
  let paper: PaperRead;
  let result: CompiledRevision;
  beforeAll(() => {
    const { groups, entries } = readBundled();
    const source = {
      edition: "soc2010" as const,
      groups: groups.filter(({ edition }) => edition === "soc2010"),
    };
    soc2010 = basisOf(source, entries, "soc2020");
    const heading = { ...HEADING, id: "mg3", label: "Major Group 3", majorGroup: "3" };
    const outcome = readPaper(readFileSync(`${FOLDER}/changes.csv`, "utf8"), heading, soc2010.groups);
    expect(outcome.refusals).toEqual([]);
    paper = outcome.read!;
    result = compiled(paper, soc2010);
  });

  test("has 22 issues: 13 proposals and 9 without further action, in 112 statements", () => {
    const withoutAction = paper.decisions.map(({ issue }) => Number(issue.replace("mg3-", "")));
    expect(paper.paper.issues.map(({ number }) => number)).toEqual(
      Array.from({ length: 22 }, (_, at) => at + 1),
    );
    expect(withoutAction).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 19]);
    expect(paper.statements).toHaveLength(112);
    const stated = paper.statements.filter(({ stated }) => stated === "explicit");
    const count = (operation: string) => stated.filter((one) => one.operation === operation).length;
    expect(
      ["create sub-major group", "create minor group", "create unit group", "split", "rename"].map(count),
    ).toEqual([1, 9, 13, 8, 17]);
    expect([stated.length, count("merge"), count("add index entries")]).toEqual([104, 9, 2]);
  });

  test("every statement that changes anything is in a change", () => {
    const used = new Set(
      paper.proposals.flatMap(({ changes }) => changes.flatMap(({ statedIn }) => statedIn ?? [])),
    );
    const idle = paper.statements.filter(({ id }) => !used.has(id));
    expect(idle.map(({ operation, level }) => `${operation} ${level}`).sort()).toEqual([
      ...Array(11).fill("none unit"),
      "retain index",
    ]);
  });

  test("compiles to the structure that it proposes", () => {
    const groups = new Map(result.edition.groups.map((group) => [group.code, group]));
    const proposed = paper.statements.filter(
      ({ operation }) => !["none", "split", "remove group"].includes(operation),
    );
    for (const { id, targets } of proposed) {
      for (const { code, title, parent } of targets) {
        const group = code === null ? undefined : groups.get(code);
        if (code === null) continue;
        expect(group, id).toBeDefined();
        if (parent !== null) expect(group?.parent, id).toBe(parent);
        // 3512 is renamed by the same issue that merges 3511 into it, and the index rows keep older names.
        if (title !== null && /^(create|rename)/.test(operationOf(id))) {
          expect(sameTitle(group?.title ?? "", title), `${id} ${group?.title}`).toBe(true);
        }
      }
    }
    const unitGroups = (minor: string) =>
      result.edition.groups.filter(({ parent }) => parent === minor).map(({ code }) => code);
    expect(unitGroups("353")).toEqual(["3531", "3532", "3533", "3534", "3535", "3536"]);
    expect(unitGroups("354")).toEqual(["3541", "3542", "3543", "3544", "3549"]);
    expect(unitGroups("357")).toEqual(["3571", "3572", "3573", "3574"]);
    expect(unitGroups("611")).toEqual(["6111", "6112", "6113"]);
    expect(unitGroups("612")).toEqual(["6121", "6122", "6123"]);
    expect(unitGroups("631")).toEqual(["6311", "6312"]);
  });

  function operationOf(id: string): string {
    return paper.statements.find((statement) => statement.id === id)?.operation ?? "";
  }

  test("its 65 edges are among the maps", () => {
    const edges: Record<string, string>[] = parse(readFileSync(`${FOLDER}/edges.csv`, "utf8"), {
      columns: true,
    });
    const titles = new Map(result.edition.groups.map(({ code, title }) => [code, title]));
    const found = new Set(
      result.table.maps.flatMap(({ source, target }) => [
        `${source} ${target}`,
        `${source} (${titles.get(target ?? "")})`,
      ]),
    );
    const wanted = edges.map((edge) => `${edge.soc2010_code} ${edge.proposed_soc2020_code_or_title}`);
    expect(wanted).toHaveLength(65);
    expect(wanted.filter((edge) => !found.has(edge))).toEqual([]);
  });

  test("what it leaves unsaid is a problem that names the issue", () => {
    const breaches = result.problems
      .filter(({ severity }) => severity === "breach")
      .map(({ rule, sources, targets, issues }) =>
        [rule, ...sources, ...targets, ...issues.map((issue) => issue.replace("mg3-", "issue "))].join(" "),
      );
    expect(breaches).toEqual([
      "source-mapped 3231 issue 2",
      "source-mapped 3233 issue 2",
      "source-mapped 3234 issue 2",
      "source-mapped 3235 issue 2",
      "source-mapped 3541 issue 4",
      "source-mapped 3542 issue 4",
      "source-mapped 3543 issue 4",
      "source-mapped 3544 issue 4",
      "source-mapped 3545 issue 4",
      "source-mapped 3546 issue 4",
      "source-mapped 3550 issue 4",
      "destination-stated 3421 issue 16",
      "destination-stated 6123 issue 22",
      "residual-stated 2126 issue 20",
      "residual-stated 6122 issue 22",
      "code-given 213? issue 18",
      "code-given 521? issue 21",
      "code-given 812? issue 21",
      "no-orphan 3433 issue 7",
      "title-given 32 issue 2",
    ]);
    expect(problemsOf(result)).toHaveLength(breaches.length);
  });

  test("the codes that it uses again are warned of, with the issue", () => {
    const reused = result.problems.filter(({ rule }) => rule === "code-reused");
    const codes =
      "2126 3231 323 3421 3422 353 3531 3532 3533 3534 3535 3536 354 3541 3542 3543 3544 355 356 612 6121 6122";
    expect(reused.flatMap(({ targets }) => targets).sort()).toEqual(codes.split(" ").sort());
    expect(reused.every(({ issues }) => issues.length > 0)).toBe(true);
  });

  test("what two issues both say is one map", () => {
    const maps = result.table.maps.filter(({ source, target }) => source === "7125" && target === "3429");
    expect(maps.map(({ evidence }) => evidence.decisions)).toEqual([["mg3-16-proposal", "mg3-17-proposal"]]);
  });
});
