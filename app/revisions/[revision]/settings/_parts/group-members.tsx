import { BODIES, BODY_NAMES, type Body } from "#lib/revision/life/life-step";
import type { Member } from "#lib/revision/opening/members";

/** Who is in the groups of a revision now. @param custodian who gives roles, and sees the people's pages */
export function GroupMembers({
  members,
  custodian,
}: {
  members: Record<Body, Member[]>;
  custodian: boolean;
}) {
  return (
    <section>
      <h2>Who is in its groups</h2>
      <p className="mt-1 max-w-3xl text-soft">
        Whoever is in a group everywhere, and whoever is in it for this revision only.
        {custodian && (
          <>
            {" "}
            Roles are given under <a href="/people">People</a>.
          </>
        )}
      </p>
      <dl className="mt-3 grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
        {BODIES.map((body) => (
          <div key={body} className="contents">
            <dt className="text-soft first-letter:uppercase">{BODY_NAMES[body]}</dt>
            <dd className="max-sm:mb-2">
              {members[body].length === 0 && "nobody yet"}
              {members[body].map(({ id, name, only }) => (
                <span key={id} className="block">
                  {custodian ? <a href={`/people/${encodeURIComponent(id)}`}>{name}</a> : name}
                  {only && ", for this revision"}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
