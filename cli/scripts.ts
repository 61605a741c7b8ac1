import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, context, type Plugin } from "esbuild";

const ISLANDS = "islands";
/** Where the browser finds them, under /scripts. */
export const SCRIPTS_FOLDER = "public/scripts";

/**
 * One script for each file that stands in islands itself, in SCRIPTS_FOLDER; what they share is in its folders. Preact stands in
 * for React there (docs/decisions/0014). A page has one island or two, so each script is whole: one request, under a lasting name.
 */
function options(minify: boolean): BuildOptions {
  return {
    entryPoints: readdirSync(ISLANDS)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
      .map((name) => join(ISLANDS, name)),
    outdir: SCRIPTS_FOLDER,
    bundle: true,
    minify,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    alias: {
      react: "preact/compat",
      "react-dom": "preact/compat",
      "react-dom/client": "preact/compat/client",
      "react/jsx-runtime": "preact/jsx-runtime",
    },
    plugins: [unusedIsLeftOut],
    logLevel: "warning",
  };
}

/** The reader of CSV starts by asking for what Node has and browsers have not; an island that does not call it does without. */
const unusedIsLeftOut: Plugin = {
  name: "what is not used is left out",
  setup(build) {
    build.onResolve({ filter: /^csv-parse/ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === OURS) return null;
      return { ...(await build.resolve(path, { ...where, pluginData: OURS })), sideEffects: false };
    });
  },
};
const OURS = "asked by unusedIsLeftOut";

/** Builds the islands' scripts for production. */
export async function buildScripts(): Promise<void> {
  // Else the shared pieces of earlier builds gather there.
  rmSync(SCRIPTS_FOLDER, { recursive: true, force: true });
  await build(options(true));
}

/** Builds the islands' scripts and builds them again whenever one of their files changes. */
export async function watchScripts(): Promise<void> {
  await (await context(options(false))).watch();
}
