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
