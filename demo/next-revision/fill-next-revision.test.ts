import { afterAll, beforeAll, expect, test } from "vitest";
import type { Cast } from "#demo/cast";
import { fillNextRevision } from "#demo/next-revision/fill-next-revision";
import { fillSuggestions } from "#demo/next-revision/fill-suggestions";
import { fillUnderReview } from "#demo/next-revision/fill-under-review";
import { PAPERS } from "#demo/next-revision/papers";
import { seededCast } from "#demo/seeded-cast.fixture";
import { fillTitleLists } from "#demo/title-lists/fill-title-lists";
import { closeDb } from "#lib/platform/db";
import { commentState } from "#lib/revision/consultation/comment";
import { listComments, listRounds } from "#lib/revision/consultation/consultation.db";
import { readEvidence } from "#lib/revision/evidence/evidence.db";
import { readLife } from "#lib/revision/life/life.db";
import { listMeetings, readMeeting } from "#lib/revision/meetings/meetings.db";
import { readCompiled, readRevision } from "#lib/revision/revision.db";
import { readSuggestion } from "#lib/revision/suggestions/suggestions.db";
import { allClusters } from "#lib/title-lists/clusters/clusters.db";
import { listOutcomes } from "#lib/title-lists/outcomes/outcomes.db";
import { listTitleLists } from "#lib/title-lists/title-lists.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_next_revision");
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

let cast: Cast<"custodian" | "coder" | "working-group" | "steering-group" | "stakeholder">;
let id = "";

test("the demonstration's next revision stands as its papers say, with a draft that breaks no rule", async () => {
  cast = await seededCast("coder", "working-group", "steering-group", "stakeholder");
  id = await fillNextRevision(cast);
  const { papers } = await readRevision(id, "groups");
  const expected = PAPERS.flatMap(({ label, issues }) =>
    issues.map(({ proposal, decision }, at) => [
      `${label}, issue ${at + 1}`,
      proposal?.stage ?? null,
      decision?.outcome ?? null,
    ]),
  );
  const standing = papers.flatMap(({ issues }) =>
    issues.map(({ label, stage, decision }) => [label, stage, decision?.outcome ?? null]),
  );
  expect(standing.sort()).toEqual(expected.sort());
  const small = await fillUnderReview(cast, id);
  expect((await readEvidence(small)).map(({ kind }) => kind)).toEqual(["sizes"]);
  const foster = papers
    .flatMap(({ issues }) => issues)
    .find(({ question }) => question === "Do foster carers belong with wardens of houses?");
  const { cast: votes } = (await readLife(foster!.proposal!.id))!;
  expect(votes.map(({ choice }) => choice).sort()).toEqual(["against", "for"]);
  const suggested = await fillSuggestions(cast, id);
  const found = await Promise.all(suggested.map(readSuggestion));
  expect(found.map((one) => [one?.status, one?.revision, one?.published])).toEqual([
    ["open", id, true],
    ["answered", id, true],
    ["answered", id, false],
    ["open", null, true],
  ]);
  const pests = papers.flatMap(({ issues }) => issues).find(({ origin }) => origin === "suggestion");
  const [, , raisedFrom = ""] = /^(intake) (\d+)$/.exec(pests?.originRef ?? "") ?? [];
  expect(await readSuggestion(Number(raisedFrom))).toMatchObject({ status: "raised", issue: pests?.id });
  const { compiled } = await readCompiled(id);
  expect(compiled.problems.filter(({ severity }) => severity === "breach")).toEqual([]);
  expect(compiled.edition.groups.map(({ code }) => code)).toContain("2138");
  const rounds = await listRounds(id);
  expect(rounds.map(({ asks, waiting }) => [asks.length, waiting > 0])).toEqual([
    [8, true],
    [19, false],
  ]);
  expect(rounds[1]!.closesAt.getTime()).toBeLessThan(Date.now() + 60_000);
  const comments = await listComments({ rounds: rounds.map(({ id: round }) => round) });
  expect(new Set(comments.map(({ stance }) => stance))).toEqual(new Set(["supports", "refutes", "neutral"]));
  expect(new Set(comments.map(commentState))).toEqual(new Set(["published", "withheld", "waiting"]));
  const held = await Promise.all((await listMeetings(id)).map((meeting) => readMeeting(meeting.id)));
  expect(held.map((meeting) => meeting?.body).sort()).toEqual([
    ...["steering-group", "steering-group", "steering-group", "working-group", "working-group"],
  ]);
  for (const meeting of held) {
    expect(meeting?.agenda.some(({ issue }) => issue !== null)).toBe(true);
    expect(meeting?.actions.length).toBeGreaterThan(0);
    if (meeting?.body === "steering-group") expect(meeting.decisions.length).toBeGreaterThan(1);
  }
});

test("a list of invented adverts has clusters on every way", async () => {
  await fillTitleLists(cast, id);
  const [list] = await listTitleLists();
  expect(list).toMatchObject({ state: "done", note: expect.stringContaining("Invented") });
  const outcomes = await listOutcomes();
  expect(outcomes.map(({ title, became, standing }) => [title, became, standing])).toEqual([
    ["Rockstar of first impressions", "nothing", ""],
    ["AI ethics officer", "issue", "nothing is proposed yet"],
    ["Retrofit assessor", "suggestion", "accepted"],
  ]);
  const clusters = await allClusters(list!.id);
  expect(clusters.length).toBeGreaterThan(outcomes.length + 3);
  expect(clusters.find(({ title }) => title === "MLOps engineer")).toMatchObject({
    titles: 3,
    trend: "growing",
  });
});
