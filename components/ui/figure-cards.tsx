/** A few figures that say how far something has come, each on a card under its name. @param className the columns they stand in */
export function FigureCards({
  figures,
  className,
}: {
  figures: readonly [name: string, figure: string][];
  className: string;
}) {
  return (
    <dl className={`my-5 grid gap-3 ${className}`}>
      {figures.map(([name, figure]) => (
        <div key={name} className="rounded-card bg-wash px-4 py-3">
          <dt className="text-[0.92rem] text-soft">{name}</dt>
          <dd className="text-[1.15rem] font-semibold tabular-nums">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
