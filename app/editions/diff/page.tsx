import type { Metadata } from "next";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { readEdition } from "#lib/classification/classification.db";
import {
  CODE_FATES,
  type CodeDifference,
  type CodeFate,
  countFates,
  withGroupsAbove,
} from "#lib/correspondence/pairs/edition-diff";
import { count } from "#lib/platform/in-words";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { readDifferences } from "#lib/revision/compiles/correspondence.db";
import { DiffTable } from "./_parts/diff-table";
import { FateTable } from "./_parts/fate-table";

export const metadata: Metadata = { title: "SOC2010 and SOC2020 side by side" };

const FATES = Object.keys(CODE_FATES) as CodeFate[];
const MAJORS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "all"] as const;
const NO_PAIR = "is not one that can be compared. Compare SOC2010 with SOC2020.";

export default async function Diff({ searchParams }: { searchParams: Promise<Parameters> }) {
  const reader = new ParameterReader(await searchParams);
  reader.choice("from", "The earlier edition", ["soc2010"], NO_PAIR);
  reader.choice("to", "The later edition", ["soc2020"], NO_PAIR);
  const major = reader.choice("major", "The major group", MAJORS) || "1";
  const show = reader.choice("show", "What to show", [...FATES, "changes"]);
  const [from, to, differences] = await Promise.all([
    readEdition("soc2010"),
    readEdition("soc2020"),
    readDifferences(),
  ]);
  if (!from || !to) return <Nothing />;

  const here = (change: { major?: string; show?: string }) =>
    address("/editions/diff", { from: from.id, to: to.id, major, show, ...change }, "codes");
  const inMajor = differences.filter(({ code }) => major === "all" || code.startsWith(major));
  const isWanted = ({ fate }: CodeDifference) =>
    show === "changes" ? fate !== "same" : show === "" || fate === show;
  const shown = withGroupsAbove(inMajor, isWanted);
  const wanted = inMajor.filter(isWanted).length;
  const units = countFates(differences, 4);
  return (
    <>
      <PageHeading
        crumbs={[{ href: "/editions", name: "Editions" }]}
        title="SOC2010 and SOC2020 side by side"
      >
        <p>
          Of the {count(units.same + units.renamed + units.reused)} unit-group codes that both editions have,{" "}
          {count(units.reused)} stand for another group in SOC2020, {count(units.renamed)} have a new title
          and {count(units.same)} have the same. Whether a group lives on is read from the coding index: see
          the <a href="/correspondence">correspondence</a> for why.
        </p>
      </PageHeading>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <FateTable differences={differences} href={(fate) => here({ major: "all", show: fate })} />
      <section id="codes" className="mt-10 scroll-mt-4">
        <h2>Code by code</h2>
        <ChoiceLinks
          id="major"
          label="Major group"
          choices={MAJORS.map((one) => ({
            name: one === "all" ? "All" : one,
            title: from.byCode.get(one)?.title,
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

function Nothing() {
  return (
    <PageHeading title="Nothing to compare yet">
      <p>SOC2010 and SOC2020 are not both here. Import them, then open this page again.</p>
    </PageHeading>
  );
}
