import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { IssueLinks } from "#components/revision/issues/issue-links";
import type { IssueView } from "#lib/revision/revision-view";

const issue: IssueView = {
  id: "p-14",
  revision: "r",
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
  changes: [{ kind: "rename", gsim: ["VC2"], nature: "virtual", sentence: "Rename it.", parts: [] }],
  kinds: ["rename"],
};

function text(element: ReactNode): string {
  return renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([:.])/g, "$1")
    .trim();
}

test("issues are named by label and proposal, the first of many in sight and the rest folded away", () => {
  expect(text(<IssueLinks issues={[issue]} />)).toBe("Paper, issue 14: Split 2136");
  const many = Array.from({ length: 9 }, (_, at) => ({ ...issue, id: `p-${at}` }));
  expect(renderToStaticMarkup(<IssueLinks issues={many} />)).toMatch(/<details.*p-8/);
});
