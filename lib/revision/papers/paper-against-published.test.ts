import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { RevisionBasis } from "#lib/compile/basis";
import { compile } from "#lib/compile/compile";
import { compiledLevels } from "#lib/compile/compiled-levels";
import { decisionsInEffect } from "#lib/compile/decisions/decision";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { parseCsv } from "#lib/files/csv";
import { readBundled } from "#lib/imports/bundled/bundled";
import { MAJOR_GROUP_3_FILE, majorGroup3Paper } from "#lib/revision/papers/major-group-3-paper";
import {
  type Adoption,
  type IssueAgainstPublished,
  paperAgainstPublished,
} from "#lib/revision/papers/paper-against-published";
import type { Compiled } from "#lib/revision/papers/proposed-groups";

let against: IssueAgainstPublished[];
beforeAll(() => {
  const { revision, basis } = publishedRevision(readBundled(), { source: "soc2010", target: "soc2020" });
  const paper = majorGroup3Paper(readFileSync(`data/${MAJOR_GROUP_3_FILE}`, "utf8"), basis.groups);
  const issues = paper.papers.flatMap((one) => one.issues);
  const proposalOf = new Map(paper.proposals.map((proposal) => [proposal.issue, proposal]));
  against = paperAgainstPublished(
    issues.map((issue) => ({ ...issue, outcome: null, proposal: proposalOf.get(issue.id) ?? null })),
    compiled(paper, basis),
    compiled(revision, basis),
  );
});

function compiled({ decisions, proposals, papers }: Revision, basis: RevisionBasis): Compiled {
  const result = compile(basis, decisionsInEffect(decisions, proposals, papers));
  const targets = result.edition.groups.map(({ code, title }) => [code, { code, title }] as const);
  return {
    sources: basis.groups,
    targets: new Map(targets),
    at: compiledLevels(result, basis.groups.values()),
  };
}

const group = (issue: number, code: string) =>
  against[issue - 1]!.groups.find((one) => (one.code ?? one.title) === code)!;

test("every issue is there, with the groups that it proposes and where its sources went", () => {
  expect(against.map(({ issue }) => issue.number)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
  expect(against[15]!.groups.map(({ code, title }) => `${code} ${title}`)).toEqual([
    "3421 Interior designers",
    "3422 Clothing, fashion and accessories designers",
    "3429 Design occupations not elsewhere classified",
  ]);
  expect(against[15]!.sources.find(({ code }) => code === "3421")).toEqual({
    code: "3421",
    title: "Graphic designers",
    targets: [{ code: "2142", title: "Graphic and multimedia designers", entries: 86 }],
  });
});

test.each<[string, number, string, Adoption, string | null]>([
  ["code and title", 2, "3231", "adopted as proposed", "3231"],
  ["the title under another code", 22, "6123", "another code", "6117"],
  ["the code under another title", 2, "323", "another title", "323"],
  ["most of its content in a group of another name", 1, "3215", "another code and title", "3214"],
  ["nothing where its content would be", 6, "2116", "not adopted", null],
  ["the earlier title kept", 6, "3112", "not adopted", "3112"],
  ["the code for other content", 22, "612", "not adopted", null],
  ["a title where the paper gave no code", 18, "IT managers", "adopted as proposed", "2132"],
  ["content that went elsewhere than into the group that was to take it", 21, "3121", "not adopted", null],
])("published %s", (_, issue, code, adoption, published) => {
  expect(group(issue, code)).toMatchObject({ adoption });
  expect(group(issue, code).published?.code ?? null).toBe(published);
});

test("an issue without further action proposes nothing, but for the code that came with it", () => {
  for (const number of [8, 9, 10, 11, 12, 14, 15, 19]) expect(against[number - 1]!.groups).toEqual([]);
  expect(against[12]!.groups.map(({ code, adoption }) => [code, adoption])).toEqual([
    ["3229", "adopted as proposed"],
  ]);
});

const CHANGES = "../shared/acceptance/major-group-3/changes.csv";

describe.skipIf(!existsSync(CHANGES))(
  "against the statuses noted for the paper (skipped when ../shared is absent)",
  () => {
    /** The statuses are of single statements, ours of groups, so only rows that name one group and its fate can be compared. */
    const SAID: [RegExp, Adoption][] = [
      [/^adopted: different code and title/, "another code and title"],
      [/^adopted: different code/, "another code"],
      [/^adopted: (title|wider content and title)|^adopted; title/, "another title"],
      [/^adopted/, "adopted as proposed"],
      [/^not adopted/, "not adopted"],
    ];

    test("they agree but where the paper, the index version or the meaning of the words differ", () => {
      const [header = [], ...rows] = parseCsv(readFileSync(CHANGES, "utf8")).rows;
      const cell = (row: string[], column: string) => row[header.indexOf(column)] ?? "";
      const compared: string[] = [];
      const apart: string[] = [];
      for (const row of rows) {
        const said = SAID.find(([status]) => status.test(cell(row, "published_status")))?.[1];
        const named = cell(row, "target_soc2020_codes_proposed") || cell(row, "target_titles_proposed");
        const ours = group(Number(cell(row, "issue")), named);
        if (!said || !ours) continue;
        compared.push(cell(row, "change_id"));
        if (ours.adoption !== said)
          apart.push(`${cell(row, "change_id")} ${named}: ${said} / ${ours.adoption}`);
      }
      expect(compared).toHaveLength(85);
      expect(apart).toEqual([
        // Both were published in another major group, which the statuses do not count as adopted.
        "MG3-04.06 3533: not adopted / another code",
        "MG3-04.07 3534: not adopted / another code",
        // Version 13 of the index added "(professional)" to both; the statuses are of Version 12.
        "MG3-20.01 2122: adopted as proposed / another title",
        "MG3-20.03 2124: adopted as proposed / another title",
      ]);
    });
  },
);
