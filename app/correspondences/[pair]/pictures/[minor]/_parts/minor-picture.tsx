import { Notice } from "#components/ui/notice";
import { weightOf } from "#lib/correspondence/filter";
import { type CorrespondenceTable, pairKey } from "#lib/correspondence/map";
import { alluvialPicture } from "#lib/correspondence/pictures/picture";
import type { PictureAddress } from "#lib/correspondence/pictures/picture-address";
import { NARROW_SETTING, picturesFor, WIDE_SETTING } from "#lib/correspondence/pictures/picture-labels";
import { forwardReading, pairHref, type Reading } from "#lib/correspondence/reading";
import { codesOf, type MapRow } from "#lib/correspondence/rows";
import { peopleText } from "#lib/correspondence/share-basis";
import type { Group } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { Alluvial } from "./alluvial";

/** The picture of one minor group, set for a wide page and for a phone; what cannot be drawn is listed. */
export function MinorPicture(props: {
  table: CorrespondenceTable;
  /** The rows of the minor group, as they are read. */
  rows: readonly MapRow[];
  group: Group;
  reading: Reading;
  asked: PictureAddress;
}) {
  const { table, rows, group, reading, asked } = props;
  const { source: own, inverted } = reading;
  const forward = forwardReading(reading);
  const [left, right] = [forward.source.name, forward.target.name];
  const byPair = new Map(
    rows.map((row) => {
      const { source, target } = codesOf(row);
      return [inverted ? pairKey(target, source) : pairKey(source, target), row];
    }),
  );
  const rowOf = (pair: { source: string | null; target: string | null }) =>
    byPair.get(pairKey(pair.source, pair.target));
  const draw = (options: { width?: number; gap?: number }) =>
    alluvialPicture(table, group.code, inverted ? "target" : "source", {
      ...options,
      measure: (map) => {
        const row = rowOf(map);
        if (!row) return undefined;
        return asked.by === "entries" ? row.entries.length : weightOf(row, asked.sex, asked.dataSet)?.count;
      },
    });
  const pictures = picturesFor(draw, [WIDE_SETTING, NARROW_SETTING]);
  const measured = (value: number) =>
    asked.by === "entries"
      ? quantity(value, "index entry", "index entries")
      : quantity(value, "person", "people");
  const unmeasured = pictures[0]?.picture.unmeasured ?? [];
  return (
    <figure>
      {pictures.length === 0 && (
        <Notice title="Nothing to draw">
          <p>Nobody of these groups was observed among {peopleText(asked)}. The table below has the pairs.</p>
        </Notice>
      )}
      {pictures.map(({ picture, setting }) => (
        <Alluvial
          key={setting.labels}
          sides={forward}
          picture={picture}
          setting={setting}
          className={setting === WIDE_SETTING ? "hidden sm:block print:block" : "sm:hidden print:hidden"}
          title={`${own.name} ${group.code} ${group.title}: ${left} left, ${right} right`}
          description={`${quantity(picture.links.length, "band")} between ${quantity(picture.nodes.length, "unit group")}. The table below the picture has all of them with their figures.`}
          measured={measured}
          stays={(link) => rowOf(link)?.kind?.role !== "goes"}
        />
      ))}
      <figcaption className="mt-2 grid max-w-3xl gap-1 text-[0.94rem] text-soft">
        <p>
          {left} stands left, {right} right. A band is as broad as{" "}
          {asked.by === "entries"
            ? "the number of index entries"
            : `the number of people observed, ${peopleText(asked)},`}{" "}
          that have both codes. <Swatch className="bg-accent opacity-55" /> the whole group or the part that
          stays; <Swatch className="bg-plum opacity-35" /> content that goes to another group. * also has
          content that is not in this picture.
        </p>
        {unmeasured.length > 0 && (
          <p>
            Not drawn, as nobody was observed:{" "}
            {unmeasured.map(({ source, target }, at) => (
              <span key={`${source} ${target}`}>
                {at > 0 && ", "}
                <a href={pairHref(forward, source, target)}>
                  {source} to {target}
                </a>
              </span>
            ))}
            .
          </p>
        )}
      </figcaption>
    </figure>
  );
}

function Swatch({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block h-3 w-6 rounded-sm align-[-0.1em] [print-color-adjust:exact] ${className}`}
    />
  );
}
