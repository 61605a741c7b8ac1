import { describe, expect, it } from "vitest";
import type { Stage } from "#lib/compile/decisions/stage";
import {
  partInWords,
  proposalsForComment,
  questionsOf,
} from "#lib/revision/consultation/proposals-for-comment";
import { publicPart } from "#lib/revision/public-part";
import type { StoredRevision } from "#lib/revision/stored-revision";

const groups = new Map([["1115", { code: "1115", title: "Chief executives" }]]);

/** A revision of one paper with one issue, and a proposal of so many versions at a stage. */
function revisionAt(stage: Stage, versions = 1): StoredRevision {
  const issue = {
    ...{ id: "paper-1", paper: "paper", number: 1, question: "Why two?", origin: "paper" as const },
    ...{ evidence: "Some", sources: ["1115"], targets: [] },
  };
  const heading = {
    id: "r",
    source: "soc2010",
    target: "soc2020",
    title: "R",
    status: "open" as const,
    targetTitle: "",
    targetShortTitle: "",
    kind: "working" as const,
    note: "",
  };
  const paper = { id: "paper", title: "P", label: "Paper", edition: "soc2010" as const, majorGroup: null };
  return {
    ...heading,
    papers: [{ ...paper, issues: [issue] }],
    proposals: Array.from({ length: versions }, (_, at) => ({
      id: "proposal",
      issue: issue.id,
      version: at + 1,
      title: `Version ${at + 1}`,
      changes: [{ type: "rename", source: "1115", to: { title: `Title ${at + 1}` } }],
    })),
    decisions: [],
    stages: new Map([["proposal", stage]]),
    openPapers: new Set(["paper"]),
  };
}

const asks = (...versions: number[]) => versions.map((version) => ({ proposal: "proposal", version }));

describe("what a round asks", () => {
  it("is the version asked about, in plain words", () => {
    expect(proposalsForComment(asks(1), revisionAt("out for comment"), groups)).toMatchObject([
      {
        ...{ proposal: "proposal", version: 1, label: "Paper, issue 1", question: "Why two?" },
        changes: ["Rename 1115 Chief executives as “Title 1”"],
        outForComment: true,
      },
    ]);
  });

  it("is the latest version that it was asked with, which a later one takes out of comment", () => {
    expect(proposalsForComment(asks(1, 2), revisionAt("out for comment", 2), groups)).toMatchObject([
      { version: 2, outForComment: true },
    ]);
    expect(proposalsForComment(asks(1), revisionAt("out for comment", 2), groups)).toMatchObject([
      { version: 1, title: "Version 1", outForComment: false },
    ]);
    expect(proposalsForComment(asks(1), revisionAt("decided"), groups)).toMatchObject([
      { outForComment: false },
    ]);
  });

  it("leaves out for everybody what the working group took back", () => {
    const back = revisionAt("working-group review");
    expect(proposalsForComment(asks(1), back, groups)).toHaveLength(1);
    expect(proposalsForComment(asks(1), publicPart(back), groups)).toEqual([]);
  });
});

it("a part is said as the change that it is, or as the whole", () => {
  expect(partInWords("", ["a", "b"])).toBe("the whole proposal");
  expect(partInWords("change 2", ["a", "b"])).toBe("b");
  expect(partInWords("change 3", ["a", "b"])).toBe("change 3");
});

it("each proposal has the question of its issue", () => {
  expect(questionsOf(revisionAt("draft"))).toEqual(new Map([["proposal", "Why two?"]]));
  expect(questionsOf(null)).toEqual(new Map());
});
