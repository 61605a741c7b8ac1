import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import type { Viewer } from "#lib/people/viewer.db";
import { readViewer } from "#lib/people/viewer.db";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { createRound, myComments } from "#lib/revision/consultation/consultation.db";
import { commentsOn, outForComment, setWindow } from "#lib/revision/consultation/consulted.fixture";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import type { FormAnswer } from "#lib/web/answer";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import EditRoundPage from "./[round]/edit/page";
import { POST as saveRound } from "./[round]/edit/save/route";
import RoundPage from "./[round]/page";
import AskedPage from "./[round]/proposals/[proposal]/page";
import { POST as send } from "./[round]/proposals/[proposal]/send/route";
import { GET as file } from "./comments/[id]/file/route";
import CommentPage from "./comments/[id]/page";
import { POST as respond } from "./comments/[id]/respond/route";
import QueuePage from "./comments/page";
import MinePage from "./mine/page";
import { POST as addRound } from "./new/add/route";
import NewRoundPage from "./new/page";
import ConsultationsPage from "./page";

/** A consultation as each of its people goes through it, without JavaScript. */
let viewer: Viewer | null = null;
let answer: FormAnswer | null = null;
vi.mock("../viewer", () => ({ currentViewer: async () => viewer, formAnswer: async () => answer }));

const HOUR = 3_600_000;
const from = (hours: number) => new Date(Date.now() + hours * HOUR);
const browsers: Record<string, TestBrowser> = {};
const viewers: Record<string, Viewer> = {};
const by: Record<string, PersonActor> = {};
let round = 0;
let proposal = "";
let made = 0;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("consultation_pages");
  await reopenPublished();
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  for (const role of ["custodian", "working-group", "stakeholder", "coder"] as const) {
    const one = {
      name: `Name of ${role}`,
      email: `${role}@example.org`,
      role,
      password: "three wet umbrellas",
    };
    const { cookie, person }: SeededPerson = await seedPerson(by.custodian ?? null, one);
    browsers[role] = new TestBrowser(cookie);
    viewers[role] = (await readViewer(browsers[role].headers))!;
    by[role] = { ...AT_TERMINAL, personId: person.id };
  }
});
afterAll(closeDb);
beforeEach(async () => {
  viewer = null;
  answer = null;
  const window = { opensAt: from(-1), closesAt: from(1) };
  round = await createRound(by.custodian!, "soc2010-soc2020", {
    title: `Round ${++made}`,
    about: "What we ask",
    ...window,
  });
  proposal = await outForComment(by["working-group"]!, `asked-${made}`, round);
});

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;

/** The page as text with its marks, for whoever looks. */
async function seen(page: Page, who: string | null, params: Record<string, string> = {}): Promise<string> {
  viewer = who ? viewers[who]! : null;
  return renderToStaticMarkup(
    await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) }),
  );
}

const where = () => ({ round: String(round), proposal });
const comment = (more: Record<string, string> = {}) => ({
  ...{
    version: "1",
    stance: "supports",
    part: "",
    text: "Our members do this work.",
    link: "",
    publishName: "no",
  },
  ...more,
});
const sent = async () => (await commentsOn(proposal)).at(-1)!;

describe("setting up a round", () => {
  const typed = {
    revision: "soc2010-soc2020",
    title: "Spring",
    about: "What we ask",
    opensDate: "2030-03-04",
    opensTime: "09:00",
    closesDate: "2030-04-15",
    closesTime: "17:00",
  };

  it("leads to the round, which says by London's clock when it opens", async () => {
    expect(await seen(NewRoundPage, "custodian")).toContain('action="/consultations/new/add"');
    const done = await post(addRound, browsers.custodian!, typed);
    expect(done.answer?.said).toBe(
      "The round is set up: it opens Monday 4 March 2030 at 09:00 GMT, closes Monday 15 April 2030 at 17:00 BST.",
    );
    const id = done.path.split("/").at(-1)!;
    expect(await seen(RoundPage, null, { round: id })).toContain("asks about no proposal yet");
    const edit = await seen(EditRoundPage, "custodian", { round: id });
    expect(edit).toContain('value="2030-04-15"');
    const changed = { ...typed, closesTime: "18:00", revision: "0", reason: "" };
    const saved = await post(saveRound, browsers.custodian!, changed, { round: id });
    expect(saved.answer?.said).toBe("The round is saved.");
    expect(await seen(EditRoundPage, "custodian", { round: id })).toContain("Changed the closing from");
  });

  it("keeps what was typed where the clock has no such hour", async () => {
    const none = { ...typed, title: "Gap", opensDate: "2030-03-31", opensTime: "01:30" };
    const refused = await post(addRound, browsers.custodian!, none);
    expect(refused.path).toBe("/consultations/new");
    answer = refused.answer;
    const page = await seen(NewRoundPage, "custodian");
    expect(page).toContain("the clocks go forward, and 01:30 does not exist");
    expect(page).toContain('value="2030-03-31"');
  });
});

describe("a stakeholder who comes once", () => {
  it("finds the open round, the change in plain words and the form", async () => {
    const list = await seen(ConsultationsPage, "stakeholder");
    expect(list).toContain(`href="/consultations/${round}"`);
    const asked = await seen(RoundPage, "stakeholder", where());
    expect(asked).toContain("Rename 1115");
    expect(asked).toContain(`/consultations/${round}/proposals/${proposal}`);
    const page = await seen(AskedPage, "stakeholder", where());
    expect(page).toContain("Why two?");
    expect(page).toContain("Comments are taken until");
    expect(page).toContain(`action="/consultations/${round}/proposals/${proposal}/send"`);
    expect(page).toContain("multipart/form-data");
    expect(page).not.toMatch(/<input[^>]*type="radio"[^>]*name="(?:stance|publishName)"[^>]*checked/);
  });

  it("who is not signed in, or may not comment, is told how one can", async () => {
    const page = await seen(AskedPage, null, where());
    expect(page).toContain("/sign-in?return=%2Fconsultations");
    expect(page).not.toContain("<form");
    expect(await seen(AskedPage, "coder", where())).toContain(
      "ask the custodian for the role of stakeholder",
    );
  });

  it("sends it once, with a file, and finds it with its response under their comments", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(comment({ part: "change 1" }))) form.set(name, value);
    form.set("file", new File(["code,people\n1115,87\n"], "../jobs.csv"));
    const response = await send(
      new Request("http://localhost/form", {
        method: "POST",
        headers: browsers.stakeholder!.headers,
        body: form,
      }),
      { params: Promise.resolve(where()) },
    );
    browsers.stakeholder!.take(response.headers.getSetCookie());
    const { id, attachment } = await sent();
    expect(response.headers.get("location")).toMatch(new RegExp(`^/consultations/comments/${id}\\?answer=`));
    expect(attachment).toMatchObject({ fileName: "jobs.csv" });
    const again = await post(send, browsers.stakeholder!, comment({ part: "change 1" }), where());
    expect(again.answer?.errors[0]?.message).toContain(`You sent this already, as comment ${id}`);

    expect(await seen(MinePage, "stakeholder")).toContain("Our members do this work.");
    const own = await seen(CommentPage, "stakeholder", { id: String(id) });
    expect(own).toContain("has not responded yet");
    expect(own).not.toContain("<form");
    expect(await seen(CommentPage, "coder", { id: String(id) })).not.toContain("Our members");

    const open = (who: string) =>
      file(
        new Request(`http://localhost/consultations/comments/${id}/file`, {
          headers: browsers[who]!.headers,
        }),
        {
          params: Promise.resolve({ id: String(id) }),
        },
      );
    expect((await open("coder")).status).toBe(403);
    expect((await open("stakeholder")).headers.get("content-disposition")).toContain("attachment");
    expect(await (await open("working-group")).text()).toBe("code,people\n1115,87\n");
  });

  it.each([
    [{ stance: "" }, "stance", "Choose what you think of the proposal."],
    [{ text: " " }, "text", "Say why in a sentence or more."],
    [{ link: "example" }, "link", "Give the link as a whole address"],
    [{ publishName: "" }, "publishName", "Choose whether your name may be published."],
    [{ part: "change 9" }, "part", "That part is none of this proposal’s."],
    [{ version: "2" }, "", "The proposal has version 1 by now."],
  ])("is told at the field what is wrong: %j", async (more, field, message) => {
    const refused = await post(send, browsers.stakeholder!, comment(more), where());
    expect(refused.answer?.errors).toMatchObject([{ field, message: expect.stringContaining(message) }]);
    expect(await commentsOn(proposal)).toEqual([]);
    answer = refused.answer;
    const page = await seen(AskedPage, "stakeholder", where());
    expect(page).toContain('role="alert"');
    if (field) expect(page).toContain(`id="${field}"`);
  });

  it("who comes after the round has closed finds no form, since when, and what they typed", async () => {
    await setWindow(round, from(-2), from(-0.001));
    const refused = await post(send, browsers.stakeholder!, comment({ text: "I am late." }), where());
    expect(refused.answer?.errors[0]?.message).toMatch(/This round closed .* not taken any more/);
    expect(await myComments(by.stakeholder!.personId)).not.toContainEqual(
      expect.objectContaining({ text: "I am late." }),
    );
    answer = refused.answer;
    const page = await seen(AskedPage, "stakeholder", where());
    expect(page).toContain("This round closed ");
    expect(page).toContain("I am late.");
    expect(page).not.toContain("<form");
    await setWindow(round, from(1), from(2));
    const early = await post(send, browsers.stakeholder!, comment(), where());
    expect(early.answer?.errors[0]?.message).toContain("This round opens ");
  });
});

describe("the working group", () => {
  const response = { text: "Thank you.", publication: "publish", withheldReason: "", revision: "0" };

  it("finds what waits, answers it, and the answer stands where everybody reads it, without the name", async () => {
    await post(send, browsers.stakeholder!, comment({ link: "https://example.org/jobs" }), where());
    const { id } = await sent();
    expect(await seen(QueuePage, "working-group")).toContain(`href="/consultations/comments/${id}"`);
    const page = await seen(CommentPage, "working-group", { id: String(id) });
    expect(page).toContain("Name of stakeholder");
    expect(page).toContain(`/revisions/soc2010-soc2020/issues/new?from=comment%3A${id}`);
    await post(respond, browsers["working-group"]!, response, { id: String(id) });
    const open = await seen(AskedPage, null, where());
    expect(open).toContain("1 comment: 1 in support.");
    expect(open).toContain("Thank you.");
    expect(open).toContain("name not published");
    expect(open).not.toContain("Name of stakeholder");
    expect(open).toContain('rel="nofollow noopener ugc"');
    expect(await seen(RoundPage, null, where())).toContain("Our members do this work.");
  });

  it("withholds with a reason, which whoever sent it reads and nobody else", async () => {
    await post(send, browsers.stakeholder!, comment({ publishName: "yes" }), where());
    const { id } = await sent();
    const withhold = { ...response, publication: "withhold" };
    const refused = await post(respond, browsers["working-group"]!, withhold, { id: String(id) });
    expect(refused.answer?.errors).toMatchObject([{ field: "withheldReason" }]);
    await post(
      respond,
      browsers["working-group"]!,
      { ...withhold, withheldReason: "It names a firm." },
      { id: String(id) },
    );
    expect(await seen(CommentPage, "stakeholder", { id: String(id) })).toContain("It names a firm.");
    for (const page of [await seen(AskedPage, null, where()), await seen(RoundPage, null, where())])
      expect(page).not.toMatch(/Our members|It names a firm|Name of stakeholder/);
  });

  it("is told where another member answered meanwhile, and loses nothing", async () => {
    await post(send, browsers.stakeholder!, comment(), where());
    const { id } = await sent();
    await post(respond, browsers["working-group"]!, response, { id: String(id) });
    const late = { ...response, text: "We disagree." };
    const refused = await post(respond, browsers["working-group"]!, late, { id: String(id) });
    answer = refused.answer;
    const page = await seen(CommentPage, "working-group", { id: String(id) });
    expect(page).toContain("Somebody else responded while you were typing.");
    expect(page).toContain("We disagree.");
    expect(page).toContain("Thank you.");
  });
});
