import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SIDES } from "#lib/correspondence/tables.fixture";
import type { IssueAgainstPublished } from "#lib/revision/papers/paper-against-published";
import { AgainstPublished } from "./against-published";

function issue(number: number, told: Partial<IssueAgainstPublished>): IssueAgainstPublished {
  const question = "Should it be split?";
  return {
    issue: { id: `p-${number}`, number, question, outcome: "accepted", sources: [], proposal: null },
    groups: [],
    sources: [],
    ...told,
  };
}

const issues = [
  issue(1, {
    groups: [
      {
        code: "3215",
        title: "Complementary medicine",
        adoption: "another code and title",
        published: { code: "3214", title: "Complementary health" },
      },
      { code: "2116", title: "Laboratory professionals", adoption: "not adopted", published: null },
      { code: null, title: null, adoption: "not adopted", published: null },
    ],
    sources: [
      {
        code: "3219",
        title: "Health n.e.c.",
        targets: [
          { code: "3214", title: "Complementary health", entries: 1200 },
          { code: "3219", title: "Health n.e.c.", entries: 1 },
        ],
      },
    ],
  }),
  issue(2, {}),
];
const html = renderToStaticMarkup(
  <AgainstPublished revision="major-group-3" issues={issues} before={SIDES.source} after={SIDES.target} />,
);
const text = html
  .replace(/<[^>]+>/g, " ")
  .replace(/\s+/g, " ")
  .replace(/ ([:.,])/g, "$1");

test("each proposed group stands beside what was published, in words", () => {
  expect(text).toContain(
    "3215 Complementary medicine under another code and title 3214 Complementary health",
  );
  expect(text).toContain("2116 Laboratory professionals not adopted no such group");
  expect(text).toContain("no code given a title that is not worded");
  expect(text).toContain(
    "Of 3 groups that the paper proposes or sends content to, SOC2020 has 1 under another code and title and 2 not at all or as before.",
  );
});

test("where content went is told with numbers of entries, and groups are linked in their own edition", () => {
  expect(text).toContain("to 3214 Complementary health (1,200 entries), 3219 Health n.e.c. (1 entry)");
  expect(html).toContain('href="/editions/soc2010/groups/3219"');
  expect(html).toContain('href="/editions/soc2020/groups/3214"');
});

test("an issue without proposed groups says so", () => {
  expect(text).toContain("Issue 2: Should it be split? No group is proposed.");
});
