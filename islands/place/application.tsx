import { type ReactNode, useState } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import { ownPlace, type Place, takeOver } from "./own-place";

/**
 * Runs an island as a small application, with state by hooks. It draws nowhere but in parts of its place: its root is on no
 * page, and what it gives back are `Part`s. It runs at once: call this at the end of a script.
 */
export function runApplication<Data>(island: string, Application: (place: Place<Data>) => ReactNode): void {
  const place = ownPlace<Data>(island);
  if (place) createRoot(document.createElement("div")).render(<Application {...place} />);
}

/**
 * What an application draws in a part of its place. The first drawing takes the part over from the server; without children,
 * or once it is not given any more, the part is empty.
 */
export function Part({ of, children }: { of: HTMLElement; children?: ReactNode }) {
  useState(() => takeOver(of));
  return createPortal(children, of);
}
