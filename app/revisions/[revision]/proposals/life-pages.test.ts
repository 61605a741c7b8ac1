import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import type { Change } from "#lib/compile/decisions/change";
import type { Role } from "#lib/permissions/roles";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { decide, reverse } from "#lib/revision/life/decisions.db";
import { castVote } from "#lib/revision/life/life.db";
import { moveProposal } from "#lib/revision/life/move-proposal.db";
import { nextVersion, openProposal, openRound } from "#lib/revision/life/open-proposal.fixture";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readStoredRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";
import ConflictsPage from "../conflicts/page";
import DecideOnIssuePage from "../issues/[issue]/decide/page";
import LifePage from "../life/page";
import ProgressPage from "../progress/page";
import ProposalPage from "./[proposal]/page";

/** Whose browser asks. */
let cookie = "";
vi.mock("next/headers", () => ({ headers: async () => new Headers({ cookie }) }));

const people = new Map<Role, SeededPerson>();
const actor = (role: Role): PersonActor => ({ ...AT_TERMINAL, personId: people.get(role)!.person.id });
let wg: PersonActor;
let sg: PersonActor;
let round: number;

beforeAll(async () => {
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  process.env.DATABASE_URL = await testDatabase("proposal_life_pages");
  await reopenPublished();
  for (const role of ["custodian", "working-group", "steering-group", "stakeholder"] as const) {
    const by = people.has("custodian") ? actor("custodian") : null;
    const password = "quiet orange staircase";
    people.set(
      role,
      await seedPerson(by, { name: `${role} person`, email: `${role}@example.org`, role, password }),
    );
  }
  [wg, sg] = [actor("working-group"), actor("steering-group")];
  round = await openRound(actor("custodian"));
});
afterAll(closeDb);

async function words(page: ReactNode): Promise<string> {
  const { prelude } = await prerender(page);
  const html = await new Response(prelude as ReadableStream).text();
  return html
    .replace(/<!-- -->|<template[\s\S]*?<\/template>/g, "")
    .replace(/<meta[^>]*content="404"[^>]*>/, "NOT FOUND ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");
}

/** What somebody reads on a page; nobody signed in where no role is given. */
function read(
  page: (props: never) => unknown,
  params: Record<string, string> = {},
  as?: Role,
): Promise<string> {
  cookie = (as && people.get(as)?.cookie) ?? "";
  const props = {
    params: Promise.resolve({ revision: "soc2010-soc2020", ...params }),
    searchParams: Promise.resolve({}),
  };
  return Promise.resolve((page as (given: typeof props) => unknown)(props)).then((made) =>
    words(made as ReactNode),
  );
}

type To = Parameters<typeof moveProposal>[2]["to"];
async function moved(proposal: string, from: To, ...to: To[]): Promise<void> {
  let at = from;
  for (const next of to) {
    await moveProposal(wg, proposal, { from: at, to: next, version: 1, reason: "as agreed", round });
    at = next;
  }
}

describe("a proposal's page", () => {
  test("is not there for others until it goes out for comment, then it is without what the groups say among themselves", async () => {
    const { proposal } = await openProposal(wg);
    for (const as of [undefined, "stakeholder"] as const) {
      expect(await read(ProposalPage, { proposal }, as)).toContain("NOT FOUND");
      expect(await read(ProgressPage, {}, as)).not.toContain("Test paper");
    }
    const draft = await read(ProposalPage, { proposal }, "working-group");
    for (const text of [
      "Should it?",
      "Proposal: It should",
      "What they do differs",
      "The tree before and after",
      "would be called “Production managers”",
      "Nobody has voted on version 1 yet",
      "Put it to the working group",
      "Nothing is decided yet",
    ])
      expect(draft).toContain(text);
    await moved(proposal, "draft", "working-group review", "out for comment");
    const open = await read(ProposalPage, { proposal });
    expect(open).toContain("Comment on it in A round: open until");
    expect(open).not.toContain("as agreed");
    expect(open).not.toContain("Votes");
    const member = await read(ProposalPage, { proposal }, "working-group");
    expect(member).toContain("Your vote in the working group on version 1");
    expect(member).toContain("0 of 1 vote of the working group for version 1 is there.");
    expect(await read(ProgressPage)).toContain("is out for comment: the round closes on");
    expect(await read(ProgressPage, {}, "working-group")).toContain("waits for your vote");
  });

  test("says at its top, and beside the move, which rules it breaks, and asks for a word before everybody reads it", async () => {
    const untitled: Change = { type: "rename", source: "1121", to: { title: null } };
    const { proposal } = await openProposal(wg, { changes: [untitled] });
    const rule = "1121 is renamed, but the new title is missing. Give it one.";
    const draft = await read(ProposalPage, { proposal }, "working-group");
    expect(draft.indexOf(rule)).toBeLessThan(draft.indexOf("Evidence"));
    expect(draft).toMatch(/If it were accepted, it would break 1 rule:.*Next step Version 1 breaks 1 rule/);
    // What only the groups read may break a rule.
    expect(draft).not.toContain("Send it out although it breaks");
    await moved(proposal, "draft", "working-group review");
    const reviewed = await read(ProposalPage, { proposal }, "working-group");
    expect(reviewed).toContain("Send it out although it breaks the rules above");
    expect(reviewed).toContain("Why it goes out all the same");
  });

  test("offers the rounds of its paper, and others only to whoever looks for them", async () => {
    const of = "another paper’s round";
    await openRound(actor("custodian"), 5, of);
    const { proposal: first } = await openProposal(wg);
    await moved(first, "draft", "working-group review", "out for comment");
    const { proposal } = await openProposal(wg);
    await moved(proposal, "draft", "working-group review");
    const page = await read(ProposalPage, { proposal }, "working-group");
    expect(page).toMatch(/A round, closes .* Choose another round another paper’s round, closes/);
  });

  test("shows each member what is theirs, and what was decided with its reason", async () => {
    const { issue, proposal } = await openProposal(wg);
    await moved(proposal, "draft", "working-group review", "out for comment");
    await castVote(wg, proposal, {
      version: 1,
      body: "working-group",
      choice: "for",
      reason: "Clear enough",
    });
    await moved(proposal, "out for comment", "recommended");
    const before = await read(ProposalPage, { proposal }, "steering-group");
    for (const text of [
      "Clear enough",
      "The decision on version 1",
      "No further action",
      "Look at what it will do",
    ])
      expect(before).toContain(text);
    expect(await read(ProposalPage, { proposal }, "working-group")).not.toContain("Look at what it will do");
    const reasoned = { meeting: null, decidedOn: "2026-01-07" };
    const decision = await decide(sg, proposal, {
      version: 1,
      outcome: "accepted",
      reason: "It was clear",
      ...reasoned,
    });
    const after = await read(ProposalPage, { proposal });
    for (const text of ["proposal accepted", "It was clear", "Decided on 7 January 2026"])
      expect(after).toContain(text);
    expect(after).not.toContain("steering-group person");
    expect(await read(ProposalPage, { proposal }, "steering-group")).toContain("Reverse this decision");
    expect(await read(DecideOnIssuePage, { issue }, "steering-group")).toContain(
      "There is a proposal on this issue",
    );
    await reverse(sg, decision, { reason: "Counted wrongly", ...reasoned });
    await nextVersion(wg, proposal, 2);
    const undone = await read(ProposalPage, { proposal });
    for (const text of ["reversed since", "Counted wrongly", "Proposal: It should "])
      expect(undone).toContain(text);
    expect(undone).not.toContain("It should, better");
    expect(await read(ProposalPage, { proposal }, "working-group")).toContain("2 votes on earlier versions");
  });

  test("of what was published reads as the others do", async () => {
    const published = (await readStoredRevision("soc2010-soc2020"))?.proposals.find(
      ({ changes }) => changes[0]?.type === "split",
    );
    const text = await read(ProposalPage, { proposal: published!.id });
    for (const words of [
      published!.title,
      "no moves are kept",
      "proposal accepted",
      "No comment is published yet",
    ])
      expect(text).toContain(words);
    expect(await read(ProposalPage, { proposal: "no-such\u0000" })).toContain("NOT FOUND");
  });
});

test("conflicts between open proposals name both", async () => {
  const made = [
    await openProposal(wg, { changes: [{ type: "remove", source: "2111" }] }),
    await openProposal(wg, { changes: [{ type: "merge", sources: ["2111"], to: { code: "2112" } }] }),
  ];
  const text = await read(ConflictsPage, {}, "working-group");
  for (const { issue } of made)
    expect(text).toContain(`Test paper, issue ${issue.split("-").at(-1)}: It should`);
  expect(await read(ConflictsPage)).toContain("None: every open proposal that can be read here");
});

test("the life of proposals is read by the groups, and set by the custodian", async () => {
  expect(await read(LifePage, {}, "working-group")).not.toContain("Add a step");
  const text = await read(LifePage, {}, "custodian");
  for (const words of ["1 vote of the steering group for the outcome", "tangible evidence", "Add a step"])
    expect(text).toContain(words);
});
