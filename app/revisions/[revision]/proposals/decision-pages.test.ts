import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import type { Change } from "#lib/compile/decisions/change";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import type { Role } from "#lib/permissions/roles";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { castVote, readDecisions, readLife } from "#lib/revision/life/life.db";
import { moveProposal } from "#lib/revision/life/move-proposal.db";
import { openProposal, openRound } from "#lib/revision/life/open-proposal.fixture";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readBasis } from "#lib/revision/revision.db";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import ConfirmIssuePage from "../issues/[issue]/decide/confirm/page";
import { POST as lookIssue } from "../issues/[issue]/decide/look/route";
import IssueDecidePage from "../issues/[issue]/decide/page";
import { POST as recordIssue } from "../issues/[issue]/decide/record/route";
import { POST as lookIssueReversal } from "../issues/[issue]/decide/reverse/look/route";
import IssueReversalPage from "../issues/[issue]/decide/reverse/page";
import { POST as recordIssueReversal } from "../issues/[issue]/decide/reverse/record/route";
import { POST as look } from "./[proposal]/decide/look/route";
import DecidePage from "./[proposal]/decide/page";
import { POST as record } from "./[proposal]/decide/record/route";
import ProposalPage from "./[proposal]/page";
import { POST as lookReversal } from "./[proposal]/reverse/look/route";
import ReversePage from "./[proposal]/reverse/page";
import { POST as recordReversal } from "./[proposal]/reverse/record/route";

let browser: TestBrowser;
vi.mock("next/headers", () => ({ headers: async () => browser.headers }));

const REVISION = "soc2010-soc2020";
const people = new Map<Role, SeededPerson>();
const actor = (role: Role): PersonActor => ({ ...AT_TERMINAL, personId: people.get(role)!.person.id });
let wg: PersonActor;
let round: number;

beforeAll(async () => {
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  process.env.DATABASE_URL = await testDatabase("decision_pages");
  await reopenPublished();
  for (const role of ["custodian", "working-group", "steering-group"] as const) {
    const by = people.has("custodian") ? actor("custodian") : null;
    const person = {
      name: `${role} person`,
      email: `${role}@example.org`,
      role,
      password: "quiet orange staircase",
    };
    people.set(role, await seedPerson(by, person));
  }
  wg = actor("working-group");
  round = await openRound(actor("custodian"));
  browser = new TestBrowser(people.get("steering-group")!.cookie);
});
afterAll(closeDb);

type Page = (props: never) => unknown;

/** The markup of a page where a form led, with the answer that it was led there with. */
async function led(page: Page, params: Record<string, string>, location = "/"): Promise<string> {
  const query = Object.fromEntries(new URL(location, "http://localhost").searchParams);
  const props = {
    params: Promise.resolve({ revision: REVISION, ...params }),
    searchParams: Promise.resolve(query),
  };
  const made = (await (page as (given: typeof props) => unknown)(props)) as ReactNode;
  const { prelude } = await prerender(made);
  return new Response(prelude as ReadableStream).text();
}

function words(html: string): string {
  return html
    .replace(/<!-- -->|<template[\s\S]*?<\/template>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");
}

/** What a page's last form carries, hidden. */
function hidden(html: string): Record<string, string> {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name, value!.replaceAll("&#x27;", "'")]));
}

/** A proposal that waits for the steering group: the first entries of a group go to another. */
async function recommended(changes: Change[]): Promise<string> {
  const { proposal } = await openProposal(wg, { changes });
  const move = (from: Parameters<typeof moveProposal>[2]["from"], to: typeof from) =>
    moveProposal(wg, proposal, { from, to, version: 1, reason: "as agreed", round });
  await move("draft", "working-group review");
  await move("working-group review", "out for comment");
  await castVote(wg, proposal, { version: 1, body: "working-group", choice: "for", reason: "Clear" });
  await move("out for comment", "recommended");
  return proposal;
}

const SAID = { reason: "It's clear", meeting: "", decidedOn: "2026-01-07" };
const accept = { ...SAID, version: "1", outcome: "accepted" };

describe("before a decision on a proposal is recorded", () => {
  test("a page says what it will do; what was typed comes along, and back", async () => {
    const [source, entries] = [...(await readBasis(REVISION)).entriesOf].find(
      ([code, own]) => own.length > 30 && own.every(({ codes }) => codes.soc2020 === code),
    )!;
    const uids = entries.slice(0, 22).map(({ uid }) => uid);
    const content = { by: "entries" as const, uids };
    const proposal = await recommended([{ type: "transfer", source, content, to: { code: "2113" } }]);
    const looked = await post(look, browser, accept, { proposal });
    expect(looked.path).toBe(`/revisions/${REVISION}/proposals/${proposal}/decide`);
    const html = await led(DecidePage, { proposal }, looked.location);
    const page = words(html);
    for (const text of [
      "proposal accepted , version 1",
      "Nothing public changes until it is released",
      "It's clear",
      "7 January 2026",
      `${uids.length} job titles move; the first 20:`,
      `Show all ${uids.length} job titles`,
      "No group is added, none is removed and none is renamed or given another code.",
      "other groups gain or lose content.",
      "people in employment",
      "Sources: ",
      "Rules broken None.",
      "Nobody has commented.",
      "Working group: 1 for. To recommend the proposal it took 1 vote for it.",
      "To record “accept” it takes 1 vote for it: with yours, which is cast for it as you record it, there is 1.",
      "working-group person",
      "Conflicts with other open proposals None.",
      "Record this decision",
    ])
      expect(page).toContain(text);
    expect((await readLife(proposal))?.decisions).toEqual([]);
    const all = await led(DecidePage, { proposal }, `${looked.location}&titles=all`);
    const rows = (text: string) => text.match(/<th scope="row"/g)!.length;
    expect(rows(all) - rows(html)).toBe(2);
    expect(html).toContain(`href="/revisions/${REVISION}/proposals/${proposal}?answer=`);
    // Going back finds the form as it was left.
    const back = await led(ProposalPage, { proposal }, looked.location);
    expect(back).toMatch(/<textarea[^>]*name="reason"[^>]*>It&#x27;s clear</);

    // Somebody votes meanwhile: it is looked at again, with the same words.
    await castVote(actor("steering-group"), proposal, {
      ...{ version: 1, body: "steering-group", choice: "accepted", reason: "" },
    });
    const late = await post(record, browser, hidden(html), { proposal });
    expect(late.answer?.errors[0]?.message).toBe(
      "Something changed since you looked: the votes. Look again.",
    );
    const again = await led(DecidePage, { proposal }, late.location);
    expect(words(again)).toContain("It's clear");
    const done = await post(record, browser, hidden(again), { proposal });
    expect(done.answer?.said).toBe("The decision is recorded: proposal accepted.");
    const twice = await post(record, browser, hidden(again), { proposal });
    expect(twice.answer?.said).toBe(done.answer?.said);
    expect((await readLife(proposal))?.decisions).toHaveLength(1);
    // Whoever goes back in the browser reads that it is decided, and finds their words.
    expect(words(await led(DecidePage, { proposal }, late.location))).toContain(
      "A decision on this issue stands already",
    );
  });

  test("what is missing leads back to the form; a page opened by itself says where to begin", async () => {
    const proposal = await recommended([{ type: "rename", source: "1122", to: { title: "Builders" } }]);
    const refused = await post(look, browser, { ...accept, reason: " " }, { proposal });
    expect(refused.path).toBe(`/revisions/${REVISION}/proposals/${proposal}`);
    expect(refused.answer?.errors).toEqual([expect.objectContaining({ field: "reason" })]);
    expect(words(await led(DecidePage, { proposal }))).toContain(
      "Choose an outcome and give the reason first",
    );
    const other = await post(look, browser, { ...accept, version: "2" }, { proposal });
    expect(words(await led(DecidePage, { proposal }, other.location))).toContain("Choose an outcome");
    const rejected = await post(look, browser, { ...accept, outcome: "rejected" }, { proposal });
    const page = words(await led(DecidePage, { proposal }, rejected.location));
    expect(page).toContain("The proposal is rejected, and the draft stays as it is.");
    expect(page).not.toContain("Job titles that move");
  });

  test("a reversal is looked at first too, the other way round", async () => {
    const proposal = await recommended([{ type: "rename", source: "1123", to: { title: "Diggers" } }]);
    const html = await led(
      DecidePage,
      { proposal },
      (await post(look, browser, accept, { proposal })).location,
    );
    expect(words(html)).toContain("1 is renamed or given another code");
    await post(record, browser, hidden(html), { proposal });
    const decision = (await readLife(proposal))!.decisions[0]!.id;
    const looked = await post(lookReversal, browser, { ...SAID, decision }, { proposal });
    const reversal = await led(ReversePage, { proposal }, looked.location);
    for (const text of [
      "is without the proposal’s changes from then on",
      "renamed: it was Diggers",
      "virtual",
    ])
      expect(words(reversal)).toContain(text);
    const done = await post(recordReversal, browser, hidden(reversal), { proposal });
    expect(done.answer?.said).toContain("The decision is reversed");
    expect(words(await led(ReversePage, { proposal }, looked.location))).toContain("does not stand any more");
  });
});

test("on an issue without a proposal the page is short, before the decision and before its reversal", async () => {
  const paper = await openPaper(wg, REVISION, {
    label: "Short",
    title: "Short",
    majorGroup: null,
    introduction: "",
  });
  const issue = await raiseIssue(wg, {
    ...{ paper, question: "Is it so?", sources: ["1123"], targets: [], evidence: "" },
    ...{ origin: "working group", originRef: null },
  });
  const looked = await post(lookIssue, browser, SAID, { issue });
  const html = await led(ConfirmIssuePage, { issue }, looked.location);
  expect(words(html)).toContain("no job title moves and no group changes");
  expect(await led(IssueDecidePage, { issue }, looked.location)).toContain("It&#x27;s clear</textarea>");
  await post(recordIssue, browser, hidden(html), { issue });
  const [decision] = await readDecisions(issue);
  const back = await post(lookIssueReversal, browser, { ...SAID, decision: decision!.id }, { issue });
  const reversal = await led(IssueReversalPage, { issue }, back.location);
  expect(words(reversal)).toContain("The issue is open again");
  const done = await post(recordIssueReversal, browser, hidden(reversal), { issue });
  expect(done.answer?.said).toBe("The decision is reversed: the issue is open again.");
  expect(await readDecisions(issue)).toHaveLength(2);
});
