import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Comment,
  commentState,
  partIndex,
  partsOf,
  publishedPart,
  STANCE_LIST,
} from "#lib/revision/consultation/comment";
import { COMMENT_BODY, COMMENT_FIELDS, isWebAddress } from "#lib/revision/consultation/comment-fields";

const response = fc.record({
  text: fc.string(),
  published: fc.boolean(),
  withheldReason: fc.constant("a reason to keep"),
  revision: fc.nat(),
  respondedAt: fc.date({ noInvalidDate: true }),
});
const comment: fc.Arbitrary<Comment> = fc.record({
  id: fc.nat(),
  round: fc.nat(),
  roundTitle: fc.string(),
  proposal: fc.string(),
  version: fc.nat(),
  stance: fc.constantFrom(...STANCE_LIST),
  part: fc.constantFrom("", "change 1"),
  text: fc.string(),
  link: fc.string(),
  publishName: fc.boolean(),
  personId: fc.constant("an id of somebody"),
  personName: fc.constant("Ada Lovelace"),
  sentAt: fc.date({ noInvalidDate: true }),
  attachment: fc.constantFrom(null, { id: 1, fileName: "secret.csv", type: "text/csv" as const, size: 3 }),
  response: fc.option(response),
});

describe("what is published of a comment", () => {
  it("is nothing while it waits or is withheld, and a name only where that was agreed to", () => {
    fc.assert(
      fc.property(comment, (one) => {
        const published = publishedPart(one);
        expect(published === null).toBe(commentState(one) !== "published");
        expect(published?.name ?? null).toBe(published && one.publishName ? "Ada Lovelace" : null);
        expect(JSON.stringify(published)).not.toMatch(/an id of somebody|secret\.csv|a reason to keep/);
      }),
    );
  });
});

describe("the parts of a proposal", () => {
  it("are the whole and each change, by its place in the list", () => {
    expect(partsOf(2)).toEqual(["", "change 1", "change 2"]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (number) => {
        expect(partIndex(`change ${number}`)).toBe(number - 1);
      }),
    );
  });

  it.each(["", "change 0", "change 01", "change -1", "change 12345", "Change 1", " change 1"])(
    "%j is no change",
    (part) => expect(partIndex(part)).toBeNull(),
  );
});

it.each([
  ["https://www.example.org/jobs?q=1#a", true],
  ["http://example.org", true],
  ["javascript:alert(1)", false],
  ["data:text/html,x", false],
  ["//example.org", false],
  ["example.org", false],
  ["https://localhost/", false],
  ["https://user:word@example.org/", false],
  ["https://ex ample.org", false],
])("%j is an address that can be given: %s", (text, given) => expect(isWebAddress(text)).toBe(given));

it("a form and a program say the same of a comment", () => {
  const said = { stance: "neutral", part: "change 1", text: " Two\nlines ", link: "" };
  const form = COMMENT_FIELDS.parse({ ...said, version: "3", publishName: "yes" });
  const json = COMMENT_BODY.parse({ ...said, proposal: "p", version: 3, publishName: true });
  expect(json).toEqual({ ...form, proposal: "p", publishName: true });
});
