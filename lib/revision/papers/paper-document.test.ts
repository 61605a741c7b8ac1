import { expect, test } from "vitest";
import type { Decision } from "#lib/compile/decisions/decision";
import {
  commentsNote,
  type DocumentDecision,
  type DocumentIssue,
  decisionInWords,
  issueHeading,
  paperDocument,
  proposalLayout,
} from "#lib/revision/papers/paper-document";
import type { IssueView, PaperView } from "#lib/revision/revision-view";

const GROUPS = { sources: new Map(), targets: new Map() };

function issue(number: number, told: Partial<IssueView> = {}): IssueView {
  return {
    id: `p-${number}`,
    revision: "r",
    paper: "p",
    number,
    question: "Should it be split?",
    origin: "working group",
    evidence: "",
    sources: [],
    targets: [],
    label: `Paper, issue ${number}`,
    proposal: null,
    stage: null,
    decision: null,
    outcome: null,
    changes: [],
    kinds: [],
    ...told,
  };
}

function documentOf(...issues: IssueView[]) {
  const paper: PaperView = {
    id: "p",
    revision: "r",
    title: "Paper",
    label: "Paper",
    edition: "soc2010",
    majorGroup: null,
    open: true,
    issues,
  };
  return paperDocument(paper, GROUPS);
}

function decided(reason: string, outcome: Decision["outcome"] = "accepted"): Decision {
  return {
    id: "d",
    issue: "p-1",
    outcome,
    proposal: null,
    reason,
    decidedOn: "2018-05-03",
    meeting: null,
    reverses: null,
  };
}

const inWords = (decision: DocumentDecision | null, told: Partial<DocumentIssue> = {}) =>
  decisionInWords({ ...documentOf(issue(1)).issues[0]!, decision, ...told }, { usualReason: "As always." });

test("evidence is printed in paragraphs, as it was typed", () => {
  const [read] = documentOf(issue(4, { evidence: "One.\r\n\r\n  Two.\n" })).issues;
  expect(read?.evidence).toEqual(["One.", "Two."]);
  expect(issueHeading(read!)).toBe("Issue 4: Should it be split?");
});

test("a reason that most decisions share is told once", () => {
  const usual = decided("As always.");
  const shared = [issue(1, { decision: usual }), issue(2, { decision: usual })];
  expect(documentOf(...shared, issue(3, { decision: decided("For once.") })).usualReason).toBe("As always.");
  expect(documentOf(shared[0]!, issue(2, { decision: decided("For once.") })).usualReason).toBeNull();
  expect(documentOf(shared[0]!).usualReason).toBeNull();
});

test("a decision says what, when and why, and repeats nothing", () => {
  expect(inWords(decided("Enough people."))).toBe("Accepted on 3 May 2018. Enough people.");
  expect(inWords(decided("As always."))).toBe("Accepted on 3 May 2018.");
  expect(inWords({ ...decided("Enough people.", "deferred"), decidedOn: null })).toBe(
    "Deferred. Enough people.",
  );
  expect(inWords(decided("Too few.", "no further action"))).toBe("Decided on 3 May 2018. Too few.");
  const alike = { ...decided("Too few.", "no further action"), decidedOn: null };
  expect(inWords(alike, { evidence: ["Too few."] })).toBeNull();
  expect(inWords(null)).toBeNull();
});

test("one statement stands beside the word, several are bullets, and without further action that is said first", () => {
  const change = (title: string) => ({ type: "rename" as const, source: "1111", to: { title } });
  const stated = (title: string) => ({
    kind: "rename" as const,
    gsim: [],
    nature: "virtual" as const,
    sentence: `Rename it ${title}.`,
    parts: [],
  });
  const layout = (titles: string[], told: Partial<IssueView> = {}) => {
    const proposal = { id: "x", issue: "p-1", version: 1, title: "Rename it", changes: titles.map(change) };
    const { lead, statements } = proposalLayout(
      documentOf(issue(1, { proposal, changes: titles.map(stated), ...told })).issues[0]!,
    );
    return [lead, ...statements.map(({ text }) => text)];
  };
  expect(layout(["A"])).toEqual(["Rename it A."]);
  expect(layout(["A", "B"])).toEqual([null, "Rename it A.", "Rename it B."]);
  expect(layout(["A"], { decision: decided("Too few.", "no further action") })).toEqual([
    "No further action.",
    "Rename it A.",
  ]);
  expect(layout([], { proposal: null })).toEqual(["None yet."]);
});

test("the closing note names the end of the window by London time", () => {
  expect(commentsNote(new Date("2018-03-29T16:00:00Z"), "soc.example/revision")).toContain(
    "until 29 March 2018, 17:00 (London time) at soc.example/revision.",
  );
});
