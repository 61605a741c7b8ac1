import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import type { AuthenticatorKey } from "#lib/people/sign-in/second-factor";
import { quantity } from "#lib/platform/in-words";
import { errorAt, type FormAnswer } from "#lib/web/answer";

const FORM = "grid max-w-md gap-5";

/** The first step: the password, for a key to be made. */
export function AuthenticatorBegin({ answer }: { answer: FormAnswer | null }) {
  return (
    <>
      <div className="mb-6 grid max-w-2xl gap-3">
        <p>
          Besides your password you then enter six digits that an app on your phone shows, so that a password
          that somebody got hold of opens nothing. Any authenticator app will do; many phones and password
          managers have one built in.
        </p>
        <p>First your password, so that nobody else does this in your name.</p>
      </div>
      <PostForm to="/account/second-factor/begin" className={FORM}>
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          error={errorAt(answer, "begin", "password")}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Go on</Button>
          <a href="/account">Not now</a>
        </div>
      </PostForm>
    </>
  );
}

/** The second step: the key for the app, and its first code. */
export function AuthenticatorConfirm(props: { answer: FormAnswer | null; waiting: AuthenticatorKey }) {
  const { answer, waiting } = props;
  return (
    <ol className="grid max-w-2xl list-decimal gap-6 pl-5">
      <li>
        <p>Open your authenticator app, add an account and point the camera at this picture:</p>
        <svg
          viewBox={`0 0 ${waiting.picture.size} ${waiting.picture.size}`}
          width={220}
          height={220}
          role="img"
          aria-label="The key as a code for the camera; the same key stands below as text."
          shapeRendering="crispEdges"
          className="my-3 border border-rule bg-white"
        >
          <path d={waiting.picture.path} fill="#000" />
        </svg>
        <p>
          On this very phone, <a href={waiting.uri}>open the app by this link</a>; or type the key into it:
        </p>
        <p className="mt-2 font-semibold tracking-wide">
          <code className="break-words">{waiting.key}</code>
        </p>
      </li>
      <li>
        <PostForm to="/account/second-factor/confirm" className={FORM}>
          <TextField
            label="Six digits that the app shows now"
            name="one-time-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            className="max-w-40 text-lg tracking-[0.2em]"
            hint="You are signed out everywhere else. On the next page are recovery codes to print, for when the phone is lost."
            error={errorAt(answer, "confirm", "one-time-code")}
          />
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button>Set it up</Button>
            <a href="/account">Not now</a>
          </div>
        </PostForm>
      </li>
    </ol>
  );
}

/** What somebody can do who has an app. */
export function AuthenticatorChange({ answer, codesLeft }: { answer: FormAnswer | null; codesLeft: number }) {
  return (
    <>
      <p className="max-w-2xl">
        It is set up. You have {quantity(codesLeft, "recovery code")} left:{" "}
        <a href="/account/recovery-codes">make new ones</a>.
      </p>
      <h2 className="mt-8">Change to another phone or app</h2>
      <p className="mt-2 mb-4 max-w-2xl">
        The present app is taken off first. Until the new one is set up, which is the next step, roles that
        need a second factor do not count.
      </p>
      <PostForm to="/account/second-factor/change" className={FORM}>
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          error={errorAt(answer, "change", "password")}
        />
        <TextField
          label="Six digits of the present app, or a recovery code"
          name="one-time-code"
          autoComplete="one-time-code"
          className="max-w-60"
          error={errorAt(answer, "change", "one-time-code")}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Take it off and set up another</Button>
          <a href="/account">Cancel</a>
        </div>
      </PostForm>
    </>
  );
}
