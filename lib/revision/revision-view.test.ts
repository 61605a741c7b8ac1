import { beforeAll, describe, expect, test } from "vitest";
import type { Change } from "#lib/compile/decisions/change";
import type { Decision } from "#lib/compile/decisions/decision";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { readBundled } from "#lib/imports/bundled/bundled";
import { rowsOfIssue } from "#lib/revision/issue-rows";
import { mainChanges } from "#lib/revision/main-changes";
import { issuesFor, readPaperAddress } from "#lib/revision/paper-address";
import { smallBasis, viewFrom } from "#lib/revision/revision.fixture";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";

const ids = (issues: readonly IssueView[] | null) => issues?.map(({ id }) => id) ?? null;

describe("a revision of the small edition", () => {
  const rename: Change = { type: "rename", source: "1111", to: { title: "Ward nurses" } };
  const merge: Change = { type: "merge", sources: ["2111"], to: { code: "2112" } };

  /** A paper with one issue for each list of decisions; the proposal of each is the change given. */
  function held(...issues: { change: Change; decisions: Partial<Decision>[] }[]): RevisionView {
    const revision: Revision = {
      papers: [
        {
          id: "p",
          title: "Paper",
          label: "Paper",
          edition: "soc2010",
          majorGroup: null,
          issues: issues.map((_, at) => ({
            id: `i${at}`,
            paper: "p",
            number: at + 1,
            question: "Should it?",
            origin: "working group",
            evidence: "",
            sources: [],
            targets: [],
          })),
        },
      ],
      proposals: issues.map(({ change }, at) => ({
        id: `p${at}`,
        issue: `i${at}`,
        version: 1,
        title: "Change it",
        changes: [change],
      })),
      decisions: issues.flatMap(({ decisions }, at) =>
        decisions.map((decision, number) => ({
          id: `d${at}-${number}`,
          issue: `i${at}`,
          outcome: "accepted" as const,
          proposal: { id: `p${at}`, version: 1 },
          reason: "",
          decidedOn: null,
          meeting: null,
          reverses: null,
          ...decision,
        })),
      ),
    };
    return viewFrom(revision, smallBasis());
  }
  const outcomes = (revision: RevisionView) =>
    revision.papers.flatMap((paper) => paper.issues.map(({ outcome }) => outcome ?? "open"));

  test("an issue has the outcome of the decision that stands, and is open without one", () => {
    expect(
      outcomes(
        held(
          { change: rename, decisions: [{}] },
          { change: merge, decisions: [] },
          { change: rename, decisions: [{ outcome: "rejected" }] },
          { change: merge, decisions: [{}, { reverses: "d3-0" }] },
          { change: merge, decisions: [{}, { reverses: "d4-0" }, { outcome: "no further action" }] },
        ),
      ),
    ).toEqual(["accepted", "open", "rejected", "open", "no further action"]);
  });

  test("only what is accepted is compiled, and what is proposed can still be read", () => {
    const revision = held(
      { change: rename, decisions: [{}] },
      { change: merge, decisions: [{ outcome: "deferred" }] },
    );
    expect(revision.targets.get("1111")?.title).toBe("Ward nurses");
    expect(revision.targets.has("2111")).toBe(true);
    expect(revision.issue("i1")?.changes.map(({ sentence }) => sentence)).toEqual([
      "Merge 2111 Cooks into 2112 Bakers.",
    ]);
  });

  test("a row leads to the issues that made it, to none where it is unchanged", () => {
    const revision = held({ change: merge, decisions: [{}] });
    const makers = (source: string) =>
      ids(
        revision.issuesDecidedBy(
          revision
            .at(4)
            .rows.filter((row) => row.source?.code === source)
            .flatMap((row) => row.decisions),
        ),
      );
    expect([makers("2111"), makers("1112")]).toEqual([["i0"], []]);
    expect([revision.fateOf("2111"), revision.originOf("2112")]).toEqual([
      "becomes part of 2112",
      "same code as before, gains content of 2111",
    ]);
  });
});

describe("the published revision", () => {
  let revision: RevisionView;
  let issues: IssueView[];
  beforeAll(() => {
    const { revision: published, basis } = publishedRevision(readBundled(), {
      source: "soc2010",
      target: "soc2020",
    });
    revision = viewFrom(published, basis);
    issues = revision.papers.flatMap((paper) => paper.issues);
  });
  const about = (source: string) => issues.find(({ sources }) => sources[0] === source) as IssueView;

  test("has no problem but warnings, and its issues are all decided", () => {
    expect(new Set(revision.problems.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
    expect(new Set(issues.map(({ outcome }) => outcome))).toEqual(new Set(["accepted"]));
  });

  test("changes the numbers of groups as published: 9/25/90/369 to 9/26/104/412", () => {
    const tallies = ([1, 2, 3, 4] as const).map((level) => mainChanges(revision, level));
    expect(tallies.map(({ before }) => before)).toEqual([9, 25, 90, 369]);
    expect(tallies.map(({ after }) => after)).toEqual([9, 26, 104, 412]);
    for (const { before, ended, created, after, unchanged, virtual, real } of tallies) {
      expect(before - ended + created).toBe(after);
      // Each earlier group is counted once by its nature.
      expect(unchanged + virtual + real).toBe(before);
    }
  });

  test("tells of every change in whole sentences", () => {
    const statements = issues.flatMap(({ changes }) => changes);
    for (const { sentence, parts } of statements) {
      expect(sentence).toMatch(parts.length > 0 ? /^[A-Z].*[^.]:$/ : /^[A-Z].*[^.](\.|n\.e\.c\.)$/);
      expect(sentence).not.toMatch(/undefined|null|\.\.|not yet/);
    }
  });

  test("a broken-up group is told with all its parts, which add up to its entries", () => {
    expect(about("2126").changes).toEqual([
      {
        kind: "split",
        gsim: ["RC4.1"],
        nature: "real",
        sentence: "Break up 2126 Design and development engineers, which ends, into:",
        parts: [
          { code: "2122", title: "Mechanical engineers (professional)", note: "9 index entries" },
          { code: "2123", title: "Electrical engineers", note: "8 index entries" },
          { code: "2124", title: "Electronics engineers (professional)", note: "8 index entries" },
          { code: "2126", title: "Aerospace engineers", note: "new group, 5 index entries" },
          { code: "2129", title: "Engineering professionals n.e.c.", note: "the rest, 17 index entries" },
        ],
      },
    ]);
  });

  test("a decision has the rows that it makes", () => {
    const { rows, level, made } = rowsOfIssue(revision, about("2126"));
    expect({ level, made }).toEqual({ level: 4, made: true });
    expect(rows.map(({ target }) => target?.code)).toEqual(["2122", "2123", "2124", "2126", "2129"]);
  });

  test("every issue has rows to look at; those of groups above the unit groups are of their level", () => {
    for (const issue of issues) expect(rowsOfIssue(revision, issue).rows).not.toEqual([]);
    expect(rowsOfIssue(revision, about("221"))).toMatchObject({ level: 3, made: false });
  });

  test("a new group has the rows that fill it, which other issues make", () => {
    const created = issues.find(({ kinds, targets }) => kinds.includes("new") && targets[0] === "2126");
    const { rows, made } = rowsOfIssue(revision, created as IssueView);
    expect(made).toBe(false);
    expect(rows.map(({ source }) => source?.code)).toEqual(["2122", "2124", "2126"]);
    const makers = revision.issuesDecidedBy(rows.flatMap(({ decisions }) => decisions));
    expect(makers.map(({ sources }) => sources[0])).toEqual(["2122", "2124", "2126"]);
  });

  test("a group is named in the issues that are about it, by its edition", () => {
    expect(revision.issuesNaming("soc2010", "2126")[0]).toBe(about("2126"));
    expect(ids(revision.issuesNaming("soc2020", "2126"))).toContain(about("2126").id);
    expect(revision.issuesNaming("isco08", "2126")).toEqual([]);
  });

  test("issues of a paper are found by outcome and kind of change; other choices are refused", () => {
    const paper = revision.papers[1]?.issues ?? [];
    const found = (parameters: Record<string, string>) =>
      issuesFor(paper, readPaperAddress(parameters).asked);
    expect(found({})).toHaveLength(paper.length);
    expect(found({ outcome: "no further action" })).toEqual([]);
    const merged = found({ outcome: "accepted", kind: "merge" });
    expect(merged.map(({ sources }) => sources[0])).toEqual(["2432", "2435"]);
    expect(readPaperAddress({ kind: "sideways" }).reader.errors.map(({ field }) => field)).toEqual(["kind"]);
  });
});
