import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { basisOf, type RevisionBasis } from "#lib/compile/basis";
import { type CompiledRevision, compile } from "#lib/compile/compile";
import { decisionsInEffect, openProposals } from "#lib/compile/decisions/decision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { readBundled } from "#lib/imports/bundled/bundled";
import { MAJOR_GROUP_3_FILE, majorGroup3Paper } from "#lib/revision/papers/major-group-3-paper";
import { readPaper } from "#lib/revision/papers/read-paper";

const FOLDER = "../shared/acceptance/major-group-3";

let basis: RevisionBasis;
let revision: Revision;
let result: CompiledRevision;
beforeAll(() => {
  const { groups, entries } = readBundled();
  const soc2010 = groups.filter(({ edition }) => edition === "soc2010");
  basis = basisOf({ edition: "soc2010", groups: soc2010 }, entries, "soc2020");
  revision = majorGroup3Paper(readFileSync(`data/${MAJOR_GROUP_3_FILE}`, "utf8"), basis.groups);
  result = compile(basis, decisionsInEffect(revision.decisions, revision.proposals, revision.papers));
});

test("the bundled paper is decided: 13 proposals accepted, 9 issues without further action", () => {
  const { papers, decisions } = revision;
  expect(papers.map(({ id, label, issues }) => [id, label, issues.length])).toEqual([
    ["major-group-3", "Major Group 3", 22],
  ]);
  const of = (outcome: string) => decisions.filter((decision) => decision.outcome === outcome);
  expect(of("accepted")).toHaveLength(13);
  expect(of("no further action")).toHaveLength(9);
  for (const { reason } of of("accepted")) expect(reason).toContain("preliminary");
  for (const { evidence } of papers[0]!.issues) expect(evidence).toMatch(/^[A-Z0-9].*\.$/);
});

test("its 13 proposals make the structure that it proposes", () => {
  const titles = (parent: string) =>
    result.edition.groups
      .filter((group) => group.parent === parent)
      .map(({ code, title }) => `${code} ${title}`);
  expect(titles("353")).toEqual([
    "3531 Brokers",
    "3532 Insurance underwriters",
    "3533 Finance and investment analysts and advisers",
    "3534 Taxation experts",
    "3535 Financial and accounting technicians",
    "3536 Financial accounts managers",
  ]);
  expect(titles("63")).toEqual(["631 Community and civil enforcement occupations"]);
  expect(titles("612")).toEqual(["6121 Childminders", "6122 Nannies and au pairs", "6123 Playworkers"]);
  expect(titles("342")).toEqual([
    "3421 Interior designers",
    "3422 Clothing, fashion and accessories designers",
    "3429 Design occupations not elsewhere classified",
  ]);
});

test("it adds the two Pilates entries", () => {
  const added = revision.proposals.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.type === "add entries" ? change.entries : [])),
  );
  expect(added.map(({ title, natural, add }) => [title, natural, add])).toEqual([
    ["Teacher, Pilates, comprehensive", "Comprehensive Pilates teacher", ""],
    ["Pilates teacher", "Pilates teacher", "comprehensive"],
  ]);
});

describe.skipIf(!existsSync(FOLDER))(
  "against the table of the paper (skipped when ../shared is absent)",
  () => {
    test("it compiles to the same groups, maps and breaches", () => {
      const [{ issues: _, ...heading }] = revision.papers as [Revision["papers"][number]];
      const { read } = readPaper(readFileSync(`${FOLDER}/changes.csv`, "utf8"), heading, basis.groups);
      const { paper, proposals, decisions } = read!;
      const printed = compile(basis, [
        ...decisionsInEffect(decisions, proposals, [paper]),
        ...openProposals(decisions, proposals, [paper]),
      ]);
      const issueOf = (id: string) => id.replace(/-(decision|proposal)$/, "");
      const maps = ({ table }: CompiledRevision) =>
        table.maps.map(({ source, target, evidence }) => [source, target, evidence.decisions.map(issueOf)]);
      const breaches = ({ problems }: CompiledRevision) =>
        problems
          .filter(({ severity }) => severity === "breach")
          .map(({ rule, sources, targets, issues }) => ({ rule, sources, targets, issues }));
      const structure = ({ edition }: CompiledRevision) =>
        edition.groups.map(({ code, title, continues }) => ({ code, title, continues }));
      expect(structure(result)).toEqual(structure(printed));
      expect(maps(result)).toEqual(maps(printed));
      expect(breaches(result)).toEqual(breaches(printed));
      expect(breaches(result)).toHaveLength(20);
      expect(breaches(result).every(({ issues }) => issues.length > 0)).toBe(true);
    });

    test("the 65 edges of the paper are among its maps", () => {
      const titles = new Map(result.edition.groups.map(({ code, title }) => [code, title]));
      const made = new Set(
        result.table.maps.flatMap(({ source, target }) => [
          `${source} ${target}`,
          `${source} (${titles.get(target ?? "")})`,
        ]),
      );
      const rows = readFileSync(`${FOLDER}/edges.csv`, "utf8").trim().split("\n").slice(1);
      const edges = rows.map((row) => {
        const cells = row.match(/(?:"[^"]*"|[^,]+)/g)!.map((cell) => cell.replaceAll('"', ""));
        return `${cells[0]} ${cells[2]}`;
      });
      expect(edges).toHaveLength(65);
      expect(edges.filter((edge) => !made.has(edge))).toEqual([]);
    });
  },
);
