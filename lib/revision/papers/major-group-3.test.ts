import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { basisOf, type RevisionBasis } from "#lib/compile/basis";
import { type CompiledRevision, compile } from "#lib/compile/compile";
import { decisionsInEffect, openProposals } from "#lib/compile/decisions/decision";
import { sameTitle } from "#lib/facts/comparable-title";
import { readBundled } from "#lib/imports/bundled/bundled";
import { type PaperHeading, type PaperRead, readPaper } from "#lib/revision/papers/read-paper";
import { problemsOf } from "#lib/revision/revision.fixture";

const HEADING: PaperHeading = {
  id: "mg3",
  title: "Review of Major Group 3",
  label: "Major Group 3",
  edition: "soc2010",
  majorGroup: "3",
};
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
    const outcome = readPaper(readFileSync(`${FOLDER}/changes.csv`, "utf8"), HEADING, soc2010.groups);
    expect(outcome.refusals).toEqual([]);
    paper = outcome.read!;
    const { proposals, decisions } = paper;
    result = compile(soc2010, [
      ...decisionsInEffect(decisions, proposals, [paper.paper]),
      ...openProposals(decisions, proposals, [paper.paper]),
    ]);
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
