import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DecisionsAgainstIndex } from "#components/revision/decisions-against-index";
import type { ThreeWayPair } from "#lib/revision/reconcile";

function pair(source: string, target: string, decided: boolean, entries: number): ThreeWayPair {
  return { source, target, decided, decisions: [], entries, people: null, observed: [] };
}

function text(pairs: readonly ThreeWayPair[]): string {
  return renderToStaticMarkup(<DecisionsAgainstIndex pairs={pairs} />).replace(/<[^>]+>/g, "");
}

test("decisions that make the pairs of the index, whatever was observed beside them, are said to", () => {
  expect(text([pair("1111", "2221", true, 3), pair("1111", "2222", false, 0)])).toContain(
    "they make the same 1 pair as the index, no more and no fewer.",
  );
});

test("pairs that only one of the two has are listed with which", () => {
  const told = text([
    pair("1111", "2221", true, 3),
    pair("1111", "2222", true, 0),
    pair("1112", "2222", false, 2),
  ]);
  expect(told).toContain("they make 2 pairs, and differ from the index in 2.");
  expect(told).toContain("1111 to 2222: decided, but no index entry carries both codes");
  expect(told).toContain("1112 to 2222: no decision, but 2 index entries carry both codes");
});
