import type { Precedent } from "#lib/gold-coding/coding/screen";

/** What was settled before and bears on this record. */
export function PrecedentList({ precedents }: { precedents: readonly Precedent[] }) {
  if (precedents.length === 0) return null;
  return (
    <section className="mb-2 border-b border-line pb-2 text-[0.92rem]">
      <h3 className="text-[1rem]">Distinctions and rulings</h3>
      <ul className="mt-1 grid gap-1.5">
        {precedents.map(({ kind, codes, title, text }, at) => (
          <li key={at} className="border-l-3 border-plum pl-2">
            <span className="font-semibold">
              {kind === "distinction" ? `${codes.join(" or ")}: ` : `${title || "Ruling"}, ${codes[0]}: `}
            </span>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
