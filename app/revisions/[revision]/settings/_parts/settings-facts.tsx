import type { ReactNode } from "react";
import { POLICY_IN_FORCE } from "#lib/compile/sizes/policy";
import { type Edition, shortTitleOf } from "#lib/facts/edition";
import { count, dateInWords, momentInWords } from "#lib/platform/in-words";
import { figuresOf } from "#lib/revision/opening/policy-figures";
import type { RevisionSettings } from "#lib/revision/opening/settings.db";

/** What a revision is of and how it is set, for its groups. */
export function SettingsFacts({
  settings,
  editions,
}: {
  settings: RevisionSettings;
  editions: readonly Edition[];
}) {
  const { source, target, targetTitle, targetShortTitle, baseRelease, corrects, sizePolicy } = settings;
  const { cutOffOn, note, status, openedAt } = settings;
  const held = editions.find(({ id }) => id === target);
  const { cases, source: policySource } = figuresOf(sizePolicy);
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <Field name="Standing">
        {status}; opened on {momentInWords(openedAt)}
      </Field>
      {corrects ? (
        <Field name="Corrects">{corrects.title}</Field>
      ) : (
        <>
          <Field name="Revises">
            {shortTitleOf(source, editions)}
            {baseRelease ? `, as in ${baseRelease.title}` : ", as it was published"}
          </Field>
          <Field name="Becomes">
            {held ? held.title : targetTitle} ({held ? held.shortTitle : targetShortTitle})
          </Field>
        </>
      )}
      <Field name="Sizes of unit groups">
        {POLICY_IN_FORCE.thresholds.map(({ below, source: usual }, at) => (
          <span key={below} className="block">
            fewer than {count(cases[at]!)} {POLICY_IN_FORCE.measure}: {below} ({policySource || usual})
          </span>
        ))}
      </Field>
      {!corrects && (
        <Field name="Last day for suggestions">{cutOffOn ? dateInWords(cutOffOn) : "none is set"}</Field>
      )}
      {note && <Field name={corrects ? "Why" : "Note"}>{note}</Field>}
    </dl>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className="whitespace-pre-line break-words max-sm:mb-2">{children}</dd>
    </div>
  );
}
