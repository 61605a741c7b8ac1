import { groupHref } from "#components/editions/group-link";
import type { AlluvialPicture, PictureLink, PictureNode } from "#lib/correspondence/pictures/picture";
import {
  labelHeight,
  labelText,
  lettersIn,
  type PictureSetting,
  textLines,
} from "#lib/correspondence/pictures/picture-labels";
import type { Sides } from "#lib/correspondence/reading";

interface AlluvialProps {
  /** From the earlier edition to the later. */
  sides: Pick<Sides, "source" | "target">;
  picture: AlluvialPicture;
  setting: PictureSetting;
  title: string;
  /** The picture in words. */
  description: string;
  /** What a breadth stands for: "102 index entries". */
  measured: (value: number) => string;
  /** Whether the part that a link stands for stays in its group. */
  stays: (link: PictureLink) => boolean;
  className?: string;
}

/** Breadths below this cannot be seen. */
const THINNEST = 1.5;

/** One alluvial picture: groups of the earlier edition left, of the later right; each label leads to its group. */
export function Alluvial(props: AlluvialProps) {
  const { sides, picture, setting, title, description, measured, stays, className } = props;
  const beside = setting.labels === "beside";
  const side = beside ? setting.labelWidth + 8 : 0;
  const top = beside ? setting.lineHeight : labelHeight(picture.nodes, setting) + 6;
  const width = picture.width + 2 * side;
  const height = top + picture.height + setting.lineHeight;
  const id = `picture-${setting.labels}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset, and its links must stay reachable
    <svg
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      className={`h-auto w-full ${className ?? ""}`}
      fontSize={setting.fontSize}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <g transform={`translate(${side} ${top})`}>
        <g fill="none">
          {picture.links.map((link) => (
            <path
              key={`${link.source} ${link.target}`}
              d={link.path}
              strokeWidth={Math.max(link.breadth, THINNEST)}
              className={`hover:opacity-100 ${stays(link) ? "stroke-accent opacity-55" : "stroke-plum opacity-35"}`}
            >
              <title>{`${link.source} to ${link.target}: ${measured(link.value)}`}</title>
            </path>
          ))}
        </g>
        {picture.nodes.map((node) => (
          <Bar
            key={`${node.side} ${node.code}`}
            sides={sides}
            node={node}
            picture={picture}
            setting={setting}
          />
        ))}
      </g>
    </svg>
  );
}

function Bar(
  props: Pick<AlluvialProps, "sides" | "picture" | "setting"> & {
    node: PictureNode;
  },
) {
  const { sides, node, picture, setting } = props;
  const source = node.side === "source";
  const beside = setting.labels === "beside";
  const lines = textLines(labelText(node), lettersIn(setting));
  const x = beside ? (source ? -8 : picture.width + 8) : source ? 0 : picture.width;
  const first = beside
    ? node.y + node.height / 2 - ((lines.length - 1) * setting.lineHeight) / 2 + setting.fontSize * 0.35
    : node.y - (lines.length - 1) * setting.lineHeight - 5;
  const { edition } = sides[node.side];
  return (
    <>
      <rect
        x={node.x}
        y={node.y}
        width={node.width}
        height={Math.max(node.height, THINNEST)}
        className={source ? "fill-ink" : "fill-plum"}
      />
      <a href={groupHref(edition, node.code)} className="no-underline hover:underline">
        <text
          textAnchor={source === beside ? "end" : "start"}
          className="fill-ink stroke-paper"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {lines.map((line, at) => (
            <tspan key={line} x={x} y={round(first + at * setting.lineHeight)}>
              {at === 0 ? (
                <>
                  <tspan fontWeight={650}>{line.split(" ")[0]}</tspan>
                  {line.slice(line.split(" ")[0]?.length)}
                </>
              ) : (
                line
              )}
            </tspan>
          ))}
        </text>
      </a>
    </>
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
