import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { errorAt, type FormAnswer } from "#lib/web/answer";

/** Codes that were made a moment ago, to be printed or copied. */
export function NewRecoveryCodes({ codes, account }: { codes: string[]; account: string }) {
  return (
    <>
      <Notice look="warning" title="Print this page or copy the codes now.">
        <p>
          They are shown for ten minutes and then never again. Keep them where you keep other important
          papers, not in the phone that has the app.
        </p>
      </Notice>
      <p className="mt-4">SOC Workbench, {account}:</p>
      <ul className="my-3 grid max-w-md grid-cols-2 gap-x-8 gap-y-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-lg font-semibold tracking-wide">{code}</code>
          </li>
        ))}
      </ul>
      <PostForm to="/account/recovery-codes/kept" className="no-print mt-6">
        <div>
          <Button>I have kept them</Button>
        </div>
      </PostForm>
    </>
  );
}

/** How many there are, and the form for new ones. */
export function RenewRecoveryCodes({ answer, left }: { answer: FormAnswer | null; left: number }) {
  return (
    <>
      <p className="mb-4 max-w-2xl">
        {left === 0
          ? "None of your codes is"
          : left === 1
            ? "One of your codes is"
            : `${left} of your codes are`}{" "}
        left. The codes themselves are shown only when they are made. If you cannot find yours, or few are
        left, make new ones: the old ones then open nothing any more.
      </p>
      <PostForm to="/account/recovery-codes/renew" className="grid max-w-md gap-5">
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          error={errorAt(answer, "renew", "password")}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>Make new codes</Button>
          <a href="/account/second-factor">Cancel</a>
        </div>
      </PostForm>
    </>
  );
}
