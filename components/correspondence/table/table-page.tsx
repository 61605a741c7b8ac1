import type { ReactNode } from "react";
import { MapFilter } from "#components/correspondence/map-filter";
import { MapRows } from "#components/correspondence/map-rows";
import { ChangeSummaryTable } from "#components/correspondence/table/change-summary";
import { KindChoice } from "#components/correspondence/table/kind-choice";
import { PictureLinks } from "#components/correspondence/table/picture-links";
import { ButtonLink } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { forwardReading, type Reading } from "#lib/correspondence/reading";
import { codesOf, type MapRow } from "#lib/correspondence/rows";
import { PUBLISHED_DATA_SETS, peopleText } from "#lib/correspondence/share-basis";
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
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";

const TABLE = "table";

/** Other places that the table leads to, where they are not those that everybody reads. */
interface TablePlaces {
  problems: string;
  files: { href: string; name: string };
  /** Whether there are pictures of its minor groups. */
  pictures: boolean;
}

/** The table of a correspondence as it is read, filtered and sorted as its address asks. */
export function TablePage(props: {
  correspondence: CompiledCorrespondence;
  reading: Reading;
  parameters: Parameters;
  /** The pages around it. */
  nav: ReactNode;
  /** What it is made from, in the middle of a sentence. */
  standing: ReactNode;
  places?: TablePlaces;
}) {
  const { correspondence, reading, parameters, nav, standing } = props;
  const { places = publicPlaces(reading) } = props;
  const { source, target, inverted, path, turnedPath } = reading;
  const { dataSets = PUBLISHED_DATA_SETS } = correspondence;
  const { asked, reader } = readTableAddress(parameters, { ...reading, dataSets });
  const all = correspondence.rows(asked.level);
  const problems = correspondence.problems(asked.level);
  const level = LEVEL_NAMES[asked.level].many;
  const refused = reader.errors.length > 0;
  return (
    <>
      {refused && <PageStatus code={400} />}
      {nav}
      <ErrorSummary errors={reader.errors} />
      <PageHeading title={`${source.name} to ${target.name}`}>
        <p>
          Which {level} of {source.name} {inverted ? "come from" : "went to"} which of {target.name}:{" "}
          {quantity(all.length, "pair")}, {standing}.{" "}
          <a href={tableHref(turnedPath, turnedRound(asked))}>
            Read it from {target.name} to {source.name}
          </a>
        </p>
      </PageHeading>
      <MapFilter
        asked={asked}
        reader={reader}
        parameters={parameters}
        reading={reading}
        majors={correspondence.groupsRead(1)}
        dataSets={dataSets}
      />
      {refused ? (
        <p id={TABLE}>Correct the conditions above to see the table.</p>
      ) : (
        <FoundRows
          rows={all}
          asked={asked}
          reading={reading}
          correspondence={correspondence}
          places={places}
        />
      )}
      <ChangeSummaryTable
        summary={correspondence.summary(asked.level)}
        level={level}
        sides={forwardReading(reading)}
        href={(kind) => tableHref(path, unfiltered(asked), { kind }, TABLE)}
        natureHref={(nature) => tableHref(path, unfiltered(asked), { nature }, TABLE)}
      />
      <p className="mt-4">
        <a href={places.problems}>
          {quantity(problems.length, "problem")}
          {problems.length === 0 && ": every group is mapped on both sides"}
        </a>
      </p>
    </>
  );
}

function FoundRows(props: {
  rows: readonly MapRow[];
  asked: TableAddress;
  reading: Reading;
  correspondence: Pick<CompiledCorrespondence, "find" | "origin" | "dataSets">;
  places: TablePlaces;
}) {
  const { rows, asked, reading, correspondence, places } = props;
  const { path } = reading;
  const { sex, dataSet, level } = asked;
  const found = rowsFor(rows, asked);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_LENGTH));
  const page = Math.min(asked.page, pages);
  const shown = found.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH);
  const first = (page - 1) * PAGE_LENGTH + 1;
  const people = peopleText(asked, correspondence.dataSets);
  const extent =
    found.length === shown.length
      ? quantity(found.length, "row")
      : `Rows ${count(first)} to ${count(first + shown.length - 1)} of ${count(found.length)}`;
  return (
    <div id={TABLE}>
      <KindChoice
        rows={rowsFor(rows, { ...asked, kind: "" })}
        chosen={asked.kind}
        href={(kind) => tableHref(path, asked, { kind }, TABLE)}
      />
      {shown.length === 0 ? (
        <p className="my-6">
          No pair meets all of these conditions.{" "}
          <a href={tableHref(path, unfiltered(asked))}>Show all pairs</a>
        </p>
      ) : (
        <MapRows
          rows={shown}
          reading={reading}
          sex={sex}
          dataSet={dataSet}
          label={`${extent}. People observed: ${people}`}
          {...(correspondence.origin === "decisions" && { find: correspondence.find })}
          note={`${extent}. People observed: ${people}. “Part” marks a group that has other rows too.`}
          order={{
            sort: asked.sort,
            descending: asked.descending,
            href: (sort, descending) => tableHref(path, asked, { sort, descending }, TABLE),
          }}
          {...(level < 4 && { rowHref: (row: MapRow) => unitGroupsHref(path, row, asked) })}
        />
      )}
      {level === 4 && places.pictures && <PictureLinks rows={shown} reading={reading} />}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => tableHref(path, asked, { page: number }, TABLE)}
      />
      <p className="no-print mt-4 flex flex-wrap items-center gap-2">
        <ButtonLink href={downloadHref(path, asked, "csv")}>
          Download {quantity(found.length, "row")} as CSV
        </ButtonLink>
        <ButtonLink href={downloadHref(path, asked, "json")}>as JSON</ButtonLink>
        <a href={places.files.href} className="ml-2">
          {places.files.name}
        </a>
      </p>
    </div>
  );
}

function publicPlaces(reading: Reading): TablePlaces {
  return {
    problems: `${forwardReading(reading).path}/problems`,
    files: { href: "/downloads", name: "All downloads and the API" },
    pictures: true,
  };
}

/** The unit-group rows behind a row of a higher level. */
function unitGroupsHref(path: string, row: MapRow, asked: TableAddress): string {
  const { source, target } = codesOf(row);
  return tableHref(path, unfiltered(asked), { level: 4, source: source ?? "", target: target ?? "" });
}

function downloadHref(path: string, asked: TableAddress, format: "csv" | "json"): string {
  const address = tableHref(`${path}/maps`, asked);
  return `${address}${address.includes("?") ? "&" : "?"}format=${format}`;
}
