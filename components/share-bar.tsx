/** A share drawn as a thin bar beneath its figure, which says the same. */
export function ShareBar({ value }: { value: number }) {
  return (
    <span aria-hidden="true" className="mt-0.5 block h-1 rounded-full bg-line">
      <span
        className="block h-1 rounded-full bg-accent"
        style={{ width: `${Math.min(100, Math.max(1, value * 100))}%` }}
      />
    </span>
  );
}
