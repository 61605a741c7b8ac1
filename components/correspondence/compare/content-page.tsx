import type { ReactNode } from "react";
import { ContentCounts } from "#components/correspondence/compare/content-counts";
import { ContentTable } from "#components/correspondence/compare/content-table";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { unlessDefault } from "#lib/correspondence/address-fields";
import {
  CONTENT_FATES,
  type ContentDifference,
  type ContentFate,
  isDifferent,
  withDifferencesAbove,
} from "#lib/correspondence/pairs/content-diff";
import type { Side } from "#lib/correspondence/reading";
import type { Structure } from "#lib/facts/structure";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";

const FATES = Object.keys(CONTENT_FATES) as ContentFate[];
const OTHERS = { changes: "Changes only", all: "All groups", content: "Content changed" } as const;
type Shown = ContentFate | keyof typeof OTHERS;
const SHOWN = [...(Object.keys(OTHERS) as Shown[]), ...FATES];

/** Two editions side by side by what their groups hold, group by group, whatever their codes say. */
export function ContentPage(props: {
  differences: readonly ContentDifference[];
  structures: { before: Structure; after: Structure };
  sides: { source: Side; target: Side };
  /** Where the page is. */
  path: string;
  parameters: Parameters;
  /** What stands before the comparison. */
  first?: ReactNode;
}) {
  const { differences, sides, path, parameters, first } = props;
  const { before, after } = props.structures;
  const { source: from, target: to } = sides;
  const tops = differences.filter(({ level }) => level === 1).map(({ to, from }) => (to ?? from)!);
  const reader = new ParameterReader(parameters);
  const major = reader.choice("major", "The major group", ["all", ...tops.map(({ code }) => code)]) || "all";
  const show: Shown = reader.choice("show", "What to show", SHOWN) || "changes";
  const here = (change: { major?: string; show?: Shown }) =>
    address(
      path,
      {
        major: unlessDefault(change.major ?? major, "all"),
        show: unlessDefault(change.show ?? show, "changes"),
      },
      "groups",
    );
  const topOf = (one: ContentDifference) =>
    one.to ? after.at(one.to.code, 1) : before.at(one.from!.code, 1);
  const inMajor = differences.filter((one) => major === "all" || topOf(one) === major);
  const isWanted = (one: ContentDifference) => {
    if (show === "all") return true;
    if (show === "changes") return isDifferent(one);
    return show === "content" ? one.content.length > 0 : one.fate === show;
  };
  const shown = withDifferencesAbove(inMajor, before, after, isWanted);
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <PageHeading title={`${from.name} and the draft of ${to.name} side by side`}>
        <p>
          By content, not by code: each group stands beside the one that it lives on as, whatever that is
          called or coded.
        </p>
      </PageHeading>
      {first}
      <section className={first ? "mt-10" : ""}>
        <h2>
          {from.name} and {to.name}
        </h2>
        <ContentCounts differences={differences} href={(fate) => here({ major: "all", show: fate })} />
      </section>
      <section id="groups" className="mt-8 scroll-mt-4">
        <h2>Group by group</h2>
        <ChoiceLinks
          id="major"
          label="Major group"
          choices={[
            { name: "All", href: here({ major: "all" }), chosen: major === "all" },
            ...tops.map(({ code, title }) => ({
              name: code,
              title,
              href: here({ major: code }),
              chosen: major === code,
            })),
          ]}
        />
        <ChoiceLinks
          id="show"
          label="Show"
          choices={SHOWN.map((one) => ({
            name: one in OTHERS ? OTHERS[one as keyof typeof OTHERS] : CONTENT_FATES[one as ContentFate],
            href: here({ show: one }),
            chosen: one === show,
          }))}
        />
        {shown.length > 0 ? (
          <ContentTable {...{ from, to }} wanted={inMajor.filter(isWanted).length} differences={shown} />
        ) : (
          <Notice title={show === "changes" ? "Nothing here is changed." : "No group here is of that kind."}>
            <p>
              <a href={here({ show: "all" })}>Show all groups</a>
            </p>
          </Notice>
        )}
      </section>
    </>
  );
}
