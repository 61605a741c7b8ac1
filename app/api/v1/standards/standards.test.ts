import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";
import { GET } from "./route";

const LEAD = {
  ...{ urn: "INSML001", key: "INSML001", kind: "occupational", title: "Lead a team", suite: "Leadership" },
  ...{ sector: "All sectors", level: "pan-sector", occupations: ["Team leader"], reviewOn: "2027-03-31" },
};

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("api_standards");
  await recorded(AT_TERMINAL, async (transaction, record) => {
    const { id } = await transaction.standard.create({ data: LEAD });
    await transaction.standardMapping.create({
      data: {
        ...{
          standardId: id,
          editionId: "soc2020",
          code: "4143",
          origin: "person",
          basis: "",
          state: "accepted",
        },
        decidedAt: new Date(),
      },
    });
    const subject = { subjectKind: "standard", subjectId: LEAD.key, before: null } as const;
    await record({ action: "added a standard", ...subject, after: { urn: LEAD.urn }, reason: null });
  });
});
afterAll(closeDb);

const ask = (query: string) =>
  GET(new Request(`http://localhost/api/v1/standards?${query}`), { params: Promise.resolve({}) });

test("standards are found by what they are of, with the unit groups that a person accepted", async () => {
  const found = await (await ask("q=team&level=pan-sector&code=414")).json();
  expect(found).toMatchObject({
    total: 1,
    standards: [
      { urn: "INSML001", reviewOn: "2027-03-31", unitGroups: [{ edition: "soc2020", code: "4143" }] },
    ],
  });
  for (const none of ["q=team&kind=apprenticeship", "code=9", "sector=Health"])
    expect(await (await ask(none)).json(), none).toMatchObject({ total: 0, standards: [] });
});

test("the same as CSV, a row each", async () => {
  const [heading, ...rows] = parse(await (await ask("format=csv")).text()) as string[][];
  expect(rows).toHaveLength(1);
  expect(rows[0]![heading!.indexOf("urn")]).toBe("INSML001");
});
