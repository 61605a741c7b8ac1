/** Counts by period as bars; the figures beside it, or in the table that it stands in, say the same. Periods kept back have none. */
export function CountsPicture({
  counts,
  className = "h-7 w-24",
}: {
  counts: readonly (number | null)[];
  className?: string;
}) {
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const width = 100 / Math.max(1, counts.length);
  return (
    <svg aria-hidden="true" viewBox="0 0 100 30" preserveAspectRatio="none" className={className}>
      <rect y="29.4" width="100" height="0.6" className="fill-rule" />
      {counts.map((count, at) => (
        <rect
          key={at}
          x={at * width + width * 0.1}
          width={width * 0.8}
          y={30 - (29 * (count ?? 0)) / most}
          height={(29 * (count ?? 0)) / most}
          className="fill-accent"
        />
      ))}
    </svg>
  );
}
