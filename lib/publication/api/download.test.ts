import { describe, expect, test } from "vitest";
import { tableOf } from "#lib/files/table";
import { downloaded } from "#lib/publication/api/download";

const table = tableOf(
  [
    { name: "code", kind: "code", meaning: "", cell: (code: string) => code },
    { name: "share", kind: "share", meaning: "", cell: () => "" },
  ],
  ["0110"],
);
const download = () => ({ table, about: { source: "soc2010" }, fileName: "codes", release: null });
const ask = (parameters: Record<string, string>, errors: { field: string; message: string }[] = []) =>
  downloaded(new Request("http://localhost/codes"), parameters, async () => ({ errors, download }));

describe("what a page shows, as a file", () => {
  test("is CSV unless something else is said", async () => {
    const response = await ask({});
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="codes.csv"');
    expect(await response.text()).toBe("code,share\r\n0110,\r\n");
  });

  test("is JSON when the address says so, with nothing where nothing is known", async () => {
    const response = await ask({ format: "json" });
    expect(await response.json()).toEqual({
      source: "soc2010",
      rows: [{ code: "0110", share: null }],
      release: null,
    });
  });

  test.each([
    ["application/json", "application/json"],
    ["text/csv, application/json;q=0.9", "text/csv"],
    ["text/html,application/xhtml+xml,*/*;q=0.8", "text/csv"],
    ["text/html", "text/csv"],
  ])("is what the client accepts where the address says nothing: %s", async (accept, type) => {
    const request = new Request("http://localhost/codes", { headers: { accept } });
    const response = await downloaded(request, {}, async () => ({ errors: [], download }));
    expect(response.headers.get("content-type")).toContain(type);
  });

  test.each([
    ["a format that is none", { format: "pdf" }, []],
    ["what the page refuses", {}, [{ field: "source", message: "The code is none. Give one." }]],
  ])("%s is refused", async (_, parameters: Record<string, string>, errors) => {
    const response = await ask(parameters, errors);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ detail: expect.stringMatching(/\.$/) }] });
  });
});
