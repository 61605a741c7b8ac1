import { expect, test } from "vitest";
import { newestEdition } from "#lib/classification/newest-edition";

const edition = (id: string, releasedOn: string | null, status: "released" | "draft" = "released") => ({
  ...{ id, releasedOn, status },
});

test("the newest edition is the one released last, wherever it stands, and never a draft", () => {
  const editions = [edition("a", "2020-02-14"), edition("b", "2010"), edition("c", null, "draft")];
  expect(newestEdition(editions)?.id).toBe("a");
  expect(newestEdition(editions.toReversed())?.id).toBe("a");
  expect(newestEdition([...editions, edition("d", "2030-01-01")])?.id).toBe("d");
  expect(newestEdition([edition("c", null, "draft")])).toBeNull();
});
