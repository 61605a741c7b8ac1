import { expect, test } from "vitest";
import { listedFor, listedIssues } from "#lib/revision/progress/listed-issues";
import { readProgressAddress } from "#lib/revision/progress/progress-address";
import type { OpenWork } from "#lib/revision/progress/wait";
import type { IssueView, PaperView } from "#lib/revision/revision-view";

const issue = (id: string, more: Partial<IssueView> = {}): IssueView => ({
  ...{
    id,
    revision: "r",
    paper: "p",
    number: 1,
    question: "?",
    origin: "working group",
    evidence: "",
    sources: [],
    targets: [],
  },
  ...{ label: id, proposal: null, stage: null, decision: null, outcome: null, changes: [], kinds: [] },
  ...more,
});
const PAPERS: PaperView[] = [
  {
    ...{ id: "p", revision: "r", title: "P", label: "P", edition: "soc2010", majorGroup: null, open: true },
    issues: [
      issue("decided", { stage: "decided", outcome: "accepted" }),
      issue("new", {}),
      issue("old", { stage: "recommended" }),
      // Reversed, and at work again; then nothing was to be done about another without a proposal.
      issue("undone", { stage: "working-group review" }),
      issue("nothing", { outcome: "no further action" }),
    ],
  },
];
const work = (id: string, day: string, stage: OpenWork["stage"] = null): OpenWork => ({
  ...{
    issue: id,
    proposal: null,
    stage,
    since: new Date(day),
    votes: [],
    evidence: 0,
    unanswered: 0,
    closesAt: null,
  },
});
const WORK = [
  work("old", "2026-01-01", "recommended"),
  work("undone", "2026-02-01", "working-group review"),
  work("hidden", "2026-02-02", "draft"),
  work("new", "2026-03-01"),
];
const now = new Date("2026-04-01");
const member = { id: "m", roles: new Set(["steering-group"] as const) };
const listed = listedIssues(PAPERS, WORK, { steps: [], member, now });

test("open issues come first, longest waiting on top, and none that the reader may not read", () => {
  expect(listed.map((one) => one.issue.id)).toEqual(["old", "undone", "new", "decided", "nothing"]);
  expect(listed.filter(({ asked }) => asked !== null).map((one) => one.issue.id)).toEqual(["old"]);
  const others = listedIssues(PAPERS, WORK, { steps: [], member: null, now });
  expect(others.map(({ asked }) => asked)).toEqual([null, null, null, null, null]);
});

test("a reader asks by paper and by where issues stand; asking nothing gives the open ones", () => {
  const ids = (parameters: Record<string, string>) => {
    const { asked, reader } = readProgressAddress(parameters, PAPERS);
    return [
      listedFor(listed, asked)
        .map((one) => one.issue.id)
        .join(" "),
      reader.errors.length,
    ];
  };
  expect(ids({})).toEqual(["old undone new", 0]);
  expect(ids({ stage: "decided" })).toEqual(["decided nothing", 0]);
  expect(ids({ paper: "p", stage: "nothing proposed" })).toEqual(["new", 0]);
  expect(ids({ paper: "p" })).toEqual(["old undone new decided nothing", 0]);
  expect(ids({ paper: "another" })).toEqual(["old undone new", 1]);
});
