import type { ChainEnd } from "#lib/record/chain";

/** How to see that nobody changed the record. */
export function VerifyRecord({ end }: { end: ChainEnd }) {
  return (
    <section aria-labelledby="verify" className="mt-10 max-w-3xl">
      <h2 id="verify">How to verify it</h2>
      <p className="mt-1">
        Each entry has a hash that is made of its content and of the hash before it, so that a change anywhere
        shows. The database refuses changes; whoever holds the machine could still force one. On that machine,
        this follows the whole chain and names the first entry that is not as it was written:
      </p>
      <pre className="my-3 whitespace-pre-wrap break-all rounded-md bg-wash p-3">
        <code>npm run -s soc -- audit verify</code>
      </pre>
      <p>
        Note down now and then where the record ends, somewhere else: on paper, or in a letter to somebody
        outside. A later run with it shows that nothing up to there was written anew or cut off:
      </p>
      <pre className="my-3 whitespace-pre-wrap break-all rounded-md bg-wash p-3">
        <code>
          npm run -s soc -- audit verify --expect {String(end.number)}:{end.hash}
        </code>
      </pre>
    </section>
  );
}
