import type { ReactNode } from "react";
import { DiffTable } from "#components/correspondence/compare/diff-table";
import { FateTable } from "#components/correspondence/compare/fate-table";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { unlessDefault } from "#lib/correspondence/address-fields";
import { NATURES, type Nature } from "#lib/correspondence/nature";
import {
  CODE_FATES,
  type CodeDifference,
  type CodeFate,
  countFates,
  withGroupsAbove,
} from "#lib/correspondence/pairs/edition-diff";
import type { Reading } from "#lib/correspondence/reading";
import { count } from "#lib/platform/in-words";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";

const NATURE_NAMES = Object.keys(NATURES) as Nature[];
const FATES = Object.keys(CODE_FATES) as CodeFate[];

/** Two editions side by side, code by code. */
export function ComparePage(props: {
  differences: readonly CodeDifference[];
  /** From the earlier edition to the later. */
  reading: Reading;
  parameters: Parameters;
  /** The pages around it. */
  nav: ReactNode;
}) {
  const { differences, reading, parameters, nav } = props;
  const { source: from, target: to } = reading;
  const path = `${reading.path}/compare`;
  const majorGroups = differences.filter(({ level }) => level === 1);
  const majors = [...majorGroups.map(({ code }) => code), "all"];
  const reader = new ParameterReader(parameters);
  const major = reader.choice("major", "The major group", majors) || (majors[0] ?? "all");
  const show = reader.choice("show", "What to show", [...FATES, "changes", ...NATURE_NAMES]);
  const here = (change: { major?: string; show?: string }) =>
    address(
      path,
      { major: unlessDefault(change.major ?? major, majors[0] ?? ""), show: change.show ?? show },
      "codes",
    );
  const inMajor = differences.filter(
    ({ code, above }) => major === "all" || code === major || above[0] === major,
  );
  const isWanted = ({ fate, nature }: CodeDifference) =>
    show === "changes" ? fate !== "same" : show === "" || fate === show || nature === show;
  const shown = withGroupsAbove(inMajor, isWanted);
  const wanted = inMajor.filter(isWanted).length;
  const units = countFates(differences, 4);
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      {nav}
      <ErrorSummary errors={reader.errors} />
      <PageHeading
        crumbs={[{ href: "/editions", name: "Editions" }]}
        title={`${from.name} and ${to.name} side by side`}
      >
        <p>
          Of the {count(units.same + units.renamed + units.reused)} unit-group codes that both editions have,{" "}
          {count(units.reused)} stand for another group in {to.name}, {count(units.renamed)} have a new title
          and {count(units.same)} have the same. Whether a group lives on is read from the coding index: see
          the <a href={reading.path}>correspondence</a> for why.
        </p>
      </PageHeading>
      <FateTable differences={differences} href={(fate) => here({ major: "all", show: fate })} />
      <section id="codes" className="mt-10 scroll-mt-4">
        <h2>Code by code</h2>
        <ChoiceLinks
          id="major"
          label="Major group"
          choices={majors.map((one) => ({
            name: one === "all" ? "All" : one,
            title: majorGroups.find(({ code }) => code === one)?.from?.title,
            href: here({ major: one }),
            chosen: one === major,
          }))}
        />
        <ChoiceLinks
          id="show"
          label="Show"
          choices={[
            { name: "All codes", href: here({ show: "" }), chosen: show === "" },
            { name: "Changes only", href: here({ show: "changes" }), chosen: show === "changes" },
            ...NATURE_NAMES.map((nature) => ({
              name: `${nature} changes only`,
              title: NATURES[nature],
              href: here({ show: nature }),
              chosen: show === nature,
            })),
            ...FATES.map((fate) => ({
              name: CODE_FATES[fate],
              href: here({ show: fate }),
              chosen: show === fate,
            })),
          ]}
        />
        {shown.length > 0 ? (
          <DiffTable {...{ from, to, wanted }} differences={shown} />
        ) : (
          <Notice title="No code here is of that kind.">
            <p>
              <a href={here({ show: "" })}>Show all codes</a>
            </p>
          </Notice>
        )}
      </section>
    </>
  );
}
