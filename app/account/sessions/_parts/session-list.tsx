import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import type { OpenSession } from "#lib/people/account/account.db";
import { browserInWords } from "#lib/people/account/browser-name";
import { momentInWords } from "#lib/platform/in-words";

/** Where somebody is signed in, with what ends it. @param own id of the session that looks at the list */
export function SessionList({ sessions, own }: { sessions: OpenSession[]; own: string }) {
  return (
    <>
      <ul className="grid max-w-2xl">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div>
              <p className="font-semibold">{browserInWords(session.userAgent)}</p>
              <p className="text-soft">signed in on {momentInWords(session.createdAt)}</p>
            </div>
            {session.id === own ? (
              <p className="rounded-sm bg-good-wash px-2">this one</p>
            ) : (
              <PostForm
                to="/account/sessions/end"
                label={`The session of ${momentInWords(session.createdAt)}`}
              >
                <input type="hidden" name="session" value={session.id} />
                <Button look="secondary">End it</Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PostForm to="/account/sessions/end-others" className="mt-6">
          <Button>End all but this one</Button>
        </PostForm>
      )}
    </>
  );
}
