/**
 * How an island owns its place (docs/decisions/0014): what the server drew stands until the script has something else for a
 * part of it; from then on that part is the script's alone, and nobody else fills or empties it.
 */
export interface Place<Data = undefined> {
  element: HTMLElement;
  /** What the page gave the island. */
  data: Data;
  /** The part of the place that is marked `data-part="name"`. Throws where the page has none: it was drawn by other code. */
  part(name: string): HTMLElement;
}

/** The place of an island on this page; null where the page has none. */
export function ownPlace<Data = undefined>(island: string): Place<Data> | null {
  const element = document.querySelector<HTMLElement>(`[data-island="${island}"]`);
  if (!element) return null;
  const { props } = element.dataset;
  return {
    element,
    data: props === undefined ? undefined : JSON.parse(props),
    part(name) {
      const part = element.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (!part) throw new Error(`The island ${island} has no part ${name} on this page.`);
      return part;
    },
  };
}

const taken = new WeakSet<HTMLElement>();

/** Takes a part over: what the server drew in it goes, once; a part that was taken stays as its script left it. */
export function takeOver(part: HTMLElement): void {
  if (taken.has(part)) return;
  taken.add(part);
  part.replaceChildren();
}

/** Puts what the server drew for a part on another page into its place here: focus and what was typed go with the old. */
export function exchange(part: HTMLElement, drawn: HTMLElement | null): void {
  taken.add(part);
  part.replaceChildren(...(drawn?.childNodes ?? []));
}
