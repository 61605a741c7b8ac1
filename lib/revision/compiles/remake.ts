import { createHash } from "node:crypto";
import { compile } from "#lib/compile/compile";
import { readCompileInput } from "#lib/compile/compile-input";
import { compiledTableCsv } from "#lib/compile/compiled-table";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { RevisionProblem } from "#lib/compile/problem";

/** What a compile's input comes to. */
export interface RemadeCompile {
  decisions: DecisionInEffect[];
  problems: RevisionProblem[];
  /** How many source groups and index entries were compiled. */
  groups: number;
  entries: number;
  rows: number;
  /** The table as CSV, and its SHA-256. */
  csv: string;
  outputHash: string;
}

/** Compiles a stored input, as `compileInput` wrote it: the same text gives the same table, byte for byte. */
export function remakeFrom(input: string): RemadeCompile {
  const { basis, decisions, protectedCodes } = readCompileInput(input);
  const compiled = compile(basis, decisions, protectedCodes);
  const csv = compiledTableCsv(compiled, decisions);
  return {
    decisions,
    problems: compiled.problems,
    groups: basis.groups.size,
    entries: basis.entries.size,
    rows: compiled.table.maps.length,
    csv,
    outputHash: sha256(csv),
  };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
