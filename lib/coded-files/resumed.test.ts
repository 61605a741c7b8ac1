import { expect, test } from "vitest";
import { addedColumns } from "#lib/coded-files/added-columns";
import { chooseColumns } from "#lib/coded-files/choose-columns";
import { wantedColumns } from "#lib/coded-files/file-columns";
import { codeWork } from "#lib/coded-files/file-work";
import { rowCoder } from "#lib/coded-files/row-coder";
import { emptyTally, majorGroups, tallyRow } from "#lib/coded-files/tally";
import { workRows } from "#lib/coded-files/work-rows";
import { textBefore, textOfRows } from "#lib/coded-files/written-text";
import { structureOf } from "#lib/facts/structure";
import { sourceOfBytes } from "#lib/files/columns/byte-source";
import { openColumns } from "#lib/files/columns/column-file";
import type { Place } from "#lib/files/columns/read-row";
import { readBundled } from "#lib/imports/bundled/bundled";
import { fixtureLookup } from "#lib/lookup/lookup.fixture";

test("work that is taken up again after any row gives the same bytes and the same summary", async () => {
  const { editions, groups } = readBundled();
  const held = editions.map(({ id, shortTitle }) => ({
    id,
    shortTitle,
    structure: structureOf(groups.filter(({ edition }) => edition === id)),
  }));
  const lines = [
    "Survey,,",
    "title,soc2020,n",
    "nurse,2237,1",
    "",
    'plumber,"2,134",2',
    "bad,1,2,3",
    "zzzz,,3",
    "nurse,,4",
  ];
  const source = sourceOfBytes(Buffer.from(lines.join("\r\n")));
  const file = await openColumns(source);
  const given = { work: codeWork(["soc2020"]), data: { lookup: fixtureLookup, held } };
  const { reading, names, head } = await chooseColumns(file, wantedColumns(given.work, held), {});
  const columns = addedColumns(given.work, reading.choice);
  const majorOf = majorGroups(given.work, held);

  /** Stops after so many rows and begins anew with what was kept, as often as it takes. */
  const inStretchesOf = async (rows: number) => {
    let kept = JSON.stringify({
      tally: emptyTally(given.work),
      text: textBefore(reading, columns, names, head[0]),
    });
    let place: Place | undefined;
    for (let ended = false; !ended; ) {
      const { tally, text } = JSON.parse(kept);
      const code = rowCoder(given, reading.choice);
      const stretch = [];
      ended = true;
      for await (const some of workRows(source, JSON.parse(JSON.stringify(reading)), place)) {
        const taken = some.slice(0, rows);
        for (const row of taken) {
          const made = code(row);
          if (made) tallyRow(tally, made, majorOf);
          stretch.push({ row, added: made?.cells ?? null });
        }
        place = taken.at(-1)?.next;
        ended = false;
        break;
      }
      kept = JSON.stringify({ tally, text: text + textOfRows(reading, columns, stretch) });
    }
    return kept;
  };
  const whole = await inStretchesOf(1_000);
  expect(JSON.parse(whole).tally).toMatchObject({
    rows: 5,
    outcomes: { coded: 3, "no match": 1, refused: 1 },
  });
  for (const rows of [1, 2, 3]) expect(await inStretchesOf(rows)).toBe(whole);
});
