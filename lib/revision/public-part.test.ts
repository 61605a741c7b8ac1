import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublic, STAGES, type Stage } from "#lib/compile/decisions/stage";
import { publicPart } from "#lib/revision/public-part";
import type { StoredRevision } from "#lib/revision/stored-revision";

/** A revision with an open paper and an issue for each of these: how far its proposal is, and which version was decided on. */
function revisionOf(
  issues: { stage: Stage | null; versions: number; decided: number | null }[],
): StoredRevision {
  const id = (at: number) => `p-${at + 1}`;
  return {
    id: "r",
    source: "soc2010",
    target: "soc2020",
    title: "R",
    kind: "working",
    status: "open",
    targetTitle: "",
    targetShortTitle: "",
    note: "",
    papers: [
      {
        id: "p",
        title: "Paper",
        label: "Paper",
        edition: "soc2010",
        majorGroup: null,
        issues: issues.map((_, at) => ({
          id: id(at),
          paper: "p",
          number: at + 1,
          question: "?",
          origin: "working group",
          evidence: "",
          sources: [],
          targets: [],
        })),
      },
    ],
    proposals: issues.flatMap(({ stage, versions }, at) =>
      stage === null
        ? []
        : Array.from({ length: versions }, (_, version) => ({
            id: `${id(at)}-proposal`,
            issue: id(at),
            version: version + 1,
            title: "",
            changes: [],
          })),
    ),
    decisions: issues.flatMap(({ stage, decided }, at) =>
      stage === null || decided === null
        ? []
        : [
            {
              id: `${id(at)}-decision`,
              issue: id(at),
              outcome: "accepted" as const,
              proposal: { id: `${id(at)}-proposal`, version: decided },
              reason: "because",
              decidedOn: null,
              meeting: null,
              reverses: null,
            },
          ],
    ),
    stages: new Map(issues.flatMap(({ stage }, at) => (stage ? [[`${id(at)}-proposal`, stage]] : []))),
    openPapers: new Set(["p"]),
  };
}

describe("what everybody may read of a revision", () => {
  const anyIssue = fc.record({
    stage: fc.option(fc.constantFrom(...STAGES)),
    versions: fc.integer({ min: 1, max: 4 }),
    decided: fc.option(fc.constant(1)),
  });

  test("is every issue that is out for comment, further on or was decided on, and no other", () => {
    fc.assert(
      fc.property(fc.array(anyIssue, { maxLength: 6 }), (issues) => {
        const shown = publicPart(revisionOf(issues)).papers.flatMap((paper) =>
          paper.issues.map(({ number }) => number),
        );
        const expected = issues.flatMap(({ stage, decided }, at) =>
          isPublic(stage) || (stage !== null && decided !== null) ? [at + 1] : [],
        );
        expect(shown).toEqual(expected);
      }),
    );
  });

  test("of what is back with the working group, has the version that was decided on and not the new draft", () => {
    const { proposals } = publicPart(
      revisionOf([{ stage: "working-group review", versions: 3, decided: 2 }]),
    );
    expect(proposals.map(({ version }) => version)).toEqual([2]);
  });

  test("has no open paper whose issues are all the groups' own work", () => {
    const draft = { stage: "draft", versions: 1, decided: null } as const;
    expect(publicPart(revisionOf([draft])).papers).toEqual([]);
  });
});
