import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BEGINNING, entryHash, follow, type StoredEntry } from "#lib/record/chain";

const text = fc.option(fc.string({ unit: "grapheme", maxLength: 12 }));
const content = fc.record({
  at: fc.date({ noInvalidDate: true }),
  actorId: text,
  via: fc.constantFrom("browser", "terminal", "start"),
  requestId: text,
  action: fc.string(),
  subjectKind: fc.string(),
  subjectId: fc.string(),
  before: text,
  after: text,
  reason: text,
});

function chained(contents: Omit<StoredEntry, "number" | "previousHash" | "hash">[]): StoredEntry[] {
  let previousHash = BEGINNING;
  return contents.map((one, at) => {
    const entry = { ...one, number: BigInt(at + 1), previousHash };
    previousHash = entryHash(entry);
    return { ...entry, hash: previousHash };
  });
}

const start = { number: 0n, hash: BEGINNING };

describe("following the chain", () => {
  it("of untouched entries comes to its last one, in however many parts it is read", () => {
    fc.assert(
      fc.property(fc.array(content, { maxLength: 8 }), fc.nat(8), (contents, cut) => {
        const entries = chained(contents);
        const whole = follow(start, entries);
        const half = follow(start, entries.slice(0, cut));
        expect("problem" in half ? half : follow(half, entries.slice(cut))).toEqual(whole);
        expect(whole).toMatchObject({ number: BigInt(contents.length) });
      }),
    );
  });

  it("stops at the first entry whose content was changed, whatever was changed", () => {
    fc.assert(
      fc.property(
        fc.array(content, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom("actorId", "action", "subjectId", "before", "after", "reason"),
        (contents, seed, name) => {
          const entries = chained(contents);
          const at = seed % entries.length;
          entries[at] = { ...entries[at]!, [name]: `${entries[at]![name as "action"] ?? ""}!` };
          expect(follow(start, entries)).toMatchObject({
            number: BigInt(at + 1),
            problem: expect.any(String),
          });
        },
      ),
    );
  });

  it("notices text that was moved from one field to the next", () => {
    const entry = {
      number: 1n,
      at: new Date(0),
      actorId: null,
      via: "start",
      requestId: null,
      action: "ab",
      subjectKind: "c",
      subjectId: "1",
      before: null,
      after: null,
      reason: null,
      previousHash: BEGINNING,
    };
    expect(entryHash({ ...entry, action: "a", subjectKind: "bc" })).not.toBe(entryHash(entry));
  });
});
