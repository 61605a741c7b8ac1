import type { FiguresOf } from "#lib/gold-coding/figures/batch-figures.db";

/** What an answer says at a level: a group by code and title, or words. */
export function GroupName({ of, value }: { of: FiguresOf; value: string }) {
  const group = of.edition.edition.byCode.get(value);
  return group ? (
    <>
      <span className="code">{group.code}</span> {group.title}
    </>
  ) : (
    <span className="first-letter:uppercase">{value}</span>
  );
}
