import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** The rooms of lib, each of which may use those before it: see CONTRIBUTING.md and docs/decisions/0013. */
const ROOMS = [
  "platform",
  "files",
  "permissions",
  "record",
  "people",
  "web",
  "jobs",
  "facts",
  "imports",
  "classification",
  "lookup",
  "coding-index",
  "correspondence",
  "figures",
  "microdata",
  "compile",
  "revision",
  "releases",
  "gold-coding",
  "coded-files",
  "title-lists",
  "standards",
  "publication",
];

/** More files than this side by side hide each other. */
const MOST_FILES = 25;

interface Import {
  from: string;
  /** "platform/db". */
  to: string;
  /** Whether anything but types is taken. */
  runs: boolean;
}

const files = sourcesOf("lib");
const imports = files.flatMap(importsOf);

describe("the rooms of lib", () => {
  it("are those that CONTRIBUTING shows, in the same order", () => {
    const rooms = readdirSync("lib").filter((name) => statSync(join("lib", name)).isDirectory());
    expect(rooms.sort()).toEqual([...ROOMS].sort());
    const contributing = readFileSync("CONTRIBUTING.md", "utf8");
    const places = ROOMS.map((room) => contributing.indexOf(`\`${room}/\``));
    expect(places).toEqual(places.filter((place) => place >= 0).sort((a, b) => a - b));
  });

  it("use only rooms before them", () => {
    const rank = (path: string) => ROOMS.indexOf(path.split("/")[0]!);
    const upward = imports.filter(({ from, to }) => rank(to) > rank(from));
    expect(upward.map(({ from, to }) => `${from} uses ${to}`)).toEqual([]);
  });

  it("say in the file's name what reads or writes the database", () => {
    const touches = (path: string) => path === "platform/db" || path.endsWith(".db");
    const unsaid = imports.filter(({ from, to, runs }) => runs && touches(to) && !touches(from));
    expect(unsaid.map(({ from, to }) => `${from} uses ${to}: call it ${from}.db.ts`)).toEqual([]);
  });

  it("say so of nothing else", () => {
    const said = files.map(nameOf).filter((path) => path.endsWith(".db"));
    const touching = new Set(
      imports
        .filter(({ to, runs }) => runs && (to === "platform/db" || to.endsWith(".db")))
        .map(({ from }) => from),
    );
    expect(said.filter((path) => !touching.has(path))).toEqual([]);
  });

  it("have no more files side by side than one can look over", () => {
    const count = new Map<string, number>();
    for (const file of files) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1);
    expect([...count].filter(([, number]) => number > MOST_FILES)).toEqual([]);
  });
});

describe("components", () => {
  it("all stand in a room", () => {
    const loose = readdirSync("components").filter(
      (name) => !statSync(join("components", name)).isDirectory(),
    );
    expect(loose).toEqual([]);
  });
});

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name))
    .map((name) => join(folder, name));
}

function nameOf(file: string): string {
  return file.slice("lib/".length, -".ts".length);
}

/** The linter keeps imports as one statement each, by "#lib/room/file". */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const named = [...text.matchAll(/^(?:import|export)\s([^;"]*?)from\s+"#lib\/([^"]+)";/gm)];
  const later = [...text.matchAll(/import\("#lib\/([^"]+)"\)/g)];
  return [
    ...named.map(([, names, to]) => ({ from: nameOf(file), to: to!, runs: takesMoreThanTypes(names!) })),
    ...later.map(([, to]) => ({ from: nameOf(file), to: to!, runs: true })),
  ];
}

function takesMoreThanTypes(names: string): boolean {
  if (names.startsWith("type ")) return false;
  return names
    .replace(/[{}]/g, "")
    .split(",")
    .some((name) => name.trim() !== "" && !name.trim().startsWith("type "));
}
