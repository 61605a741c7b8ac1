import { Button } from "#components/ui/button";
import type { LookupPlace, LookupRequest } from "#lib/lookup/lookup-request";

interface LookupFormProps {
  request: LookupRequest;
  place: LookupPlace;
  error?: string | undefined;
  /** Whether the title has the keyboard at once: the page is for it. */
  focused?: boolean;
}

/** What is longer than a title is refused in words, not cut where nobody sees it; this is longer than any. */
const PASTED = 2000;

/** The one search box of the product: a GET form, so that the address of an answer can be kept and sent. */
export function LookupForm({ request, place, error, focused = !error }: LookupFormProps) {
  const { query, edition, industry } = request;
  return (
    <form action={place.path} method="get" className="grid max-w-4xl gap-3">
      {Object.entries(place.keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-3 sm:grid-cols-[1fr_16rem_auto]">
        <div>
          <label htmlFor="q" className="mb-1 block font-semibold">
            Job title or code
          </label>
          {error && (
            <p id="q-error" className="mb-1 font-semibold text-danger">
              <span className="sr-only">Error: </span>
              {error}
            </p>
          )}
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={PASTED}
            // biome-ignore lint/a11y/noAutofocus: the page is for typing a title, one after the other
            autoFocus={focused}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "q-error" : undefined}
            className="min-h-12 w-full rounded-md border border-rule bg-card px-3 text-[1.1rem]"
          />
        </div>
        <div>
          <label htmlFor="industry" className="mb-1 block font-semibold">
            Industry <span className="font-normal text-soft">(optional)</span>
          </label>
          <input
            id="industry"
            name="industry"
            type="text"
            list="industries"
            defaultValue={industry}
            autoComplete="off"
            maxLength={PASTED}
            className="min-h-12 w-full rounded-md border border-rule bg-card px-3 text-[1.1rem]"
          />
        </div>
        <datalist id="industries" data-part="industries" />
        <Button className="min-h-12 self-end">Look up</Button>
      </div>
      <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <legend className="sr-only">Edition to code to</legend>
        {place.editions.map(({ id, shortTitle }) => (
          <label key={id} className="inline-flex min-h-8 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="edition"
              value={id}
              defaultChecked={id === edition}
              className="size-4.5 accent-accent"
            />
            {shortTitle}
          </label>
        ))}
      </fieldset>
    </form>
  );
}
