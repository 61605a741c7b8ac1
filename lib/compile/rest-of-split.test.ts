import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import type { Change } from "#lib/compile/decisions/change";
import { decisionsInEffect } from "#lib/compile/decisions/decision";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import { entriesOfRest } from "#lib/compile/rest-of-split";
import { readBundled } from "#lib/imports/bundled/bundled";

const { revision, basis } = publishedRevision(readBundled(), { source: "soc2010", target: "soc2020" });
const decisions = decisionsInEffect(revision.decisions, revision.proposals, revision.papers);

test("13 of the 125 entries of 6145 leave it, and 112 remain, whatever is decided on it already", () => {
  const entries = basis.entriesOf.get("6145")!;
  const content = { by: "entries" as const, uids: entries.slice(0, 13).map(({ uid }) => uid) };
  const split: Extract<Change, { type: "split" }> = {
    type: "split",
    source: "6145",
    parts: [{ content, to: { code: "6139", title: "Carers of some kind" } }],
    residual: { fate: "lives on", to: { code: "6135" } },
  };
  expect(entries).toHaveLength(125);
  expect(entriesOfRest(split, [split], entries)).toBe(112);
});

test("of every published split it is what the decisions compile to", () => {
  const maps = new Map(
    compile(basis, decisions).table.maps.map(({ source, target, evidence }) => [
      `${source}>${target}`,
      evidence.entries.length,
    ]),
  );
  const told = decisions.flatMap(({ changes }) =>
    changes.flatMap((change) => {
      if (change.type !== "split" || change.source.length < 4) return [];
      if (!change.residual || change.residual.fate === "removed") return [];
      const entries = basis.entriesOf.get(change.source) ?? [];
      const pair = `${change.source}>${change.residual.to.code}`;
      return [{ pair, rest: entriesOfRest(change, changes, entries) }];
    }),
  );
  expect(told.length).toBe(93);
  expect(told).toEqual(told.map(({ pair }) => ({ pair, rest: maps.get(pair) })));
});
