import { csvText } from "#lib/files/csv";
import { LARGEST_CODED } from "#lib/jobs/largest-files";
import { removeStoredFile, storeFile } from "#lib/jobs/stored-file.db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import type { UncoveredTitle } from "#lib/standards/coverage/coverage";
import { readCoverage } from "#lib/standards/coverage/coverage.db";
import { lookIntoList, receiveList } from "#lib/title-lists/import/receive.db";
import { startList } from "#lib/title-lists/import/start-list.db";
import { LIST_KINDS } from "#lib/title-lists/list-kind";

/** Most characters of the note that tells suites. */
const LONGEST_NOTE = 2_000;

/**
 * Makes a list of titles of the occupations of standards that no unit group covers, counted by standards in the year of
 * today, and has it coded: from there each becomes an entry, a suggestion or an issue as titles of other lists do.
 * @param today ISO date
 * @returns the number of the list
 * @throws Refusal where there is no such occupation
 */
export async function makeTitleList(by: PersonActor, today: string): Promise<number> {
  const uncovered = (await readCoverage(today))?.coverage.uncovered ?? [];
  if (uncovered.length === 0)
    throw new Refusal(
      "There is no occupation of standards that no unit group covers, so there is no list to make.",
    );
  const rows = [["title", "count"], ...uncovered.map(({ title, standards }) => [title, standards])];
  const file = await storeFile(inOne(Buffer.from(csvText(rows))), {
    name: `occupations-of-standards-${today}.csv`,
    owner: by.personId,
    most: LARGEST_CODED,
  });
  try {
    const id = await receiveList(by, file, {
      name: `Occupations of standards that no unit group covers, ${today}`,
      source: uncovered.some(({ invented }) => invented)
        ? "Register of occupational standards, invented ones among them"
        : "Register of occupational standards",
      licence: "As the lists of standards that they are from",
      kind: "standards",
      note: suitesInWords(uncovered),
    });
    const { reading } = await lookIntoList({ storedId: file.id, settings: {} });
    await startList(
      { id },
      {
        reading: { ...reading, layout: "single", single: today.slice(0, 4), addUp: true },
        period: "year",
        least: LIST_KINDS.standards.least,
      },
      by.personId,
    );
    return id;
  } catch (error) {
    await removeStoredFile(file.id);
    throw error;
  }
}

/** "By suite: Kelp rancher in Sea (2) and Farms (1); …", as far as there is room. */
function suitesInWords(titles: readonly UncoveredTitle[]): string {
  const parts: string[] = [];
  let length = "By suite: ".length;
  for (const { title, suites } of titles) {
    const of = suites.map(({ suite, standards }) => `${suite || "no suite"} (${standards})`).join(", ");
    const part = `${title}: ${of}`;
    length += part.length + 2;
    if (length > LONGEST_NOTE) break;
    parts.push(part);
  }
  return `By suite: ${parts.join("; ")}`;
}

async function* inOne(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
