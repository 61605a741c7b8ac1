import fc from "fast-check";
import { expect, it } from "vitest";
import { conversionBasis, convertList, type ListBasis } from "#lib/correspondence/conversion/conversion-list";
import { type ConversionBasis, converter } from "#lib/correspondence/conversion/convert";
import { anyCounts, anyTable, SIDES, withAncestors } from "#lib/correspondence/tables.fixture";
import type { Group } from "#lib/facts/edition";
import {
  offlineBasis,
  offlineTables,
  offlineWays,
  withTitles,
} from "#lib/publication/offline/offline-tables";

const people = { sex: "both", dataSet: "census" } as const;

it("converts every code as the page does, either way, in what is said and in what is counted", () => {
  fc.assert(
    fc.property(anyTable, anyCounts, fc.boolean(), (table, counts, inverted) => {
      const groups = [
        ...withAncestors(table.sources).map((group) => ({ ...group, edition: table.sourceEdition })),
        ...withAncestors(table.targets).map((group) => ({ ...group, edition: table.targetEdition })),
      ];
      const titles = Object.fromEntries(
        [table.sourceEdition, table.targetEdition].map((edition) => [
          edition,
          Object.fromEntries(
            groups.filter((group) => group.edition === edition).map(({ code, title }) => [code, title]),
          ),
        ]),
      );
      const index = { titles, subUnits: {} };
      const plain = ({ code, title }: Group): Group => ({ code, title });
      const basisOf = (sides: typeof SIDES): ConversionBasis => {
        const basis = conversionBasis({ table }, { groups, counts }, sides);
        const [sourceGroups, targetGroups] = [basis.sourceGroups.map(plain), basis.targetGroups.map(plain)];
        return { ...basis, sourceGroups, targetGroups };
      };
      const sent = JSON.stringify(
        offlineTables([{ ...SIDES, release: "", basis: basisOf(SIDES) }], people.dataSet, index),
      );
      const tables = withTitles(JSON.parse(sent), index);
      const [forward, backward] = offlineWays(tables);
      const sides = inverted ? { source: SIDES.target, target: SIDES.source, inverted } : SIDES;
      const online = basisOf(sides);
      const offline = offlineBasis(tables, inverted ? backward! : forward!);
      const ask = (basis: ListBasis, code: string) =>
        converter(basis as ConversionBasis, people)({ line: 1, text: code, code, count: null });
      for (const { code } of [...online.sourceGroups, ...online.targetGroups, { code: "9" }])
        expect(ask(offline, code)).toEqual(ask(online, code));
      const list = online.sourceGroups.map(({ code }, at) => `${code},${at + 1}`).join("\n");
      const counted = (basis: ListBasis) => convertList(list, basis, { ...people, withCounts: true }).totals;
      expect(counted(offline)).toEqual(counted(online));
    }),
    { numRuns: 30 },
  );
});

it("leaves to the search index the titles that it has", () => {
  const basis = {
    ...{ sourceName: "", targetName: "", counts: [], targetGroups: [] },
    sourceGroups: [
      { code: "1", title: "Managers" },
      { code: "1111", title: "Chief executives" },
    ],
    table: {
      ...{ sourceEdition: "soc2010", targetEdition: "soc2020", sourceLevel: 4, targetLevel: 4 },
      ...{ sources: [], targets: [], maps: [] },
    },
  } satisfies ConversionBasis;
  const index = { titles: { soc2010: { "1111": "Chief executives" } }, subUnits: {} };
  const tables = offlineTables([{ ...SIDES, release: "", basis }], "census", index);
  expect(tables.groups.soc2010?.map(({ title }) => title)).toEqual(["Managers", ""]);
  expect(withTitles(tables, index).groups.soc2010?.map(({ title }) => title)).toEqual([
    "Managers",
    "Chief executives",
  ]);
});
