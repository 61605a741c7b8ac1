import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PrintedPaper } from "#components/revision/papers/printed-paper";
import type { DocumentIssue, PaperDocument } from "#lib/revision/papers/paper-document";
import { PaperFileLinks } from "../../../app/revisions/[revision]/papers/[paper]/print/_parts/paper-file-links";

const issue = (number: number, told: Partial<DocumentIssue> = {}): DocumentIssue => ({
  id: `p-${number}`,
  number,
  question: "Can new groups be identified?",
  evidence: [],
  sources: [],
  targets: [],
  proposal: null,
  decision: null,
  ...told,
});

const paper: PaperDocument = {
  id: "p",
  title: "Paper",
  label: "Paper",
  edition: "soc2010",
  majorGroup: "3",
  date: "2018-03-01",
  introduction: ["What is proposed."],
  usualReason: null,
  issues: [
    issue(4, {
      evidence: ["First.", "Second."],
      proposal: {
        version: 1,
        changes: [],
        statements: [
          {
            text: "Split minor group 353 into:",
            gsim: ["RC4.1"],
            nature: "real",
            groups: [
              {
                code: "353",
                title: "Finance",
                note: "",
                groups: [{ code: "3531", title: "Brokers", note: "was 3532", groups: [] }],
              },
            ],
          },
        ],
      },
      decision: { outcome: "accepted", reason: "Enough people.", decidedOn: "2018-05-03" },
    }),
    issue(5, { decision: { outcome: "no further action", reason: "", decidedOn: null } }),
  ],
  closing: ["Comments are welcome."],
};

const html = renderToStaticMarkup(
  <PrintedPaper document={paper} beside={({ number }) => `Beside ${number}`} />,
);
const text = html
  .replace(/<[^>]+>/g, " ")
  .replace(/\s+/g, " ")
  .replace(/ ([:.])/g, "$1")
  .trim();

test("a paper reads as the working group prints it", () => {
  expect(text).toBe(
    "1 March 2018 What is proposed. " +
      "Issue 4: Can new groups be identified? First. Second. " +
      "Proposal: Split minor group 353 into: RC4.1 real 353 Finance 3531 Brokers – was 3532 " +
      "Decision: Accepted on 3 May 2018. Enough people. Beside 4 " +
      "Issue 5: Can new groups be identified? Proposal: No further action. Beside 5 " +
      "Comments are welcome.",
  );
});

test("issues are headings that can be linked to, and groups are lists within lists", () => {
  expect(html).toMatch(/<section id="issue-4" aria-labelledby="issue-4-question"/);
  expect(html).toContain('<h2 id="issue-5-question"');
  expect(html).toMatch(/<li[^>]*>.*353.*<ul[^>]*><li[^>]*>.*3531/);
});

test("what is for the screen alone is not printed", () => {
  expect(html).toMatch(/<div class="no-print[^"]*">Beside 4<\/div>/);
  expect(html).toMatch(/<span class="no-print[^"]*"><span[^>]*><span><abbr title="GSIM: /);
});

test("only the issues asked for are shown", () => {
  const some = renderToStaticMarkup(<PrintedPaper document={paper} issues={paper.issues.slice(1)} />);
  expect(some).not.toContain("issue-4");
  expect(some).toContain("issue-5");
});

test("its files are linked by format", () => {
  const links = renderToStaticMarkup(<PaperFileLinks hrefOf={(format) => `/file.${format}`} />);
  expect(links.match(/href="[^"]+"/g)).toEqual([
    'href="/file.docx"',
    'href="/file.csv"',
    'href="/file.json"',
  ]);
});
