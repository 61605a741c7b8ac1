import fc from "fast-check";
import { expect, test } from "vitest";
import { ANY_RECORD } from "#lib/gold-coding/batches/records/record-filter";
import { type QueueTyped, queueSettings } from "#lib/gold-coding/queues/queue-typed";
import { codedTwice, type Selection, sampleSize, selectionInWords } from "#lib/gold-coding/queues/selection";
import { settingsInWords } from "#lib/gold-coding/queues/settings-in-words";

const SELECTION: Selection = {
  filter: ANY_RECORD,
  sample: "all",
  size: null,
  share: null,
  seed: "seed",
  elsewhere: "left out",
  order: "file",
};

test("a sample has the size asked for, or its share, and never more than match", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.nat(1_000_000),
      fc.integer({ min: 1, max: 100 }),
      (matching, size, percent) => {
        expect(sampleSize({ sample: "random", size, share: null }, matching)).toBe(Math.min(size, matching));
        const drawn = sampleSize({ sample: "stratified", size: null, share: percent / 100 }, matching);
        expect(Math.abs(drawn - (matching * percent) / 100)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(sampleSize({ sample: "all", size, share: null }, matching)).toBe(matching);
      },
    ),
  );
});

test("a fifth coded twice is a fifth, to the nearest record", () => {
  expect([0, 1, 2, 3, 5, 12, 13].map((records) => codedTwice(records, 0.2))).toEqual([0, 0, 0, 1, 1, 2, 3]);
});

test("a selection is said in sentences", () => {
  expect(selectionInWords(SELECTION)).toEqual([
    "All records of the batch",
    "Without records that another queue has",
    "In the order of their ids",
  ]);
  const some: Selection = {
    ...SELECTION,
    filter: { ...SELECTION.filter, major: "2", cell: ["2134", "2136"], flagged: true },
    sample: "stratified",
    share: 0.2,
    elsewhere: "again",
    order: "least sure",
  };
  expect(selectionInWords(some)).toEqual([
    "Records with an assigned code in major group 2, that one coder put into 2134 and another into 2136, that a coder flagged",
    "A sample with its share of each major group: 20% of them",
    "A round of its own: also records that another queue has",
    "The least sure first",
  ]);
});

test("a queue is as typed, with what is usual where nothing is, and says how it is coded", () => {
  const typed: QueueTyped = {
    ...{ title: "A queue", kind: "coding", arm: "blind", priority: null, overlap: 2, overlapShare: 20 },
    ...{ extraUnder: 100, mostCodings: null, checkShare: 5, settledBy: "majority", accuracyNeeded: 80 },
    ...{ leaseMinutes: null, sample: "all", size: null, share: null, elsewhere: "left out", order: "random" },
  };
  expect(settingsInWords(queueSettings(typed))).toEqual([
    "Coders do not see the assigned code",
    "2 coders for 20% of the records and one for the others, and another where not all of them agree, up to 3 in all",
    "Settled where more than half of the coders of a record agree, else by the adjudicator",
    "5% of what a coder is given are gold checks, which they cannot tell",
    "For coders with 80% right in training",
    "A record is kept for its coder for 20 minutes",
    "Priority 100",
  ]);
  const said = (change: Partial<QueueTyped>) => settingsInWords(queueSettings({ ...typed, ...change }))[1];
  expect(said({ overlapShare: 100, extraUnder: 60 })).toBe(
    "2 coders for each record, and another where fewer than 60% of them agree, up to 3 in all",
  );
  expect(said({ overlapShare: 100, extraUnder: null })).toBe("2 coders for each record, never more");
  const taught = queueSettings({ ...typed, kind: "training" });
  expect(taught).toMatchObject({ overlap: 1, extraUnder: null, checkShare: 0, accuracyNeeded: null });
});
