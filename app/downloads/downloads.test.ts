import { expect, test } from "vitest";
import { GET } from "./[file]/route";

const ask = (file: string) =>
  GET(new Request(`http://localhost/downloads/${file}`), { params: Promise.resolve({ file }) });

test("an answer with a CSV says of which release it is, and where its companion lies", async () => {
  const csv = await ask("soc2020-structure.csv");
  expect(csv.headers.get("soc-release")).toBe("soc2010-soc2020/1");
  expect(csv.headers.get("link")).toBe(
    '</downloads/soc2020-structure.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
  );
  const companion = await ask("soc2020-structure.csv-metadata.json");
  expect([companion.status, companion.headers.get("content-type")]).toEqual([200, "application/csvm+json"]);
  expect((await companion.json()).url).toBe("soc2020-structure.csv");
});

test("what is in no release says nothing of one", async () => {
  expect((await ask("consultation-comments.csv")).headers.get("soc-release")).toBeNull();
});

test("titles for other programs begin with the names that these ask for, and are of the release or of none", async () => {
  const released = await ask("soc2020-knowledge-base.csv");
  const bytes = new Uint8Array(await released.arrayBuffer());
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice(0, 12))).toBe("label,text\r\n");
  expect(released.headers.get("soc-release")).toBe("soc2010-soc2020/1");
  const working = await ask("working-soc2010-search-as-you-type.csv");
  expect((await working.text()).split("\r\n")[0]).toBe("search_text,display_text");
  expect(working.headers.get("soc-release")).toBeNull();
  expect((await ask("soc1066-knowledge-base.csv")).status).toBe(404);
});
