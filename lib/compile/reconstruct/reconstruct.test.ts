import { beforeAll, describe, expect, test } from "vitest";
import { basisOf } from "#lib/compile/basis";
import { type CompiledRevision, compile } from "#lib/compile/compile";
import { decisionsInEffect } from "#lib/compile/decisions/decision";
import { type Revision, reconstructRevision } from "#lib/compile/reconstruct/reconstruct";
import { publishedCorrespondence } from "#lib/correspondence/derived-correspondence";
import { mapRows } from "#lib/correspondence/rows";
import { PAIR } from "#lib/correspondence/tables.fixture";
import { type Bundled, readBundled } from "#lib/imports/bundled/bundled";

/** The whole revision from SOC2010 to SOC2020, read off what was published and compiled again. */
describe("the revision of SOC2010", () => {
  let facts: Bundled;
  let revision: Revision;
  let compiled: CompiledRevision;
  const groupsOf = (edition: "soc2010" | "soc2020") => ({
    edition,
    groups: facts.groups.filter((group) => group.edition === edition),
  });
  /** The index as it was before: it knows nothing of SOC2020. */
  const indexBefore = () =>
    facts.entries.map(({ codes: { soc2010 }, ...rest }) => ({
      ...rest,
      codes: { ...(soc2010 && { soc2010 }) } as Record<string, string>,
    }));
  beforeAll(() => {
    facts = readBundled();
    revision = reconstructRevision(groupsOf("soc2010"), groupsOf("soc2020"), facts.entries);
    const decisions = decisionsInEffect(revision.decisions, revision.proposals, revision.papers);
    compiled = compile(basisOf(groupsOf("soc2010"), indexBefore(), "soc2020"), decisions);
  });

  test("compiles to the published structure: 9, 26, 104 and 412 groups with their codes and titles", () => {
    const published = groupsOf("soc2020").groups.filter(({ code }) => !code.includes("/"));
    expect(compiled.edition.groups.map(({ code, title }) => ({ edition: "soc2020", code, title }))).toEqual(
      published,
    );
    const counts = [1, 2, 3, 4].map(
      (level) => compiled.edition.groups.filter((group) => group.level === level).length,
    );
    expect(counts).toEqual([9, 26, 104, 412]);
  });

  test("gives every entry of the index its published code", () => {
    const published = facts.entries.flatMap(({ uid, codes }) =>
      codes.soc2020 ? [[uid, codes.soc2020]] : [],
    );
    expect(compiled.assignments.map(({ uid, target }) => [uid, target])).toEqual(published);
    expect(published).toHaveLength(32_145);
  });

  test("gives the 678 published pairs, no more and no fewer, on the same entries", () => {
    const published = publishedCorrespondence(facts, PAIR).table.maps;
    const plain = ({ source, target, evidence }: (typeof published)[number]) => ({
      source,
      target,
      entries: evidence.entries,
    });
    expect(compiled.table.maps.map(plain)).toEqual(published.map(plain));
    expect(published).toHaveLength(678);
  });

  test("says of every pair which decisions it comes from, or that it is unchanged", () => {
    const known = new Set(revision.decisions.map(({ id }) => id));
    for (const { evidence } of compiled.table.maps) {
      expect(evidence.unchanged).toBe(evidence.decisions.length === 0);
      expect(evidence.decisions.every((id) => known.has(id))).toBe(true);
    }
  });

  test("gives every pair the kind of change that the index gives it", () => {
    const kinds = (table: CompiledRevision["table"]) => mapRows(table).map(({ kind }) => kind);
    expect(kinds(compiled.table)).toEqual(kinds(publishedCorrespondence(facts, PAIR).table));
  });

  test("breaks no rule; only codes used again are warned of", () => {
    expect(new Set(compiled.problems.map(({ severity, rule }) => `${severity} ${rule}`))).toEqual(
      new Set(["warning code-reused"]),
    );
  });

  test("has a paper for each major group, and an issue for each unit group that changed", () => {
    expect(revision.papers.map(({ majorGroup }) => majorGroup)).toEqual([..."123456789"]);
    const issues = revision.papers.flatMap((paper) => paper.issues);
    const asked = new Set(issues.flatMap(({ sources }) => (sources.length === 1 ? sources : [])));
    const changed = facts.groups.filter(({ edition, code, title }) => {
      const maps = compiled.table.maps.filter(({ source }) => source === code);
      const [only] = maps;
      return (
        edition === "soc2010" &&
        code.length === 4 &&
        !(maps.length === 1 && only?.target === code && sameInSoc2020(code, title))
      );
    });
    expect(changed.filter(({ code }) => !asked.has(code))).toEqual([]);
    expect(issues).toHaveLength(revision.proposals.length);
  });

  function sameInSoc2020(code: string, title: string): boolean {
    return groupsOf("soc2020").groups.some((group) => group.code === code && group.title === title);
  }

  test("words its proposals as people would", () => {
    const titles = new Set(revision.proposals.map(({ title }) => title));
    for (const title of [
      "Recode 1115 Chief executives and senior officials as 1111",
      "Move 3315 Police community support officers to 631 Community and civil enforcement occupations, as 6311",
      "Merge 5211 Smiths and forge workers into 5212 Metal plate workers, smiths, moulders and related occupations",
      "Break up 3422 Product, clothing and related designers into 3421 Interior designers, 3422 Clothing, fashion and accessories designers and 3429 Design occupations n.e.c.",
      "Create unit group 2126 Aerospace engineers",
      "Create sub-major group 63 Community and civil enforcement occupations",
      "Add “Factory foreman”, “Shift leader”, “Factory superintendent”, “Factory supervisor” to 8160 Production, factory and assembly supervisors",
    ]) {
      expect(titles).toContain(title);
    }
  });

  test("gives what the index shows as evidence", () => {
    const evidence = revision.papers.flatMap(({ issues }) => issues.map((issue) => issue.evidence));
    for (const text of [
      "All index entries of 8122 are in 8132 Mining and quarry workers and related operatives. 8132 also has content of 8123 Quarry workers and related operatives.",
      "All index entries of 5411 are in 5419 Textiles, garments and related trades n.e.c.",
      "Its content comes from 3422 Product, clothing and related designers.",
    ]) {
      expect(evidence).toContain(text);
    }
  });
});
