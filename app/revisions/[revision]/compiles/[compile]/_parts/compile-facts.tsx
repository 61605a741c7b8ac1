import type { ReactNode } from "react";
import { compileHref } from "#components/revision/compiles/compile-list";
import { count, momentInWords } from "#lib/platform/in-words";
import type { StoredCompile } from "#lib/revision/compiles/compiles.db";
import type { RemadeCompile } from "#lib/revision/compiles/remake";
import { issueHref } from "#lib/revision/paper-address";

/** When and why a compile was kept, and what it can be told by. */
export function CompileFacts({ stored }: { stored: StoredCompile }) {
  const facts: [string, ReactNode][] = [
    ["Kept", momentInWords(stored.madeAt)],
    ["Why", stored.note || "Nothing was said."],
    ["Rows of the table", count(stored.rows)],
    ["Problems", count(stored.breaches)],
    ["Warnings", count(stored.warnings)],
    [
      "SHA-256 of the table",
      <code key="table" className="break-all">
        {stored.outputHash}
      </code>,
    ],
    [
      "SHA-256 of the input",
      <code key="input" className="break-all">
        {stored.inputHash}
      </code>,
    ],
  ];
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
      {facts.map(([name, value]) => (
        <div key={name} className="sm:contents">
          <dt className="font-semibold">{name}</dt>
          <dd className="mb-2 break-words sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The files of a compile, made again from its input. */
export function CompileFiles({ id, revision }: Pick<StoredCompile, "id" | "revision">) {
  return (
    <ul className="list-disc pl-5">
      <li>
        <a href={compileHref(revision.id, id, "table.csv")}>The table as CSV</a>, compiled again from the
        stored input: the same bytes as then
      </li>
      <li>
        <a href={compileHref(revision.id, id, "input.json")}>The input as JSON</a>: the groups and index
        entries of the edition revised, the decisions and the protected codes
      </li>
    </ul>
  );
}

/** The decisions that a compile was made from, each with the version of the proposal that it took. */
export function CompiledDecisions(props: { revision: string; decisions: RemadeCompile["decisions"] }) {
  const { revision, decisions } = props;
  return (
    <details className="mt-2">
      <summary className="inline-block py-1 text-accent">All {count(decisions.length)} decisions</summary>
      <ul className="mt-1 columns-xs gap-8 text-[0.94rem]">
        {inOrder(decisions).map(({ id, issue, version }) => (
          <li key={id} className="break-inside-avoid py-0.5">
            <a href={issueHref(revision, issue.id)}>{issue.label}</a>
            {version > 1 && <span className="text-soft">, version {version} of its proposal</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

const BY_LABEL = new Intl.Collator("en-GB", { numeric: true });

function inOrder(decisions: RemadeCompile["decisions"]): RemadeCompile["decisions"] {
  return [...decisions].sort((a, b) => BY_LABEL.compare(a.issue.label, b.issue.label));
}
