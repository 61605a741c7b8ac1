import { parse } from "csv-parse/sync";
import { afterAll, expect, test, vi } from "vitest";
import { readFacts } from "#lib/facts/facts.db";
import { closeDb } from "#lib/platform/db";
import { findFile, readFile } from "#lib/publication/download-file.db";
import { GET } from "../api/v1/data-sets/[dataSet]/figures/route";
import { pageHtml, readOn } from "../page-html.fixture";
import DataSetPage from "./[dataSet]/page";
import TreemapPage from "./treemap/page";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
afterAll(closeDb);

/** A unit group whose jobs the survey of this year does not publish: its estimate is too unreliable. */
const SUPPRESSED = { dataSet: "ashe-2021-revised", code: "2124", measure: "jobs" };
const params = Promise.resolve({ dataSet: SUPPRESSED.dataSet });

test("what is suppressed is nought nowhere: not in the API, nor in files, on pages, in pictures or sums", async () => {
  const asked = `http://localhost/x?code=${SUPPRESSED.code}&measure=jobs`;
  const json = await (await GET(new Request(asked), { params })).json();
  expect(json.figures).toMatchObject([{ code: "2124", value: null, suppressed: "unreliable" }]);
  const csv = await (await GET(new Request(`${asked}&format=csv`), { params })).text();
  expect(parse(csv, { columns: true, bom: true })).toMatchObject([{ value: "", suppressed: "unreliable" }]);

  const { bytes } = await readFile((await findFile(`figures-${SUPPRESSED.dataSet}.csv`))!);
  const rows = parse(Buffer.from(bytes), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows.find(({ code, measure }) => code === "2124" && measure === "jobs")).toMatchObject({
    value: "",
    suppressed: "unreliable",
  });
  expect(rows.filter(({ value }) => value === "0")).toEqual([]);

  const table = readOn(
    await pageHtml(DataSetPage, { dataSet: SUPPRESSED.dataSet }, { measure: "jobs", level: "4" }),
  );
  expect(table).toMatch(/2124[^0-9]*not published: too unreliable/);
  const picture = readOn(
    await pageHtml(TreemapPage, {}, { edition: "soc2020", code: "212", dataSet: SUPPRESSED.dataSet }),
  );
  expect(picture).toMatch(/Not drawn.*2124[^0-9]*not published: too unreliable/i);

  const sizes = (await readFacts("sizes")).filter(({ dataSet }) => dataSet === SUPPRESSED.dataSet);
  expect(sizes.some(({ code }) => code === "2124")).toBe(false);
  expect(sizes.every(({ value }) => value > 0)).toBe(true);
});
