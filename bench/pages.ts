import { gzipSync } from "node:zlib";
import pg from "pg";
import { type AtWork, benchAtWork } from "#bench/at-work";

/** A page and the statements that it cannot do without: what reading its data straight from the database would cost. */
interface Measured {
  name: string;
  path: string;
  sql: string[];
}

const ENTRIES_OF = (edition: string, code: string) =>
  `SELECT e.uid, e.title, e."natural", e."add", e.ind, e.default_flag FROM index_entry e
   JOIN index_code c ON c.entry_id = e.id JOIN classification_group g ON g.id = c.group_id
   WHERE g.edition_id = '${edition}' AND g.code = '${code}' ORDER BY e.recno`;

/** The pages that the working group has before it all day, for whom what a proposal changes is worked out. */
function pagesAtWork({ revision, proposal }: AtWork): Measured[] {
  const of = `/revisions/${revision}`;
  return [
    {
      name: "proposal editor",
      path: `${of}/proposals/${proposal}/edit`,
      sql: [`SELECT * FROM proposal_version WHERE proposal_id = '${proposal}'`],
    },
    {
      name: "tree with proposal",
      path: `${of}/tree?proposal=${proposal}`,
      sql: [
        `SELECT code, level, title FROM classification_group WHERE edition_id IN ('soc2010', 'soc2020') AND code LIKE '4%'`,
      ],
    },
    {
      name: "tree before and after",
      path: `${of}/tree?group=4`,
      sql: [
        `SELECT code, level, title FROM classification_group WHERE edition_id IN ('soc2010', 'soc2020') AND code LIKE '4%'`,
      ],
    },
  ];
}

const PAGES: Measured[] = [
  {
    name: "group",
    path: "/editions/soc2020/groups/2136",
    sql: [
      `SELECT g.*, d.* FROM classification_group g LEFT JOIN description d ON d.group_id = g.id
       WHERE g.edition_id = 'soc2020' AND g.code IN ('2', '21', '213', '2136')`,
      ENTRIES_OF("soc2020", "2136"),
      `SELECT c.*, s.code FROM dual_coded_count c JOIN classification_group s ON s.id = c.source_id
       JOIN classification_group t ON t.id = c.target_id WHERE t.edition_id = 'soc2020' AND t.code = '2136'`,
    ],
  },
  {
    name: "tree",
    path: "/editions/soc2020",
    sql: [
      `SELECT code, level, title FROM classification_group WHERE edition_id = 'soc2020' AND level < 5 ORDER BY code`,
    ],
  },
  {
    name: "index",
    path: "/coding-index?q=nurse",
    sql: [
      `SELECT e.uid, e.title, e."natural", e."add", e.ind FROM index_entry e
       WHERE e."natural" ILIKE '%nurse%' OR e."add" ILIKE '%nurse%' OR e.ind ILIKE '%nurse%' ORDER BY recno LIMIT 100`,
    ],
  },
  {
    name: "lookup",
    path: "/lookup?q=hr+business+partner",
    sql: [
      `SELECT e.uid, e."natural", similarity(e."natural", 'hr business partner') AS alike FROM index_entry e
       WHERE e."natural" % 'hr business partner' ORDER BY alike DESC LIMIT 50`,
    ],
  },
  {
    name: "correspondence",
    path: "/correspondences/soc2010-soc2020",
    sql: [
      `SELECT s.group_id, t.group_id, count(*) FROM index_code s JOIN index_code t ON t.entry_id = s.entry_id
       WHERE s.edition_id = 'soc2010' AND t.edition_id = 'soc2020' GROUP BY 1, 2`,
      "SELECT source_id, target_id, sex, data_set_id, count FROM dual_coded_count",
    ],
  },
];

/** Times each page at one and at sixteen clients against its bare SQL in the same run, and counts what it sends. */
export async function benchPages(base: string, databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  await pool.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
  await pool.query(
    `CREATE INDEX IF NOT EXISTS bench_trigrams ON index_entry USING gin ("natural" gin_trgm_ops)`,
  );
  const atWork = await benchAtWork();
  const pages = [
    ...PAGES.map((page) => ({ ...page, headers: {} })),
    ...pagesAtWork(atWork).map((page) => ({ ...page, headers: { cookie: atWork.cookie } })),
  ];
  console.log("\nServer time, milliseconds (median, 95th percentile); ratio = page ÷ bare SQL, medians\n");
  for (const clients of [1, 16]) {
    const rows = [];
    for (const page of pages) {
      const read = () => readWhole(base + page.path, page.headers);
      const query = async () => {
        for (const sql of page.sql) await pool.query(sql);
      };
      const [asPage, asSql] = [await timed(read, clients), await timed(query, clients)];
      rows.push({
        page: page.name,
        clients,
        ...named("page", asPage),
        ...named("sql", asSql),
        ratio: round(asPage.median / asSql.median),
      });
    }
    console.table(rows);
  }
  console.log("The first look of the working group after somebody voted or commented, milliseconds\n");
  const first = [];
  for (const { name, path, headers } of pages.slice(PAGES.length)) {
    const times: number[] = [];
    for (let look = 0; look < 20; look++) {
      // What any change of a revision does.
      await pool.query("UPDATE revision_state SET version = version + 1");
      const start = performance.now();
      await readWhole(base + path, headers);
      times.push(performance.now() - start);
    }
    first.push({ page: name, ...named("page", spread(times)) });
  }
  console.table(first);
  await pool.end();
  console.log(
    "Bytes sent by each page, compressed with gzip (the search index once, then kept by the browser)\n",
  );
  console.table(await Promise.all(PAGES.map(({ name, path }) => bytesOf(base, name, path))));
}

async function readWhole(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
}

interface Times {
  median: number;
  p95: number;
}

async function timed(run: () => Promise<unknown>, clients: number, rounds = 240): Promise<Times> {
  for (let warm = 0; warm < 20; warm++) await run();
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let round = 0; round < rounds / clients; round++) {
        const start = performance.now();
        await run();
        times.push(performance.now() - start);
      }
    }),
  );
  return spread(times);
}

function spread(times: number[]): Times {
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)]!, p95: times[Math.floor(times.length * 0.95)]! };
}

const round = (value: number) => Math.round(value * 10) / 10;
const named = (name: string, { median, p95 }: Times) => ({
  [`${name} ms`]: round(median),
  [`${name} p95`]: round(p95),
});

async function bytesOf(base: string, page: string, path: string) {
  const html = await text(base + path);
  const scripts = new Set([...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1]!));
  for (const script of scripts) {
    // What a script imports and the worker it starts are part of what the page sends.
    for (const [, more] of (await text(base + script)).matchAll(/["'](?:\.\/|\/scripts\/)([\w-]+\.js)["']/g))
      scripts.add(`/scripts/${more}`);
  }
  let javascript = 0;
  for (const script of scripts) javascript += gzipSync(await text(base + script)).length;
  const data = /search-index/.test(html) ? await sizeOf(`${base}/api/v1/search-index`) : 0;
  return { page, html: gzipSync(html).length, javascript, "search index": data };
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function sizeOf(url: string): Promise<number> {
  return gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;
}
