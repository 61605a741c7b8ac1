import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { EMPTY_DRAFT } from "#lib/coding-index/entry-draft";
import {
  acceptSuggestion,
  countSuggestions,
  listSuggestions,
  readSuggestion,
  refuseSuggestion,
  saveResearch,
  suggest,
} from "#lib/coding-index/suggestions/suggestions.db";
import { closeDb } from "#lib/platform/db";
import { readHistory } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const as = (personId: string) => ({ personId, via: "browser", requestId: null }) as const;
const wanted = (title: string) => ({
  title,
  add: "",
  ind: "",
  code: "6129",
  note: "Seen in an advertisement",
});
const why = { reason: "Common since 2024", source: "vacancies" };
const draft = { ...EMPTY_DRAFT, title: "Wrangler, penguin", codes: { soc2020: "6129" } };

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("index_suggestions");
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN;
    INSERT INTO person (id, name, email, updated_at) VALUES
      ('coder', 'Carla Coder', 'coder@example.org', now()), ('first', 'Fay First', 'first@example.org', now()),
      ('second', 'Sam Second', 'second@example.org', now());
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'made people', 'person', 'all');
    COMMIT`);
  await client.end();
});
afterAll(closeDb);

describe("a suggested title", () => {
  it("waits for the custodian under the name of whoever suggested it", async () => {
    const id = await suggest(as("coder"), wanted("Penguin wrangler"));
    expect(await readSuggestion(id)).toMatchObject({
      status: "open",
      suggestedBy: "Carla Coder",
      code: "6129",
    });
    expect(await listSuggestions({ personId: "coder" })).toHaveLength(1);
    expect(await listSuggestions({ personId: "first" })).toEqual([]);
    expect((await readHistory("index-suggestion", String(id)))[0]?.after).toEqual({
      title: "Penguin wrangler",
      add: "",
      ind: "",
      code: "6129",
    });
  });

  it("is taken once, however often the button is pressed", async () => {
    const pressed = await Promise.allSettled([1, 2, 3].map(() => suggest(as("coder"), wanted("Seal tamer"))));
    expect(pressed.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await expect(suggest(as("first"), wanted("Tamer, seal"))).rejects.toThrow("suggested already, as number");
  });

  it("is refused at once when the index has it", async () => {
    await expect(suggest(as("coder"), wanted("Childminder"))).rejects.toThrow("already: entry");
  });

  it("is refused when its unit group is none", async () => {
    await expect(suggest(as("coder"), { ...wanted("Walrus nanny"), code: "9998" })).rejects.toThrow(
      "no unit group 9998",
    );
  });

  it("gathers notes, and the second of two who write them at once is told", async () => {
    await saveResearch(as("first"), 1, { revision: 0, research: "Forty vacancies" });
    await expect(saveResearch(as("second"), 1, { revision: 0, research: "None" })).rejects.toThrow(
      "other notes",
    );
    expect((await readSuggestion(1))?.research).toBe("Forty vacancies");
  });
});

describe("a decision", () => {
  it("is not taken when the index cannot hold the entry", async () => {
    await expect(
      acceptSuggestion(as("first"), 1, { draft: { ...draft, codes: { soc2020: "" } }, why }),
    ).rejects.toThrow("leads nowhere");
    expect((await readSuggestion(1))?.status).toBe("open");
  });

  it("by two custodians at once is one decision: the second is told who was first", async () => {
    const outcomes = await Promise.allSettled([
      acceptSuggestion(as("first"), 1, { draft, why }),
      refuseSuggestion(as("second"), 1, "Nobody says so"),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toMatchObject([
      {
        reason: { message: expect.stringMatching(/(Fay First accepted|Sam Second refused) this suggestion/) },
      },
    ]);
    const { status, entryUid } = (await readSuggestion(1))!;
    expect((await readRegister("working")).byUid.has("own-1")).toBe(status === "accepted");
    expect(entryUid).toBe(status === "accepted" ? "own-1" : null);
  });

  it("to accept makes the entry, and the suggester sees why", async () => {
    const [open] = await listSuggestions({ status: "open" });
    const uid = await acceptSuggestion(as("first"), open!.id, {
      draft: { ...draft, title: "Tamer, seal" },
      why,
    });
    expect((await readRegister("working")).byUid.get(uid)?.natural).toBe("Seal tamer");
    expect(await readSuggestion(open!.id)).toMatchObject({
      status: "accepted",
      decidedBy: "Fay First",
      reason: "Common since 2024",
      entryUid: uid,
    });
    expect(await countSuggestions()).toMatchObject({ open: 0 });
  });
});
