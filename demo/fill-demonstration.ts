import type { Cast } from "#demo/cast";
import { fillConsultation } from "#demo/consultation";
import { fillCorrections } from "#demo/corrections";
import { codersAmong } from "#demo/gold-coding/coders";
import { fillGoldCoding } from "#demo/gold-coding/fill-gold-coding";
import { fillIssues } from "#demo/issues";
import { fillLife } from "#demo/life";
import { fillMeetings } from "#demo/meetings";
import { fillNextRevision } from "#demo/next-revision/fill-next-revision";
import { fillSuggestions } from "#demo/next-revision/fill-suggestions";
import { fillUnderReview } from "#demo/next-revision/fill-under-review";
import { openDemonstrationCorrection } from "#demo/open-correction";
import { fillProposals } from "#demo/proposals";
import { seedPerson } from "#demo/seed-person";
import { fillStandards } from "#demo/standards/fill-standards";
import { fillTitleLists } from "#demo/title-lists/fill-title-lists";
import { addEntry, changeEntry, readEditableEntry } from "#lib/coding-index/edit-entry.db";
import { EMPTY_DRAFT } from "#lib/coding-index/entry-draft";
import {
  acceptSuggestion,
  refuseSuggestion,
  saveResearch,
  suggest,
} from "#lib/coding-index/suggestions/suggestions.db";
import { endOtherSessions } from "#lib/people/account/account.db";
import { demonstrationPeople } from "#lib/people/demonstration";
import { invite } from "#lib/people/invitation/invitation.db";
import { giveRole } from "#lib/people/people.db";
import type { PersonActor } from "#lib/record/entry";

/** Fills the demonstration's database with its people and something in every area, and says who they are. */
export async function fillDemonstration(log: (line: string) => void): Promise<void> {
  const shown = demonstrationPeople();
  if (!shown) return;
  log("filling the demonstration");
  const cast: Partial<Cast> = {};
  const people = new Map<string, PersonActor>();
  for (const one of shown.people) {
    const { person } = await seedPerson(cast.custodian ?? null, { ...one, password: shown.password });
    const actor: PersonActor = { personId: person.id, via: "browser", requestId: null };
    people.set(one.email, actor);
    cast[one.role] ??= actor;
  }
  for (const { personId } of people.values()) await endOtherSessions(personId, "");
  await workWithPeople(cast as Cast);
  await suggestTitles(cast as Cast);
  await editTheIndex(cast as Cast);
  await fillCorrection(cast as Cast);
  const revision = await fillNextRevision(cast as Cast);
  await fillSuggestions(cast as Cast, revision);
  await fillUnderReview(cast as Cast, revision);
  await fillTitleLists(cast as Cast, revision);
  await fillGoldCoding({ ...(cast as Cast), coders: codersAmong(people) }, revision);
  await fillStandards(cast as Cast);
  log("people of the demonstration, all with one password:");
  for (const { email, role } of shown.people) log(`  ${email.padEnd(30)} ${role}`);
  log(`  password: ${shown.password}`);
}

/** Something at every stage of a correction of the published table. */
async function fillCorrection(cast: Cast): Promise<void> {
  const revision = await openDemonstrationCorrection(cast.custodian);
  await fillIssues(cast, revision);
  await fillMeetings(cast, revision);
  await fillProposals(cast, revision);
  await fillConsultation(cast, revision);
  await fillLife(cast, revision);
  await fillCorrections(cast, revision);
}

async function workWithPeople({ custodian, coder }: Cast): Promise<void> {
  await invite(custodian, {
    email: "new-coder@example.org",
    roles: ["coder"],
    reason: "Joins the coding team for the next round",
  });
  await giveRole(custodian, coder.personId, {
    role: "adjudicator",
    scope: { kind: "data-set", id: "lfs" },
    reason: "Settles disagreements of the Labour Force Survey while a colleague is away",
  });
}

async function suggestTitles(cast: Cast): Promise<void> {
  const { coder, stakeholder, custodian } = cast;
  const noted = await suggest(coder, {
    title: "Prompt engineer",
    add: "",
    ind: "",
    code: "2134",
    note: "Eleven records of this quarter, nearly all in software firms. They write and test instructions for language models.",
  });
  await saveResearch(custodian, noted, {
    revision: 0,
    research:
      "Vacancies ask for programming in most cases, for editing in some. Compare with software testers before deciding.",
  });
  await suggest(stakeholder, {
    title: "Sustainability data steward",
    add: "",
    ind: "",
    code: "",
    note: "Our members use the title in carbon reporting; people hold degrees in environmental science.",
  });
  const accepted = await suggest(coder, {
    title: "Retrofit coordinator",
    add: "",
    ind: "construction",
    code: "2455",
    note: "Asked for in energy-efficiency schemes since 2021; seen in the survey every month.",
  });
  await acceptSuggestion(custodian, accepted, {
    draft: {
      ...EMPTY_DRAFT,
      title: "Coordinator, retrofit",
      ind: "construction",
      codes: { soc2020: "2455" },
    },
    why: { reason: "The title is established and its work is that of the group", source: "PAS 2035:2023" },
  });
  const refused = await suggest(stakeholder, {
    title: "Growth ninja",
    add: "",
    ind: "",
    code: "3554",
    note: "Seen in advertisements.",
  });
  await refuseSuggestion(
    custodian,
    refused,
    "Too few people give this as their job, and what they do differs from firm to firm; “growth marketing manager” is coded already.",
  );
}

async function editTheIndex({ custodian }: Cast): Promise<void> {
  await addEntry(
    custodian,
    { ...EMPTY_DRAFT, title: "Blogger", add: "video", codes: { soc2020: "3413", soc2010: "3413" } },
    { reason: "Coders sent video bloggers to the writers", source: "Coding queries, third quarter" },
  );
  const held = await readEditableEntry("e8kz");
  if (!held) return;
  const { entry, state } = held;
  await changeEntry(custodian, entry.uid, {
    state,
    draft: {
      ...EMPTY_DRAFT,
      title: entry.title,
      add: "writing",
      codes: entry.codes,
    },
    why: {
      reason: "Tells those who write from those who film",
      source: "Coding queries, third quarter",
    },
  });
}
