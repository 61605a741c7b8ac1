import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedPerson } from "#demo/seed-person";
import type { ChangeType } from "#lib/compile/decisions/change";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { openProposal } from "#lib/revision/life/open-proposal.fixture";
import { readChangePage } from "#lib/revision/proposals/change-page.db";
import type { FormFields } from "#lib/revision/proposals/form-fields";
import type { ProposalRecord } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { testDatabase } from "#prisma/test/clone";

/** The published revision is what stands: SOC2010 6145 lives on as 6135, and minor group 614 as 613. */
let empty: ProposalRecord;
let renaming: ProposalRecord;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("change_page");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  const { person } = await seedPerson(null, {
    name: "Cleo",
    email: "cleo@example.org",
    role: "custodian",
    password: "three wet umbrellas",
  });
  const by = { ...AT_TERMINAL, personId: person.id };
  const made = async (...changes: Parameters<typeof openProposal>[1][]) =>
    (await readProposal((await openProposal(by, ...changes)).proposal))!;
  empty = await made({ changes: [] });
  renaming = await made({ changes: [{ type: "rename", source: "6145", to: { title: "Care workers" } }] });
});
afterAll(closeDb);

const page = (kind: ChangeType, source: string, typed: FormFields | null = null, proposal = empty) =>
  readChangePage(proposal, null, { kind, source }, typed);

describe("what the form of a new change begins with is of the edition that is written", () => {
  test("the rest of a split group lives on under its code there", async () => {
    expect((await page("split", "6145")).fields["rest-code"]).toEqual(["6135"]);
    expect((await page("split", "1131")).fields["rest-code"]).toEqual(["1131"]);
  });

  test("whatever the proposal's other changes say of it", async () => {
    const { fields } = await page("split", "6145", null, renaming);
    expect(fields["rest-code"]).toEqual(["6135"]);
  });

  test("the rest of a group that ends has no code that the group could live on under", async () => {
    expect((await page("split", "2126")).fields["rest-code"]).toEqual([""]);
  });

  test("a rename begins with the title that the group has there, a description with its code", async () => {
    expect((await page("rename", "6145")).fields["to-title"]).toEqual(["Care workers and home carers"]);
    expect((await page("describe", "6145")).fields.group).toEqual(["6135"]);
  });
});

describe("free codes", () => {
  const offered = async (...asked: Parameters<typeof page>) => {
    const { parent, codes } = (await page(...asked)).free;
    return { parent, codes: codes.map(({ code }) => code) };
  };

  test("are those under the group that the source's is in there", async () => {
    for (const kind of ["split", "recode", "merge"] as const)
      expect(await offered(kind, "6145")).toEqual({ parent: "613", codes: ["6130", "6139"] });
  });

  test("of a group that ends: under what its own group above lives on as", async () => {
    expect((await offered("split", "2126")).parent).toBe("212");
  });

  test("under a group that the edition does not have there are none", async () => {
    const { free } = await page("split", "6145", {
      kind: ["split"],
      source: ["6145"],
      "codes-under": ["614"],
    });
    expect(free).toEqual({ parent: "614", known: false, codes: [] });
  });
});

describe("what is filled in from the group that is changed", () => {
  /** The form as it comes back from the page that it was shown on, after somebody typed. */
  const sent = async (kind: ChangeType, typed: FormFields) =>
    (await page(kind, "6145", { ...(await page(kind, "6145")).fields, ...typed })).fields;

  test("follows when another group is named", async () => {
    const fields = await sent("split", { source: ["1131"] });
    expect([fields["rest-code"], fields["codes-under"]]).toEqual([["1131"], ["113"]]);
    expect((await sent("rename", { source: ["1131"] }))["to-title"]).toEqual([
      "Financial managers and directors",
    ]);
  });

  test("stays where somebody typed something else, also when the form goes there and back again", async () => {
    const own = { "rest-code": ["6139"], "codes-under": ["612"] };
    const fields = await sent("split", { source: ["1131"], ...own });
    expect(fields).toMatchObject(own);
    const again = await page("split", "1131", { ...fields, source: ["2126"] });
    expect(again.fields).toMatchObject(own);
    expect(again.free).toMatchObject({ parent: "612", known: true });
  });

  test("stays what a saved change has, but for the codes that are offered", async () => {
    const saved = (await readChangePage(renaming, 1, { kind: "rename", source: "" }, null)).fields;
    expect(saved).toMatchObject({ "to-title": ["Care workers"], "codes-under": ["613"] });
  });
});
