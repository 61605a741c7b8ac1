import type { Population } from "#lib/gold-coding/synthetic/population";
import { pick, randomFrom, seedOf } from "#lib/platform/random";
import {
  BEHAVIOURS,
  NEW_OCCUPATIONS,
  REWORDED,
  SECTORS,
  SHARED_TITLES,
  VERBS,
} from "#lib/standards/invented/wordings";

type Random = () => number;

/** The headings of a file of invented standards, as exports of standards have them; the last says what they are. */
export const INVENTED_HEADINGS = [
  "URN",
  "Title",
  "Suite",
  "Standard setting body",
  "Status",
  "Date approved",
  "Indicative review date",
  "Relevant occupations",
  "SOC codes",
  "Sector",
  "Level",
  "Behaviours",
  "Link",
  "Invented",
] as const;

/** Letters that no developing body has. */
const DEVELOPER = "ZZI";

/**
 * Rows of a file of standards that nobody set, each marked so: plausible titles, suites, dates and occupations of an index,
 * some twice under other URNs, some for occupations that no index has, some of apprenticeships. The same seed gives the same.
 * @param population of the edition that their codes are of
 */
export function* inventedStandards(
  { occupations }: Pick<Population, "occupations">,
  { standards, seed = 1 }: { standards: number; seed?: number },
): Generator<string[]> {
  const earlier: string[][] = [];
  for (let at = 0; at < standards; at++) {
    const random = randomFrom(seedOf(seed, at));
    const row =
      at > 10 && random() < 0.06
        ? twin(pick(earlier, random), at, random)
        : invented(at, occupations, random);
    if (earlier.length < 2_000) earlier.push(row);
    yield row;
  }
}

function invented(at: number, occupations: Population["occupations"], random: Random): string[] {
  const sector = pick(SECTORS, random);
  const isShared = random() < 0.12;
  const title = isShared
    ? pick(SHARED_TITLES, random)
    : `${pick(VERBS, random)} ${pick(sector.objects, random)}`;
  const own = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(occupations, random));
  const isNew = random() < 0.05;
  // Their references have four figures.
  const apprenticeship = random() < 0.06 && at < 9_999;
  const titles = isNew ? [pick(NEW_OCCUPATIONS, random)] : own.map((one) => pick(one.titles, random).title);
  const numbered = String(1 + at).padStart(4, "0");
  const version = random() < 0.15 ? "v2" : "";
  const legacy = random() < 0.1;
  const approved = dayIn(legacy ? 2008 + Math.floor(random() * 10) : 2019 + Math.floor(random() * 8), random);
  const review = `${Number(approved.slice(0, 4)) + 3 + Math.floor(random() * 3)}${approved.slice(4)}`;
  return [
    apprenticeship
      ? `ST${numbered}`
      : `${DEVELOPER}${sector.letters}${numbered}${version}${legacy ? " (Legacy)" : ""}`,
    apprenticeship ? titles[0]! : withNumber(title, at, random),
    `${sector.name}: ${pick(sector.objects, random)}`,
    `Invented body for ${sector.name.toLowerCase()}`,
    legacy ? "Legacy" : "Current",
    ukDay(approved),
    ukDay(review),
    titles.join("; "),
    isNew || random() < 0.4 ? "" : own.map(({ code }) => code).join("; "),
    sector.name,
    isShared ? (random() < 0.5 ? "Pan-sector" : "Multi-sector") : "Job-specific",
    [...new Set([pick(BEHAVIOURS, random), pick(BEHAVIOURS, random)])].join("; "),
    `https://standards.example.org/${DEVELOPER.toLowerCase()}/${numbered}`,
    "yes",
  ];
}

/** Most titles are told apart by what they are about, as of a file of thousands. */
function withNumber(title: string, at: number, random: Random): string {
  return random() < 0.3 ? title : `${title} in ${pick(PLACES, random)} ${1 + (at % 97)}`;
}

const PLACES = ["workshop", "team", "unit", "depot", "ward", "site", "office", "branch"] as const;

/** The same standard as another suite has it: another URN, a title that is nearly the same. */
function twin(row: readonly string[], at: number, random: Random): string[] {
  const [urn = "", title = "", ...rest] = row;
  const [from, to] = pick(REWORDED, random);
  const number = String(1 + at).padStart(4, "0");
  return [
    urn.startsWith("ST") && at < 9_999 ? `ST${number}` : `${DEVELOPER}TWN${number}`,
    title.replace(from, to),
    ...rest,
  ];
}

function dayIn(year: number, random: Random): string {
  const moment = new Date(Date.UTC(year, Math.floor(random() * 12), 1 + Math.floor(random() * 28)));
  return moment.toISOString().slice(0, 10);
}

function ukDay(iso: string): string {
  return iso.split("-").reverse().join("/");
}
