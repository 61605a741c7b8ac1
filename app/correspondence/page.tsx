import type { Metadata } from "next";
import { CorrespondenceNav } from "#components/correspondence/correspondence-nav";
import { MapFilter } from "#components/correspondence/map-filter";
import { MapRows } from "#components/correspondence/map-rows";
import { ButtonLink } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { DIRECTIONS } from "#lib/correspondence/direction";
import { codesOf, type MapRow } from "#lib/correspondence/rows";
import { peopleText } from "#lib/correspondence/share-basis";
import {
  PAGE_LENGTH,
  readTableAddress,
  rowsFor,
  type TableAddress,
  tableHref,
  turnedRound,
  unfiltered,
} from "#lib/correspondence/table-address";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { count, quantity } from "#lib/platform/in-words";
import type { Parameters } from "#lib/platform/parameters";
import { readCorrespondence } from "#lib/revision/compiles/correspondence.db";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";
import { ANY_REVISION_PATH } from "#lib/revision/paper-address";
import { ChangeSummaryTable } from "./_parts/change-summary";
import { KindChoice } from "./_parts/kind-choice";
import { PictureLinks } from "./_parts/picture-links";

export const metadata: Metadata = { title: "SOC2010 to SOC2020" };

const TABLE = "table";

export default async function CorrespondencePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const { asked, reader } = readTableAddress(parameters);
  const correspondence = await readCorrespondence();
  const all = correspondence.rows(asked.direction, asked.level);
  const { source, target, inverted } = DIRECTIONS[asked.direction];
  const majors = correspondence.at(1).table[inverted ? "targets" : "sources"];
  const problems = correspondence.problems(asked.level);
  const level = LEVEL_NAMES[asked.level].many;
  const refused = reader.errors.length > 0;
  return (
    <>
      {refused && <PageStatus code={400} />}
      <CorrespondenceNav current="table" />
      <ErrorSummary errors={reader.errors} />
      <PageHeading title={`${source.name} to ${target.name}`}>
        <p>
          Which {level} of {source.name} {inverted ? "come from" : "went to"} which of {target.name}:{" "}
          {quantity(all.length, "pair")}, compiled from the{" "}
          <a href={ANY_REVISION_PATH}>decisions of the revision</a>, with the index entries behind each,
          beside what was observed of people coded to both editions.{" "}
          <a href={tableHref(turnedRound(asked))}>
            Read it from {target.name} to {source.name}
          </a>
        </p>
      </PageHeading>
      <MapFilter asked={asked} reader={reader} parameters={parameters} majors={majors} />
      {refused ? (
        <p id={TABLE}>Correct the conditions above to see the table.</p>
      ) : (
        <FoundRows rows={all} asked={asked} find={correspondence.find} />
      )}
      <ChangeSummaryTable
        summary={correspondence.summary(asked.level)}
        level={level}
        href={(kind) => tableHref(unfiltered(asked), { kind }, { fragment: TABLE })}
      />
      <p className="mt-4">
        <a href="/correspondence/problems">
          {quantity(problems.length, "problem")}
          {problems.length === 0 && ": every group is mapped on both sides"}
        </a>
      </p>
    </>
  );
}

function FoundRows(props: { rows: readonly MapRow[]; asked: TableAddress; find: DecisionFinder }) {
  const { rows, asked, find } = props;
  const { direction, sex, dataSet, level } = asked;
  const found = rowsFor(rows, asked);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_LENGTH));
  const page = Math.min(asked.page, pages);
  const shown = found.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH);
  const first = (page - 1) * PAGE_LENGTH + 1;
  const people = peopleText(asked);
  const extent =
    found.length === shown.length
      ? quantity(found.length, "row")
      : `Rows ${count(first)} to ${count(first + shown.length - 1)} of ${count(found.length)}`;
  return (
    <div id={TABLE}>
      <KindChoice
        rows={rowsFor(rows, { ...asked, kind: "" })}
        chosen={asked.kind}
        href={(kind) => tableHref(asked, { kind }, { fragment: TABLE })}
      />
      {shown.length === 0 ? (
        <p className="my-6">
          No pair meets all of these conditions. <a href={tableHref(unfiltered(asked))}>Show all pairs</a>
        </p>
      ) : (
        <MapRows
          rows={shown}
          direction={direction}
          sex={sex}
          dataSet={dataSet}
          label={`${extent}. People observed: ${people}`}
          find={find}
          note={`${extent}. People observed: ${people}. “Part” marks a group that has other rows too.`}
          order={{
            sort: asked.sort,
            descending: asked.descending,
            href: (sort, descending) => tableHref(asked, { sort, descending }, { fragment: TABLE }),
          }}
          {...(level < 4 && { rowHref: (row: MapRow) => unitGroupsHref(row, asked) })}
        />
      )}
      {level === 4 && <PictureLinks rows={shown} direction={direction} />}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => tableHref(asked, { page: number }, { fragment: TABLE })}
      />
      <p className="no-print mt-4 flex flex-wrap items-center gap-2">
        <ButtonLink href={downloadHref(asked, "csv")}>
          Download {quantity(found.length, "row")} as CSV
        </ButtonLink>
        <ButtonLink href={downloadHref(asked, "json")}>as JSON</ButtonLink>
        <a href="/downloads" className="ml-2">
          All downloads and the API
        </a>
      </p>
    </div>
  );
}

/** The unit-group rows behind a row of a higher level. */
function unitGroupsHref(row: MapRow, asked: TableAddress): string {
  const { source, target } = codesOf(row);
  return tableHref(unfiltered(asked), { level: 4, source: source ?? "", target: target ?? "" });
}

function downloadHref(asked: TableAddress, format: "csv" | "json"): string {
  const address = tableHref(asked, {}, { path: "/correspondence/maps" });
  return `${address}${address.includes("?") ? "&" : "?"}format=${format}`;
}
