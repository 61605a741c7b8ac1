/** A share drawn as a thin bar beneath its figure, which says the same. SVG, because no page carries inline styles. */
export function ShareBar({ value }: { value: number }) {
  return (
    <svg aria-hidden="true" className="mt-0.5 block h-1 w-full rounded-full bg-line">
      <rect
        width={`${Math.min(100, Math.max(1, value * 100))}%`}
        height="100%"
        rx="2"
        className="fill-accent"
      />
    </svg>
  );
}
