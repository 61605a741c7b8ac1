import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { SIDES } from "#lib/correspondence/tables.fixture";
import type { Person } from "#lib/permissions/permissions";
import { revisionDecidedOtherwise } from "#lib/revision/compiles/compiled.fixture";
import {
  type CompiledCorrespondence,
  compiledCorrespondence,
} from "#lib/revision/compiles/compiled-correspondence";
import { viewFrom } from "#lib/revision/revision.fixture";
import { GET as maps } from "../../api/v1/correspondences/[correspondence]/maps/route";
import PairRoute from "./[source]/[target]/page";
import { GET as file } from "./maps/route";
import CorrespondencePage from "./page";
import { GET as reviewFile } from "./reconciliation/file/route";
import ReconciliationPage from "./reconciliation/page";

/**
 * The decisions send the entry of 2111 that the index codes to 2161 to 1111 instead: the correspondence is what was
 * decided, and that the index differs is listed.
 */
vi.mock("#lib/releases/correspondences.db", () => ({
  listCorrespondences: async () => [correspondence],
  readCorrespondence: async () => correspondence,
}));

vi.mock("../../readership", () => ({
  currentWorkOn: async () =>
    viewer && { revision: viewFrom(otherwise.revision, otherwise.basis), mayRaise: true },
}));

vi.mock("../../viewer", () => ({ currentViewer: async () => (viewer ? { person: viewer } : null) }));

/** Who looks at the page. */
let viewer: Person | null = null;
let otherwise: ReturnType<typeof revisionDecidedOtherwise>;
let correspondence: CompiledCorrespondence;
beforeAll(() => {
  otherwise = revisionDecidedOtherwise();
  correspondence = compiledCorrespondence(otherwise, otherwise.facts, SIDES);
});

const words = (page: ReactNode) =>
  renderToStaticMarkup(page)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const asked = (parameters: Record<string, string>) => Promise.resolve(parameters);
const PAIR = Promise.resolve({ pair: "soc2010-soc2020" });
const ISSUE = "Major Group 2 as published, issue 21";
const DECISION = "published-soc2010-soc2020-2-21-decision";

describe("the table", () => {
  test("has the pair decided, with its issue, and not the one that the index has", async () => {
    const page = words(await CorrespondencePage({ params: PAIR, searchParams: asked({ source: "2111" }) }));
    expect(page).toContain(ISSUE);
    expect(page).toContain("1111");
    expect(page).not.toContain("2161");
  });

  test("as a file and in the API names issue, proposal with version, decision and entries", async () => {
    const csv = await (
      await file(
        new Request(
          "http://localhost/correspondences/soc2010-soc2020/maps?source=2111&target=1111&format=json",
        ),
        {
          params: PAIR,
        },
      )
    ).json();
    expect(csv.rows).toHaveLength(1);
    expect(csv.rows[0]).toMatchObject({
      issues: ISSUE,
      proposals: "published-soc2010-soc2020-2-21-proposal/1",
      decisions: DECISION,
      index_entries: "c7tc",
    });
    const address = "http://localhost/api/v1/correspondences/soc2010-soc2020/maps?source=2111&target=1111";
    const json = await (
      await maps(new Request(address), { params: asked({ correspondence: "soc2010-soc2020" }) })
    ).json();
    expect(json.maps).toMatchObject([
      {
        unchanged: false,
        uids: ["c7tc"],
        decisions: [
          {
            id: DECISION,
            issue: { label: ISSUE },
            proposal: { id: "published-soc2010-soc2020-2-21-proposal", version: 1 },
          },
        ],
      },
    ]);
  });
});

describe("a pair", () => {
  const pair = async (source: string, target: string) =>
    words(
      await PairRoute({
        params: asked({ pair: "soc2010-soc2020", source, target }),
        searchParams: asked({}),
      }),
    );

  test("that was decided names the decision, and says that the index codes its entries elsewhere", async () => {
    const page = await pair("2111", "1111");
    expect(page).toContain("Why 2111 goes to 1111");
    for (const text of [ISSUE, DECISION, "1 of them is still coded to another group in the index"]) {
      expect(page).toContain(text);
    }
  });

  test("that only the index has says so, with the entries and the issues on its source", async () => {
    const page = await pair("2111", "2161");
    for (const text of ["In the index, but not in the table", "No decision makes the pair", ISSUE]) {
      expect(page).toContain(text);
    }
  });
});

describe("the reconciliation", () => {
  test("says that decisions and index differ, and lists both pairs", async () => {
    const page = words(await ReconciliationPage({ params: PAIR, searchParams: asked({}) }));
    expect(page).toContain("they make 678 pairs, and differ from the index in 2.");
    expect(page).toContain("2111 to 1111 : decided, but no index entry carries both codes");
    expect(page).toContain("2111 to 2161 : no decision, but 1 index entry carries both codes");
  });

  test("offers to raise an issue on a pair to who may", async () => {
    const offers = async () =>
      words(await ReconciliationPage({ params: PAIR, searchParams: asked({ list: "index" }) })).includes(
        "Raise an issue",
      );
    expect(await offers()).toBe(false);
    viewer = { id: "w", name: "W", secondFactor: true, grants: [{ role: "working-group", scope: null }] };
    expect(await offers()).toBe(true);
    viewer = null;
  });

  test.each([
    ["decided", "1111", "true", ISSUE],
    ["index", "2161", "false", null],
  ])("has the list “%s” as a file", async (list, target, decided, issues) => {
    const address = `http://localhost/correspondences/soc2010-soc2020/reconciliation/file?format=json&list=${list}`;
    const { rows } = await (await reviewFile(new Request(address), { params: PAIR })).json();
    expect(rows).toMatchObject([{ source_code: "2111", target_code: target, decided, issues }]);
  });
});
