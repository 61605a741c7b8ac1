import { peopleOfBatch } from "#lib/gold-coding/batches/people.db";
import { ROLE_NAMES } from "#lib/permissions/roles";
import { listsBy } from "#lib/platform/lists-by";

/** Whose roles count in a batch. */
export async function BatchPeople({ batchId }: { batchId: string }) {
  const byRole = listsBy(await peopleOfBatch(batchId), ({ role }) => role);
  return (
    <section className="mt-9">
      <h2>People</h2>
      <p className="mt-1 max-w-3xl text-soft">
        Roles are given on somebody’s own page under <a href="/people">People</a>, for this batch only or for
        every batch.
      </p>
      <dl className="mt-3 grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {(["custodian", "adjudicator", "coder"] as const).map((role) => (
          <div key={role} className="sm:contents">
            <dt className="font-semibold">{ROLE_NAMES[role].name}</dt>
            <dd>
              {(byRole.get(role) ?? []).length === 0 && <span className="text-soft">nobody yet</span>}
              <ul>
                {(byRole.get(role) ?? []).map(({ id, name, here }) => (
                  <li key={id}>
                    <a href={`/people/${id}`}>{name}</a>
                    {here && <span className="text-soft"> (this batch only)</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
