import { quantity } from "#lib/platform/in-words";

/** The rows of the withdrawn coding tool's own index that go to a unit group; nothing before they are imported. */
export function ToolEntries({ texts, edition }: { texts: string[]; edition: string }) {
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby="tool-entries">
      <h2 id="tool-entries">In the withdrawn coding tool</h2>
      <details className="mt-1">
        <summary className="w-fit py-1 text-accent">
          {quantity(texts.length, "row", "rows")} of its {edition} index
        </summary>
        <ul className="mt-2 columns-1 gap-8 text-[0.94rem] sm:columns-2">
          {texts.map((text) => (
            <li key={text} className="break-inside-avoid py-0.5">
              {text}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
