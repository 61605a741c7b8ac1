import pg from "pg";

/** The pages that are looked at most, and what stands for each of the others. */
const PAGES: Record<string, string> = {
  home: "/",
  group: "/editions/soc2020/groups/2136",
  tree: "/editions/soc2020",
  index: "/coding-index?q=nurse",
  lookup: "/lookup?q=nurse",
  "lookup, API": "/api/v1/lookup?q=nurse",
  correspondence: "/correspondences/soc2010-soc2020",
  pair: "/correspondences/soc2010-soc2020/2136/2134",
  "group, API": "/api/v1/editions/soc2020/groups/2136",
  "maps, API": "/api/v1/correspondences/soc2010-soc2020/maps?source=2136",
  reconciliation: "/correspondences/soc2010-soc2020/reconciliation",
  downloads: "/downloads",
  revision: "/revisions/soc2010-soc2020",
  "tree before and after": "/revisions/soc2010-soc2020/tree",
};

/** Counts what each page asks of the database, signed out, once everything that is kept in memory is there. */
export async function countQuestions(base: string): Promise<void> {
  let questions = 0;
  const { prototype } = pg.Client;
  const { query } = prototype;
  prototype.query = function (this: pg.Client, ...all: unknown[]) {
    questions++;
    return query.apply(this, all as never);
  } as typeof query;
  const counted: Record<string, { questions: number }> = {};
  try {
    for (const [page, path] of Object.entries(PAGES)) {
      for (const isWarm of [false, true]) {
        questions = 0;
        const response = await fetch(base + path);
        await response.arrayBuffer();
        if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
        if (isWarm) counted[page] = { questions };
      }
    }
  } finally {
    prototype.query = query;
  }
  console.log("\nQuestions that each page asks of the database\n");
  console.table(counted);
}
