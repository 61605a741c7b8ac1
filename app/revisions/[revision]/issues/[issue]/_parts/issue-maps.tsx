import { MapRows } from "#components/correspondence/map-rows";
import { IssueLinks } from "#components/revision/issues/issue-links";
import { codesOf, type MapRow } from "#lib/correspondence/rows";
import { DATA_SET_NAMES } from "#lib/correspondence/share-basis";
import { tableHref } from "#lib/correspondence/table-address";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { readingOf } from "#lib/revision/draft/draft-address";
import type { IssueRows } from "#lib/revision/issue-rows";
import type { RevisionView } from "#lib/revision/revision-view";

/** The rows that an issue's decision makes, or those that show where the content it is about goes. */
export function IssueMaps({ revision, found }: { revision: RevisionView; found: IssueRows }) {
  const { level, rows, made } = found;
  const reading = readingOf(revision.heading.id, revision.editions);
  if (rows.length === 0) return <p>No row of the correspondence is concerned.</p>;
  const makers = made ? [] : revision.issuesDecidedBy(rows.flatMap(({ decisions }) => decisions));
  const what = made
    ? `The decision makes ${quantity(rows.length, "row")}`
    : `${quantity(rows.length, "pair")} of ${LEVEL_NAMES[level].many} show where the content goes`;
  return (
    <>
      <MapRows
        rows={rows}
        reading={reading}
        sex="both"
        dataSet="census"
        label="Rows of the correspondence"
        note={`${what}. People: men and women in the ${DATA_SET_NAMES.census}.`}
        {...(level < 4 && { rowHref: (row: MapRow) => unitGroupsHref(reading.path, row) })}
      />
      {level < 4 ? (
        <p className="mt-2 max-w-3xl">
          Groups above the unit groups have the content of the unit groups in them: open a row for those.
        </p>
      ) : (
        makers.length > 0 && (
          <div className="mt-2">
            <p>The content comes by the decisions on:</p>
            <IssueLinks issues={makers} />
          </div>
        )
      )}
    </>
  );
}

function unitGroupsHref(path: string, row: MapRow): string {
  const { source, target } = codesOf(row);
  return tableHref(path, { source: source ?? "", target: target ?? "" });
}
