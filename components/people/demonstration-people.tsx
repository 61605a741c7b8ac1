import { Button } from "#components/ui/button";
import { demonstrationPeople } from "#lib/people/demonstration";
import { demonstrationCode } from "#lib/people/sign-in/sign-in.db";
import { ROLE_NAMES } from "#lib/permissions/roles";

/** In the demonstration: its people, each a button away. */
export function DemonstrationPeople() {
  const shown = demonstrationPeople();
  if (!shown) return null;
  return (
    <section className="mt-10 max-w-3xl">
      <h2>People of the demonstration</h2>
      <p className="mt-1 text-soft">
        Everybody’s password is <strong className="font-mono text-ink">{shown.password}</strong>. Where an
        authenticator app is asked for, the page shows the code.
      </p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {shown.people.map(({ name, email, role }) => (
          <li key={email} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 py-2">
            <span>
              <strong className="font-semibold">{ROLE_NAMES[role].name}</strong>: {name}, {email}
              <span className="block text-[0.92rem] text-soft">{ROLE_NAMES[role].may}</span>
            </span>
            <form method="post" action="/sign-in/with-password">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={shown.password} />
              <Button look="secondary" aria-label={`Sign in as ${name}`}>
                Sign in
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the demonstration, whose people have no telephone: what its authenticator app would show. */
export async function DemonstrationCode({ email }: { email: string }) {
  const code = await demonstrationCode(email);
  if (!code) return null;
  return (
    <p className="text-soft">
      In this demonstration the app shows <strong className="font-mono text-ink">{code}</strong> now.
    </p>
  );
}
