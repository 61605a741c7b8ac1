import type { Side } from "#lib/correspondence/reading";
import { quantity } from "#lib/platform/in-words";
import {
  type RevisionTrees,
  TREE_MARKS,
  type TreeMark,
  type TreeRow,
} from "#lib/revision/trees/revision-trees";

const ROW = 20;
const INDENT = 16;
const WIDTH = 1120;
const TREE = 440;
const LONGEST = 50;
const HEAD = 26;

/** Marks stand before each group: colour only repeats them. */
const SIGNS: Record<TreeMark, { sign: string; fill: string; ink: string }> = {
  same: { sign: "·", fill: "var(--color-soft)", ink: "text-soft" },
  changed: { sign: "◆", fill: "var(--color-accent)", ink: "text-accent" },
  ends: { sign: "✕", fill: "var(--color-danger)", ink: "text-danger" },
  new: { sign: "✚", fill: "var(--color-good)", ink: "text-good" },
};

/**
 * The tree of a major group before and after, side by side, with lines to where each group's content goes. The table below
 * it says the same in words.
 */
export function TreePicture(props: {
  trees: RevisionTrees;
  title: string;
  before: Side;
  after: Side;
  /** Whether a proposal is looked at: then what it touches is set in bold and marked. */
  withProposal: boolean;
}) {
  const { trees, title, before, after, withProposal } = props;
  const { links } = trees;
  const height = HEAD + ROW * Math.max(trees.before.length, trees.after.length) + 4;
  const rowOf = (rows: readonly TreeRow[]) =>
    new Map(rows.map(({ code }, at) => [code, HEAD + ROW * at + 13]));
  const [left, right] = [rowOf(trees.before), rowOf(trees.after)];
  const unchanged = new Set(trees.before.flatMap(({ code, mark }) => (mark === "same" ? [code] : [])));
  return (
    <figure className="mt-3">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section aria-label={`${title}, picture`} tabIndex={0} className="overflow-x-auto">
        <svg
          role="img"
          aria-label={`${title}: ${quantity(trees.before.length, "group")} of ${before.name} on the left, ${quantity(trees.after.length, "group")} of ${after.name} on the right, joined where content goes from one to the other. The table below says the same.`}
          viewBox={`0 0 ${WIDTH} ${height}`}
          className="min-w-[62rem] print:min-w-0"
          fontSize="13"
        >
          <text x={0} y={14} fontWeight="660">
            {before.name}, before
          </text>
          <text x={WIDTH - TREE} y={14} fontWeight="660">
            {after.name}, {withProposal ? "with the proposal" : "after"}
          </text>
          {links.map(({ source, target, livesOn }) => {
            const [from, to] = [left.get(source) ?? 0, right.get(target) ?? 0];
            const [x1, x2] = [TREE + 4, WIDTH - TREE - 8];
            const bend = (x2 - x1) / 2;
            return (
              <path
                key={`${source} ${target}`}
                d={`M${x1} ${from - 4}C${x1 + bend} ${from - 4} ${x2 - bend} ${to - 4} ${x2} ${to - 4}`}
                fill="none"
                stroke={unchanged.has(source) ? "var(--color-line)" : "var(--color-accent)"}
                strokeWidth={1.4}
                strokeDasharray={livesOn ? undefined : "5 4"}
              />
            );
          })}
          <Rows rows={trees.before} x={0} />
          <Rows rows={trees.after} x={WIDTH - TREE} />
        </svg>
      </section>
      <figcaption className="mt-1 text-[0.92rem] text-soft">
        {(Object.keys(TREE_MARKS) as TreeMark[]).map((mark) => (
          <span key={mark} className="mr-5 whitespace-nowrap">
            <span aria-hidden="true" className={SIGNS[mark].ink}>
              {SIGNS[mark].sign}
            </span>{" "}
            {TREE_MARKS[mark]}
          </span>
        ))}
        <span className="mr-5 whitespace-nowrap">whole line: lives on</span>
        <span className="mr-5 whitespace-nowrap">broken line: some of its content</span>
        {withProposal && <span className="whitespace-nowrap">bold, with ◀: by the proposal</span>}
      </figcaption>
    </figure>
  );
}

function Rows({ rows, x }: { rows: readonly TreeRow[]; x: number }) {
  return rows.map(({ code, title, level, mark, touched }, at) => {
    const { sign, fill } = SIGNS[mark];
    const indent = x + (level - 1) * INDENT;
    return (
      <text key={code} x={indent} y={HEAD + ROW * at + 13} fontWeight={touched ? 700 : 400}>
        <tspan fill={fill}>{sign}</tspan>
        <tspan dx={5} fontWeight={640}>
          {code}
        </tspan>
        <tspan dx={5}>{shortened(title, LONGEST - 2 * level)}</tspan>
        {touched && <tspan dx={5}>◀</tspan>}
      </text>
    );
  });
}

function shortened(title: string, longest: number): string {
  return title.length <= longest ? title : `${title.slice(0, longest - 1).trimEnd()}…`;
}
