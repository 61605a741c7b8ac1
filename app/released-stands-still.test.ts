import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lifeCast } from "#demo/life-cast.fixture";
import type { Change } from "#lib/compile/decisions/change";
import { closeDb, db } from "#lib/platform/db";
import { readAnew } from "#lib/platform/one-snapshot";
import { fileName, findFile, readFile } from "#lib/publication/download-file.db";
import { readDownloads } from "#lib/publication/downloads.db";
import type { Operation } from "#lib/publication/openapi/description";
import { readOpenApi } from "#lib/publication/openapi/examples.db";
import { castVote } from "#lib/revision/life/life.db";
import { moveProposal } from "#lib/revision/life/move-proposal.db";
import { openProposal, openRound } from "#lib/revision/life/open-proposal.fixture";
import { CORRECTION } from "#lib/revision/open-revision.fixture";
import { openRevision } from "#lib/revision/opening/opening.db";
import { readCompiled } from "#lib/revision/revision.db";
import CodingIndexPage from "./coding-index/page";
import PairRoute from "./correspondences/[pair]/[source]/[target]/page";
import ComparePage from "./correspondences/[pair]/compare/page";
import ComponentsPage from "./correspondences/[pair]/components/page";
import { GET as convertedFile } from "./correspondences/[pair]/convert/file/route";
import ConvertPage from "./correspondences/[pair]/convert/page";
import { GET as mapsFile } from "./correspondences/[pair]/maps/route";
import TablePage from "./correspondences/[pair]/page";
import PicturePage from "./correspondences/[pair]/pictures/[minor]/page";
import ProblemsPage from "./correspondences/[pair]/problems/page";
import { GET as reviewFile } from "./correspondences/[pair]/reconciliation/file/route";
import ReconciliationPage from "./correspondences/[pair]/reconciliation/page";
import CorrespondencesPage from "./correspondences/page";
import GroupPage from "./editions/[edition]/groups/[...code]/page";
import EditionPage from "./editions/[edition]/page";
import EditionsPage from "./editions/page";
import LookupPage from "./lookup/page";
import { pageHtml } from "./page-html.fixture";
import ReleasesPage from "./releases/page";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

/** Cooks become part of Chefs, and both editions know 5434 and 5435. */
const COOKS: Change[] = [
  { type: "merge", sources: ["5435"], to: { code: "5434" } },
  { type: "rename", source: "5434", to: { title: "Chefs and cooks" } },
];
const NEXT = {
  ...{ source: "soc2020", title: "The next revision", targetTitle: "Classification 2030" },
  ...{ targetShortTitle: "SOC2030", sizePolicy: null, cutOffOn: null, note: "" },
};

let cast: Awaited<ReturnType<typeof lifeCast>>;
let next = "";
let before: ReadonlyMap<string, string>;
beforeAll(async () => {
  cast = await lifeCast("released_stands_still");
  next = await openRevision(cast.custodian, NEXT);
  before = await everythingPublic();
});
afterAll(closeDb);

/** Accepts a proposal the way that people do. */
async function accept(proposal: string, round: number): Promise<void> {
  const { wendy, sid, sue, resolve: decide } = cast;
  const move = (from: "draft" | "working-group review" | "out for comment", to: string) =>
    moveProposal(wendy, proposal, { from, to: to as typeof from, version: 1, reason: "as agreed", round });
  await move("draft", "working-group review");
  await move("working-group review", "out for comment");
  await castVote(wendy, proposal, { version: 1, body: "working-group", choice: "for", reason: "" });
  await move("out for comment", "recommended");
  await castVote(sue, proposal, { version: 1, body: "steering-group", choice: "accepted", reason: "" });
  await decide(sid, proposal);
}

const PAIR = { pair: "soc2010-soc2020" };
const BACK = { pair: "soc2020-soc2010" };
const COOK = { codes: "5434,5435,2136" };
const PAGES: [string, unknown, Record<string, unknown>, Record<string, string>?][] = [
  ["editions", EditionsPage, {}],
  ["the edition", EditionPage, { edition: "soc2020" }, { expand: "all" }],
  ["the edition before", EditionPage, { edition: "soc2010" }, { level: "4" }],
  ["a group that is decided on", GroupPage, { edition: "soc2020", code: ["5434"] }],
  ["a group that a decision ends", GroupPage, { edition: "soc2020", code: ["5435"] }],
  ["what it was", GroupPage, { edition: "soc2010", code: ["5435"] }],
  ["index", CodingIndexPage, {}, { code: "5435" }],
  ["lookup", LookupPage, {}, { q: "cook" }],
  ["correspondences", CorrespondencesPage, {}],
  ["table", TablePage, PAIR, { source: "543" }],
  ["table, turned", TablePage, BACK, { source: "543" }],
  ["pair", PairRoute, { ...PAIR, source: "5435", target: "5435" }],
  ["pair that a decision would make", PairRoute, { ...PAIR, source: "5435", target: "5434" }],
  ["conversion", ConvertPage, PAIR, COOK],
  ["conversion in two steps", ConvertPage, { pair: "soc2000-soc2020" }, COOK],
  ["side by side", ComparePage, PAIR, { major: "5" }],
  ["comparable sets", ComponentsPage, PAIR],
  ["picture", PicturePage, { ...PAIR, minor: "543" }],
  ["problems", ProblemsPage, PAIR],
  ["reconciliation", ReconciliationPage, PAIR, { source: "543" }],
  ["releases", ReleasesPage, {}],
];

type Get = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
const FILES: [string, Get, Record<string, string>, string][] = [
  ["rows as a file", mapsFile as Get, PAIR, "?format=json"],
  ["conversion as a file", convertedFile as Get, PAIR, "?codes=5434,5435"],
  ["reconciliation as a file", reviewFile as Get, PAIR, "?list=all"],
];

/** Every route of the API that answers what is of a release, with the examples of its description. */
const API = "app/api/v1";
const routes = await Promise.all(
  readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)route\.ts$/.test(name) && !/^(consultations|data-sets|standards)\//.test(name))
    .map(async (name) => {
      const path = `/${join("api/v1", dirname(name))}`.replace(/\[(\w+)\]/g, "{$1}").replace(/\/\.$/, "");
      const { GET } = (await import(resolve(API, name))) as { GET: Get };
      return { path, GET };
    }),
);

/** All that everybody is given, by what it is: bodies with what their headers say of them. */
async function everythingPublic(): Promise<Map<string, string>> {
  // A request reads its versions once; here a new one begins.
  readAnew();
  const found = new Map<string, string>();
  const { paths } = await readOpenApi();
  for (const [name, page, params, search] of PAGES)
    found.set(`page: ${name}`, await pageHtml(page, params as Record<string, string>, search));
  for (const [name, get, params, query] of FILES)
    found.set(`file: ${name}`, await told(await get(asked(query), { params: Promise.resolve(params) })));
  for (const { path, GET } of routes) {
    if (path.endsWith("{hash}")) continue;
    for (const format of ["json", "csv"]) {
      const { params, query } = examples(paths[path]!.get, format);
      found.set(
        `${format}: ${path}`,
        await told(await GET(asked(query), { params: Promise.resolve(params) })),
      );
    }
  }
  for (const download of (await readDownloads()).flatMap(({ downloads }) => downloads)) {
    for (const format of ["csv", "csv-metadata", "json"] as const) {
      const name = fileName({ download, format });
      found.set(`download: ${name}`, (await readFile((await findFile(name))!)).hash);
    }
  }
  const workbook = (await findFile("soc2010-soc2020-correspondence.xlsx"))!;
  found.set("download: a workbook", (await readFile(workbook)).hash);
  return found;
}

const asked = (query: string) => new Request(`http://localhost/x${query}`);

async function told(response: Response): Promise<string> {
  const said = ["etag", "soc-release", "content-location", "link", "content-type"].map(
    (name) => `${name}: ${response.headers.get(name)}`,
  );
  return [response.status, ...said, await response.text()].join("\n");
}

function examples({ parameters }: Operation, format: string) {
  const given = parameters.filter(({ name }) => name !== "format");
  const of = (where: string) =>
    Object.fromEntries(
      given.filter((one) => one.in === where).map(({ name, example }) => [name, `${example}`]),
    );
  const both: Record<string, string> = parameters.some(({ name }) => name === "format") ? { format } : {};
  return { params: of("path"), query: `?${new URLSearchParams({ ...of("query"), ...both })}` };
}

/** What is other than it was; nothing where all of it stands still. */
async function changed(): Promise<string[]> {
  const now = await everythingPublic();
  expect([...now.keys()]).toEqual([...before.keys()]);
  return [...now].flatMap(([name, text]) => (before.get(name) === text ? [] : [name]));
}

test("everything public is given, and says of which release it is", () => {
  for (const [name, text] of before) {
    if (name.startsWith("page: ")) expect(text, name).toContain("SOC2010–SOC2020, release 1");
    if (/^(?:json|csv): /.test(name)) expect(text, name).toMatch(/^200\n/);
    if (/^(?:json|csv): /.test(name) && !name.endsWith("openapi.json"))
      expect(text, name).toContain("soc-release: soc2010-soc2020/1");
  }
});

test("a decision that is accepted changes nothing public by a byte, and shows in the draft", async () => {
  const round = await openRound(cast.custodian, 7, "On the next", next);
  for (const [revision, of] of [
    [CORRECTION, cast.round],
    [next, round],
  ] as const) {
    const { proposal } = await openProposal(cast.wendy, { changes: COOKS, revision });
    await accept(proposal, of);
    const { compiled } = await readCompiled(revision);
    expect(compiled.edition.groups.find(({ code }) => code === "5434")?.title).toBe("Chefs and cooks");
  }
  // Nor does an issue that waits.
  await openProposal(cast.wendy, { changes: [{ type: "remove", source: "2136" }], revision: next });
  expect(await changed()).toEqual([]);
  expect(await db().release.count()).toBe(1);
});
