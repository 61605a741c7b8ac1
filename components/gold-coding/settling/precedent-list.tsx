import { groupHref } from "#components/editions/group-link";
import { type EditionId, editionName } from "#lib/facts/edition";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import type { DistinctionRow, RulingRow } from "#lib/gold-coding/settling/ruling";
import { dateInWords } from "#lib/platform/in-words";

/** What groups are called on the page that shows rulings and distinctions on them. */
export interface GroupNames {
  /** Of an edition: "SOC2020". */
  edition: (id: EditionId) => string;
  /** Of a group; "" where it is not known. */
  title: (edition: EditionId, code: string) => string;
}

/** Names by what is given of the editions. */
export function groupNames(
  editions: readonly { id: EditionId; shortTitle: string; byCode: ReadonlyMap<string, { title: string }> }[],
): GroupNames {
  const held = (id: EditionId) => editions.find((one) => one.id === id);
  return {
    edition: (id) => held(id)?.shortTitle ?? editionName(id),
    title: (id, code) => held(id)?.byCode.get(code)?.title ?? "",
  };
}

/** Rulings, each with its title, group and words, and a link to its history. */
export function RulingList({ rulings, names }: { rulings: readonly RulingRow[]; names: GroupNames }) {
  return (
    <ul className="grid gap-3">
      {rulings.map((ruling) => (
        <li key={ruling.id} className="border-l-2 border-line pl-3">
          <p>
            <a href={precedentHref("ruling", ruling.id)} className="font-semibold">
              {ruling.title}
            </a>{" "}
            <GroupWords edition={ruling.edition} code={ruling.code} names={names} />
          </p>
          <p className="max-w-prose whitespace-pre-line">{ruling.text}</p>
          <MadeOn precedent={ruling} />
        </li>
      ))}
    </ul>
  );
}

/** Distinctions, each with its two groups and what settles it, and a link to its history. */
export function DistinctionList(props: { distinctions: readonly DistinctionRow[]; names: GroupNames }) {
  return (
    <ul className="grid gap-3">
      {props.distinctions.map((distinction) => {
        const { id, code, otherCode, text } = distinction;
        return (
          <li key={id} className="border-l-2 border-line pl-3">
            <p>
              <a href={precedentHref("distinction", id)} className="font-semibold">
                {code} or {otherCode}
              </a>{" "}
              <span className="text-soft">{pairInWords(distinction, props.names)}</span>
            </p>
            <p className="max-w-prose whitespace-pre-line">{text}</p>
            <MadeOn precedent={distinction} />
          </li>
        );
      })}
    </ul>
  );
}

/** "SOC2020: Care workers or Nursing auxiliaries"; the edition alone where the reader is not shown what its groups are called. */
export function pairInWords(
  { edition, code, otherCode }: Pick<DistinctionRow, "edition" | "code" | "otherCode">,
  names: GroupNames,
): string {
  const titles = [code, otherCode].map((one) => names.title(edition, one)).filter(Boolean);
  return [names.edition(edition), titles.join(" or ")].filter(Boolean).join(": ");
}

function GroupWords({ edition, code, names }: { edition: EditionId; code: string; names: GroupNames }) {
  const title = names.title(edition, code);
  const words = `${code} ${title}`.trim();
  return (
    <span className="text-soft">
      is {title === "" ? words : <a href={groupHref(edition, code)}>{words}</a>} in {names.edition(edition)}
    </span>
  );
}

function MadeOn({ precedent }: { precedent: RulingRow | DistinctionRow }) {
  const { madeAt, withdrawnAt, version } = precedent;
  const day = (moment: Date) => dateInWords(moment.toISOString());
  return (
    <p className="text-[0.9rem] text-soft">
      Settled {day(madeAt)}
      {withdrawnAt ? `, withdrawn ${day(withdrawnAt)}` : version > 1 && `, version ${version}`}
    </p>
  );
}
