import { LookupCell, LookupCode, LookupRow, LookupRows, type Shown } from "#components/lookup/lookup-rows";
import { shortTitleOf } from "#lib/facts/edition";
import type { CodeAnswer } from "#lib/lookup/answer";
import { noGroupSentence } from "#lib/lookup/no-group";
import { quantity } from "#lib/platform/in-words";

/** The groups that a typed code stands for, in each edition. */
export function CodeGroups({ answer, shown }: { answer: CodeAnswer; shown: Shown }) {
  const { code, groups } = answer;
  const { place, hrefs, keys } = shown;
  if (groups.length === 0) {
    return (
      <section aria-labelledby="answer" className="mt-4">
        <h2 id="answer">No group with the code {code}</h2>
        <p className="mt-2">{noGroupSentence(answer, place.editions)}</p>
      </section>
    );
  }
  const heading = `${quantity(groups.length, code.includes("/") ? "group" : "unit group")} by code`;
  return (
    <section aria-labelledby="answer" className="mt-4">
      <h2 id="answer">{heading}</h2>
      <LookupRows keys={keys} label={heading}>
        {groups.map(({ edition, code, title }, at) => {
          const href = hrefs.group(edition, code);
          const name = shortTitleOf(edition, place.editions);
          return (
            <LookupRow
              key={edition + code}
              {...{ keys, at, code, href }}
              name={`${code} ${title}, ${name}`}
              className="grid grid-cols-[5.5rem_1fr] gap-x-4 py-2 pl-2"
            >
              <LookupCell keys={keys} className="text-soft">
                {name}
              </LookupCell>
              <LookupCell keys={keys}>
                <LookupCode {...{ href, code, keys }} /> {title}
              </LookupCell>
            </LookupRow>
          );
        })}
      </LookupRows>
    </section>
  );
}
