import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComparedStandard, likeStandards } from "#lib/standards/duplicates/like-standards";
import { likeTexts, trigramsOf } from "#lib/standards/duplicates/like-titles";

/** By comparing each with each. */
function byAll(texts: readonly string[], least: number) {
  const sets = texts.map(trigramsOf);
  return texts.flatMap((_, one) =>
    texts.slice(one + 1).flatMap((__, beyond) => {
      const [a, b] = [sets[one]!, sets[one + 1 + beyond]!];
      const shared = [...a].filter((gram) => b.has(gram)).length;
      const likeness = shared / (a.size + b.size - shared);
      return likeness >= least ? [{ one, other: one + 1 + beyond, likeness }] : [];
    }),
  );
}

const words = fc.constantFrom(
  "support",
  "supports",
  "individuals",
  "manage",
  "risk",
  "risks",
  "food",
  "safety",
  "in",
  "the",
);
const titles = fc.array(
  fc.array(words, { maxLength: 5 }).map((some) => some.join(" ")),
  { maxLength: 30 },
);
const sorted = (pairs: ReturnType<typeof likeTexts>) =>
  [...pairs].sort((a, b) => a.one - b.one || a.other - b.other);

test("finds all pairs that comparing each with each would find, and no other", () => {
  fc.assert(
    fc.property(titles, fc.constantFrom(0.3, 0.5, 0.75, 1), (some, least) => {
      expect(sorted(likeTexts(some, least))).toEqual(byAll(some, least));
    }),
  );
});

const standard = (
  key: string,
  title: string,
  suite = "",
  kind: ComparedStandard["kind"] = "occupational",
) => ({
  ...{ key, kind, title, suite },
});

test("pairs standards by title whatever their kind, and suites by name", () => {
  const found = likeStandards([
    standard("B1", "Manage risks to health and safety", "Health & safety"),
    standard("A1", "Manage risk to health and safety", "Health and Safety"),
    standard("C1", "Prepare and serve hot drinks", "Hospitality"),
    standard("ST0001", "Prepare and serve hot drinks", "", "apprenticeship"),
  ]);
  expect(found.map(({ kind, one, other }) => [kind, one, other])).toEqual([
    ["suites", "Health & safety", "Health and Safety"],
    ["standards", "C1", "ST0001"],
    ["standards", "A1", "B1"],
  ]);
  expect(found.at(-1)?.likeness).toBeLessThan(1);
});

test("does not pair each with each where very many share a title", () => {
  const many = Array.from({ length: 100 }, (_, at) => standard(`K${1000 + at}`, "Work safely"));
  expect(likeStandards(many)).toHaveLength(99);
});
