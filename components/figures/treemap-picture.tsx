import { groupHref } from "#components/editions/group-link";
import type { EditionId } from "#lib/facts/edition";
import { treemapHref } from "#lib/figures/figures-address";
import { amountInWords } from "#lib/figures/in-words";
import type { Treemap, TreemapArea } from "#lib/figures/treemap";
import { share } from "#lib/platform/in-words";

/** Tints for the branches, by turns: a heavy line and the codes tell them apart as well. */
const TINTS = [
  "fill-accent-wash",
  "fill-amber-wash",
  "fill-plum-wash",
  "fill-good-wash",
  "fill-wash",
  "fill-danger-wash",
];
/** Width of a letter as a part of the size of its type, about. */
const LETTER = 0.56;

/** A treemap as a picture whose areas lead on to their groups. The table beside it says the same. */
export function TreemapPicture(props: {
  map: Treemap;
  edition: EditionId;
  unit: string;
  label: string;
  /** Height of its letters in units of the picture. */
  type: number;
  className: string;
}) {
  const { map, edition, unit, label, type, className } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset, and its links must stay reachable
    <svg
      viewBox={`0 0 ${map.width} ${map.height}`}
      role="group"
      aria-label={label}
      className={`w-full print:[print-color-adjust:exact] ${className}`}
    >
      {map.areas.map((area) => {
        const said = `${area.group.code} ${area.group.title}: ${amountInWords(area.value, { unit, decimals: 0 })}, ${share(area.value / map.total)}`;
        return (
          <a
            key={area.group.code}
            href={groupHref(edition, area.group.code)}
            aria-label={said}
            className="no-underline"
          >
            <title>{said}</title>
            <rect
              x={area.x}
              y={area.y}
              width={area.width}
              height={area.height}
              className={`stroke-card ${tintOf(map, area.branch.code)}`}
              strokeWidth="2"
            />
            <AreaLabel area={area} type={type} />
          </a>
        );
      })}
      {map.branches.map(({ group, x, y, width, height }) => (
        <rect
          key={group.code}
          x={x}
          y={y}
          width={width}
          height={height}
          className="pointer-events-none fill-none stroke-ink"
          strokeWidth="1.5"
        />
      ))}
    </svg>
  );
}

function tintOf({ branches }: Treemap, code: string): string {
  const at = branches.findIndex(({ group }) => group.code === code);
  return TINTS[at % TINTS.length] ?? "fill-wash";
}

/** The code, and as much of the title as there is room for; nothing where there is none. */
function AreaLabel({ area, type }: { area: TreemapArea; type: number }) {
  const room = Math.floor((area.width - 10) / (type * LETTER));
  const lines = Math.floor((area.height - 4) / (type * 1.2));
  if (room < area.group.code.length || lines < 1) return null;
  const title = lines > 1 ? wrapped(area.group.title, room, Math.min(4, lines - 1)) : [];
  return (
    <text x={area.x + 4} y={area.y + type * 1.1} fontSize={type} className="fill-ink">
      <tspan className="font-semibold">{area.group.code}</tspan>
      {title.map((line, at) => (
        <tspan key={at} x={area.x + 4} dy={type * 1.2}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A title in lines of so many letters: what does not fit ends in "…", and a word that is too long is left out. */
function wrapped(title: string, room: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of title.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= room) {
      line = longer;
      continue;
    }
    if (line === "") return lines;
    lines.push(line);
    if (lines.length === most) return [...lines.slice(0, -1), `${lines.at(-1)!.slice(0, room - 1)}…`];
    line = word;
  }
  if (line !== "" && line.length <= room) lines.push(line);
  return lines;
}

/** Links to the pictures of the groups below, where they are divided further. */
export function TreemapsBelow(props: {
  map: Treemap;
  edition: EditionId;
  dataSet: string;
  unitLevel: number;
}) {
  const divided = props.map.branches.filter(({ group }) => group.level < props.unitLevel);
  if (divided.length === 0) return null;
  return (
    <nav aria-label="Pictures of the groups below" className="no-print my-4">
      <ul className="grid gap-1 sm:grid-cols-2">
        {divided.map(({ group }) => (
          <li key={group.code}>
            <svg aria-hidden="true" viewBox="0 0 20 12" className="mr-2 inline-block h-3 w-5">
              <rect width="20" height="12" className={`stroke-ink ${tintOf(props.map, group.code)}`} />
            </svg>
            <a href={treemapHref({ edition: props.edition, code: group.code, dataSet: props.dataSet })}>
              <span className="code">{group.code}</span> {group.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
