import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, relative } from "node:path";
import { build, type Loader, type Plugin } from "esbuild";

/** Where the programs are put. */
export const PROGRAMS_FOLDER = "dist";
/** Each program and the file that it is made from. */
const PROGRAMS = { server: "cli/start-build.ts", soc: "cli/soc.ts" };

/** What the programs were made of. */
export interface MadeOf {
  /** Files of the project. */
  sources: string[];
  /** Names they import from packages and from Node. */
  imports: string[];
}

/**
 * Makes the server and the terminal into plain JavaScript. Packages stay where they are: production installs those under
 * `dependencies`.
 */
export async function buildPrograms(outdir = PROGRAMS_FOLDER): Promise<MadeOf> {
  const { metafile, outputFiles } = await build({
    entryPoints: PROGRAMS,
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    plugins: [placesOfSources],
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  // Not before they are made: what else lies there, the record of the build, is lost with a failure otherwise.
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return {
    sources: Object.keys(metafile.inputs),
    imports: [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort(),
  };
}

/** `import.meta.url` goes on meaning the place of the source, by which migrations and the like are found beside it. */
const placesOfSources: Plugin = {
  name: "places of sources",
  setup({ onLoad, initialOptions }) {
    const outdir = initialOptions.outdir ?? PROGRAMS_FOLDER;
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (!source.includes("import.meta.url")) return null;
      const place = relative(outdir, path).replaceAll("\\", "/");
      const contents = source.replaceAll(
        "import.meta.url",
        `new URL(${JSON.stringify(place)}, import.meta.url).href`,
      );
      const loader: Loader = basename(path).endsWith("x") ? "tsx" : "ts";
      return { contents, loader, resolveDir: dirname(path) };
    });
  },
};
