/** The key that does the same as what it stands on. Read out with it, since whoever cannot see it can press it too. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="inline-block min-w-5 shrink-0 rounded border border-rule bg-wash px-1 text-center font-sans text-[0.8rem] font-semibold leading-5 text-ink">
      {children}
    </kbd>
  );
}
