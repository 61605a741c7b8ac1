import { useEffect, useLayoutEffect, useRef } from "react";

/** Listens for as long as the application runs; the newest `heard` is called. */
export function useListener<Type extends keyof DocumentEventMap>(
  target: HTMLElement | Document,
  type: Type,
  heard: (event: DocumentEventMap[Type]) => void,
): void {
  const newest = useRef(heard);
  newest.current = heard;
  useLayoutEffect(() => {
    const listen = (event: Event) => newest.current(event as DocumentEventMap[Type]);
    target.addEventListener(type, listen);
    return () => target.removeEventListener(type, listen);
  }, [target, type]);
}

/** Does what it was last asked to, once it was not asked again for so long. */
export function useSoon(milliseconds: number): (what: () => void) => void {
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(later.current), []);
  return (what) => {
    clearTimeout(later.current);
    later.current = setTimeout(what, milliseconds);
  };
}
