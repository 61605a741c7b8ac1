import type { ReactNode } from "react";
import { DifferenceTable } from "#components/revision/proposals/difference-table";
import { MovedEntries } from "#components/revision/proposals/moved-entries";
import { WhatIfSizes } from "#components/revision/proposals/what-if-sizes";
import { WideTable } from "#components/ui/wide-table";
import type { RevisionProblem } from "#lib/compile/problem";
import type { ComparableSet, WhatIf } from "#lib/compile/what-if";
import { count, quantity } from "#lib/platform/in-words";
import type { WhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";

/** What a proposal would change: the revision with it against the revision without it. */
export function WhatIfPanel(props: {
  whatIf: WhatIf;
  titles: WhatIfTitles;
  /** How deep its headings are on the page. */
  headings?: "h2" | "h3";
  /** What gold codes say of the sizes of groups that would be created, in words; "" for nothing. */
  byGoldCodes?: string;
}) {
  const { whatIf, titles, headings = "h3", byGoldCodes = "" } = props;
  const { differences, entries, maps, components, sizes, conflicts, problems } = whatIf;
  const part = { level: headings };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Part {...part} title="Groups">
        <DifferenceTable differences={differences} />
      </Part>
      <Part {...part} title="Index entries that move">
        <MovedEntries entries={entries} titles={titles} />
      </Part>
      <Part {...part} title="Rows of the correspondence">
        <MapTable maps={maps} titles={titles} />
      </Part>
      <Part {...part} title="Groups that stay comparable">
        <p>
          {components.before === components.after
            ? `${quantity(components.after, "set")} of groups can be compared across the editions, as many as without it.`
            : `${quantity(components.after, "set")} of groups can be compared across the editions; without it, ${count(components.before)}.`}
        </p>
        <Sets title="Sets added" sets={components.appear} {...titles.editions} />
        <Sets title="Sets removed" sets={components.vanish} {...titles.editions} />
      </Part>
      <Part {...part} title="Sizes">
        <WhatIfSizes sizes={sizes} titles={titles} byGoldCodes={byGoldCodes} />
      </Part>
      <Part {...part} title="Conflicts with other open proposals">
        {conflicts.length === 0 ? (
          <p>None: every other open proposal could be accepted beside it.</p>
        ) : (
          <Problems problems={conflicts} />
        )}
      </Part>
      <Part {...part} title="Rules that it would break">
        {problems.appear.length === 0 ? <p>None.</p> : <Problems problems={problems.appear} />}
      </Part>
      {problems.vanish.length > 0 && (
        <Part {...part} title="Problems that it would mend">
          <Problems problems={problems.vanish} />
        </Part>
      )}
    </div>
  );
}

function Part({
  level: Heading,
  title,
  children,
}: {
  level: "h2" | "h3";
  title: string;
  children: ReactNode;
}) {
  return (
    <section>
      <Heading>{title}</Heading>
      <div className="mt-1 text-[0.95rem]">{children}</div>
    </section>
  );
}

function MapTable({ maps: { appear, vanish }, titles }: { maps: WhatIf["maps"]; titles: WhatIfTitles }) {
  const rows = [
    ...appear.map((map) => ({ ...map, what: "added" })),
    ...vanish.map((map) => ({ ...map, what: "removed" })),
  ];
  if (rows.length === 0) return <p>No row is added or removed.</p>;
  return (
    <WideTable label="Rows of the correspondence added or removed">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{titles.editions.source}</th>
            <th scope="col">{titles.editions.target}</th>
            <th scope="col">The row</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ source, target, what }) => (
            <tr key={`${source}>${target} ${what}`}>
              <td>
                {source === null ? "no earlier group" : <Named code={source} title={titles.source(source)} />}
              </td>
              <td>{target === null ? "no group" : <Named code={target} title={titles.target(target)} />}</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Named({ code, title }: { code: string; title: string }) {
  return (
    <>
      <span className="code">{code}</span> {title}
    </>
  );
}

/** A set of more groups than this is told by their number. */
const LISTED = 12;

function Sets(props: {
  title: string;
  sets: readonly ComparableSet[];
  /** What the editions are called. */
  source: string;
  target: string;
}) {
  const { title, sets, source, target } = props;
  if (sets.length === 0) return null;
  const codes = (own: readonly string[], edition: string) =>
    own.length > LISTED ? `${quantity(own.length, "group")} of ${edition}` : own.join(", ") || "nothing";
  return (
    <>
      <p className="mt-1">{title}:</p>
      <ul className="list-disc pl-5">
        {sets.map(({ sources, targets }) => (
          <li key={`${sources.join(" ")}>${targets.join(" ")}`}>
            <span className="code whitespace-normal">{codes(sources, source)}</span> with{" "}
            <span className="code whitespace-normal">{codes(targets, target)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Problems in their order; advice is told apart from what has to be mended. */
export function Problems({ problems }: { problems: readonly RevisionProblem[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {problems.map(({ rule, message, severity }) => (
        <li key={`${rule} ${message}`}>
          {severity === "warning" && <strong>To be weighed: </strong>}
          {message}
        </li>
      ))}
    </ul>
  );
}
