import { expect, test } from "vitest";
import { readForm } from "#lib/correspondence/upload";

function sent(size: number): Request {
  const data = new FormData();
  data.set("file", new Blob(["2".repeat(size)]), "codes.csv");
  return new Request("http://localhost/", { method: "POST", body: data });
}

test("a form within the limit is read, file and all", async () => {
  const file = (await readForm(sent(1_000), 10_000))?.get("file");
  expect(file instanceof File && file.size).toBe(1_000);
});

test("one beyond it is not", async () => {
  expect(await readForm(sent(10_000), 5_000)).toBeNull();
});

test("a request that is no form is an error", async () => {
  const request = new Request("http://localhost/", {
    method: "POST",
    body: "{}",
    headers: { "Content-Type": "text/plain" },
  });
  await expect(readForm(request, 1_000)).rejects.toThrow();
});
