import type { ReactNode } from "react";
import { GroupField, groupFieldOf } from "#components/editions/group-field";
import { groupHref } from "#components/editions/group-link";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { dateInWords, share } from "#lib/platform/in-words";
import { withParameter } from "#lib/platform/return-path";
import { ORIGIN_NAMES } from "#lib/standards/mapping/mapping";
import type { StandardMapping } from "#lib/standards/mapping/mappings.db";
import type { StandardRecord } from "#lib/standards/register/standards.db";
import { standardHref, standardsHref } from "#lib/standards/standards-address";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** The unit groups of a standard: those that it is mapped to, those that wait, and what was refused, with why. */
export function StandardGroups(props: {
  standard: StandardRecord;
  mappings: readonly StandardMapping[];
  newest: EditionWithGroups | null;
  keeps: boolean;
  answer: FormAnswer | null;
}) {
  const { standard, mappings, newest, keeps, answer } = props;
  return (
    <section className="mt-9" id="groups">
      <h2>Unit groups</h2>
      {mappings.length === 0 ? (
        <p className="mt-2 text-soft">No unit group was found for it, or it was not looked for yet.</p>
      ) : (
        <WideTable label="Unit groups">
          <table className="data-table mt-3 min-w-[46rem]">
            <caption className="sr-only">Unit groups of the standard</caption>
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col">State</th>
                <th scope="col">What speaks for it</th>
                <th scope="col">Who, when and why</th>
                {keeps && (
                  <th scope="col">
                    <span className="sr-only">Decide</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {mappings.map((mapping) => (
                <tr key={mapping.id}>
                  <th scope="row" className="font-normal">
                    <a href={groupHref(mapping.edition, mapping.code)}>
                      <span className="code">{mapping.code}</span> {mapping.title}
                    </a>
                    <span className="block text-[0.9rem] text-soft">{mapping.edition.toUpperCase()}</span>
                  </th>
                  <td>{mapping.state}</td>
                  <td>
                    {mapping.basis}{" "}
                    <span className="text-soft">
                      ({ORIGIN_NAMES[mapping.origin]}
                      {mapping.confidence !== null && `, ${share(mapping.confidence)}`})
                    </span>
                  </td>
                  <td>
                    {mapping.at && (
                      <>
                        {mapping.by ?? "with the correspondence"}, {dateInWords(mapping.at.toISOString())}
                        {mapping.reason !== mapping.basis && (
                          <span className="block text-soft">{mapping.reason}</span>
                        )}
                      </>
                    )}
                  </td>
                  {keeps && (
                    <td>
                      <DecideForm {...{ standard, mapping }} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {keeps && newest && <ChooseForm {...{ standard, newest, answer }} />}
    </section>
  );
}

function DecideForm({ standard, mapping }: { standard: StandardRecord; mapping: StandardMapping }) {
  const to = (place: string) =>
    withParameter(`${standardsHref("mappings")}/${place}`, "return", standardHref(standard.urn));
  if (mapping.state === "refused") return null;
  const field = { name: "mapping", value: mapping.id };
  if (mapping.state === "accepted")
    return (
      <ReasonForm to={to("withdraw")} deed="Withdraw" code={mapping.code}>
        <input type="hidden" {...field} />
      </ReasonForm>
    );
  return (
    <>
      <PostForm to={to("decide")} className="" label={`Accept ${mapping.code}`}>
        <input type="hidden" {...field} />
        <Button name="deed" value="accepted" aria-label={`Accept ${mapping.code}`}>
          Accept
        </Button>
      </PostForm>
      <ReasonForm to={to("decide")} deed="Refuse" code={mapping.code}>
        <input type="hidden" {...field} />
        <input type="hidden" name="deed" value="refused" />
      </ReasonForm>
    </>
  );
}

/** What is taken away wants a reason, which is asked for where somebody means it. */
function ReasonForm(props: { to: string; deed: string; code: string; children: ReactNode }) {
  const { to, deed, code, children } = props;
  return (
    <details>
      <summary className="inline-block py-1 text-accent">
        {deed} <span className="sr-only">{code}</span>
      </summary>
      <PostForm to={to} className="mt-1 grid gap-2" label={`${deed} ${code}`}>
        {children}
        <label className="grid gap-1">
          Why
          <input
            name="reason"
            required
            maxLength={1_000}
            className="min-h-9 rounded-md border border-rule bg-card px-2"
          />
        </label>
        <Button look="secondary">
          {deed} {code}
        </Button>
      </PostForm>
    </details>
  );
}

function ChooseForm(props: {
  standard: StandardRecord;
  newest: EditionWithGroups;
  answer: FormAnswer | null;
}) {
  const { standard, newest, answer } = props;
  const groups = newest.groups.filter(({ level }) => level === newest.structure.unitLevel);
  return (
    <details className="mt-5" open={answer?.form === "choose-group" && answer.errors.length > 0}>
      <summary className="inline-block py-1 font-semibold text-accent">Map it to another group</summary>
      <PostForm
        to={withParameter(`${standardsHref("mappings")}/choose`, "return", standardHref(standard.urn))}
        className="mt-3 grid max-w-xl gap-4"
      >
        <input type="hidden" name="standard" value={standard.id} />
        <GroupField
          {...groupFieldOf(answer, "choose-group", "group")}
          label={`Unit group of ${newest.shortTitle}`}
          hint="Its code, or words of its title."
          groups={groups}
        />
        <TextField
          label="Why"
          name="reason"
          defaultValue={typed(answer, "choose-group", "reason")}
          error={errorAt(answer, "choose-group", "reason")}
          maxLength={1_000}
        />
        <div>
          <Button look="secondary">Map it</Button>
        </div>
      </PostForm>
    </details>
  );
}
