import { benchCodedFiles, FULL_FILES, SMALL_FILES } from "#bench/coded-files/at-terminal";
import { benchCodedJobs } from "#bench/coded-files/jobs";
import { benchCompile } from "#bench/compile";
import { benchEvidence } from "#bench/evidence/evidence";
import { benchGoldCoding, FULL, SMALL } from "#bench/gold-coding";
import { benchGroups } from "#bench/groups";
import { benchLookup } from "#bench/lookup/compared";
import { openTrigrams } from "#bench/lookup/trigrams";
import { benchPages } from "#bench/pages";
import { countQuestions } from "#bench/questions";
import { benchReleaseDeed } from "#bench/release-deed";
import { benchReleases } from "#bench/releases";
import { benchSpelling } from "#bench/spelling";
import { buildIfStale } from "#cli/build";
import { exitWith, Failure } from "#cli/failure";
import { freePort } from "#prisma/postgres/embedded-postgres";
import { startTestServer } from "#prisma/test/database";
import { claimTestSlot } from "#prisma/test/slot";
import { listen } from "#server/listen";

/** What can be measured, in the order it is: what needs no database first. */
const PARTS = {
  /** The compiler and what-if, at one, ten and a hundred times the index. */
  compile: async () => benchCompile(),
  /** Freezing a release and reading it back, and the deed that makes one. */
  releases: withDatabase(async (databaseUrl) => {
    benchReleases();
    await benchReleaseDeed(databaseUrl);
  }),
  /** Finding a group by its title. */
  groups: async () => benchGroups(),
  /** Misspelt words. */
  spelling: async () => benchSpelling(),
  /** Coding and converting files at the terminal; `--small` for a few rows. */
  "coded-files": async () => benchCodedFiles(flag("--small") ? SMALL_FILES : FULL_FILES),
  /** The same as the site does long files: rows a second, memory, and the same bytes after a kill; `--small` for a few rows. */
  "coded-file-jobs": withDatabase((databaseUrl) =>
    benchCodedJobs(databaseUrl, flag("--small") ? SMALL_FILES.titles : FULL_FILES.titles),
  ),
  /** Figures, earnings microdata, lists and standards: what a revision rests on; `--small` for a few rows. */
  evidence: withDatabase((databaseUrl) => benchEvidence(databaseUrl, flag("--small"))),
  /** The lookup against other ways of searching; `--keep` for the page that shows how good it is. */
  lookup: withDatabase(async (databaseUrl) => {
    const trigrams = await openTrigrams(databaseUrl);
    await benchLookup(trigrams.make, flag("--keep"));
    await trigrams.close();
  }),
  /**
   * Gold coding at the size of a survey, on a database as it is in use, which waits for the disk at each commit: claims, and
   * that nothing is handed out twice, import and agreement; `--small` for a few records.
   */
  "gold-coding": withDatabase(
    async (databaseUrl) => {
      const figures = await benchGoldCoding(databaseUrl, flag("--small") ? SMALL : FULL, console.log);
      if (flag("--json")) console.log(JSON.stringify(figures));
    },
    { durable: true },
  ),
  /** Each page against the bare SQL it needs, and what it asks of the database. */
  pages: withDatabase(async (databaseUrl) => {
    process.env.DATABASE_URL = databaseUrl;
    process.env.SOC_SECRET ??= "a secret of the bench, which guards nothing at all";
    await buildIfStale(console.log);
    const port = await freePort();
    const close = await listen({ dev: false, port });
    await benchPages(`http://localhost:${port}`, databaseUrl);
    await countQuestions(`http://localhost:${port}`);
    await close();
  }),
};

/**
 * `npm run bench`, or `npm run bench -- compile pages` for some parts: all in one run, the database a copy of the prepared
 * one. Figures depend on the machine; ratios travel better.
 */
async function bench(names: string[]): Promise<void> {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    throw new Failure(`There is no part "${unknown}" of the bench: ${Object.keys(PARTS).join(", ")}.`);
  for (const [name, measure] of Object.entries(PARTS))
    if (names.length === 0 || names.includes(name)) await measure();
}

/** `--json` prints the figures as an object on the last line, where a part has them. */
const FLAGS = ["--json", "--keep", "--small"] as const;

function flag(name: (typeof FLAGS)[number]): boolean {
  return process.argv.includes(name);
}

function withDatabase(
  measure: (databaseUrl: string) => Promise<void>,
  options: { durable?: boolean } = {},
): () => Promise<void> {
  return async () => {
    const databases = await startTestServer(claimTestSlot("bench-postgres"), options);
    try {
      await measure(await databases.clone("bench"));
    } finally {
      databases.stop();
    }
  };
}

bench(process.argv.slice(2).filter((name) => !FLAGS.some((one) => one === name))).then(
  () => process.exit(0),
  exitWith,
);
