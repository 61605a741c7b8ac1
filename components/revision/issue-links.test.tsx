import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DecidedIn } from "#components/revision/issue-links";
import type { HeldIssue } from "#lib/revision/held-revision";

const issue: HeldIssue = {
  id: "p-14",
  paper: "p",
  number: 14,
  question: "Should it be split?",
  origin: "working group",
  evidence: "",
  sources: ["2136"],
  targets: ["2134"],
  label: "Paper, issue 14",
  proposal: { id: "x", issue: "p-14", version: 1, title: "Split 2136", changes: [] },
  stage: "draft",
  decision: null,
  outcome: "accepted",
  changes: [{ kind: "rename", gsim: ["VC2"], sentence: "Rename it.", parts: [] }],
  kinds: ["rename"],
};

function text(element: ReactNode): string {
  return renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([:.])/g, "$1")
    .trim();
}

test("a pair names the decision that it comes from, or that none touches it", () => {
  expect(text(<DecidedIn issues={[]} />)).toBe("Unchanged: no decision touches it.");
  expect(text(<DecidedIn issues={[issue]} />)).toBe("Decided in Paper, issue 14: Split 2136");
  expect(text(<DecidedIn issues={[issue, { ...issue, id: "p-15" }]} />)).toMatch(
    /^Decided in 2 issues of the revision:/,
  );
});
