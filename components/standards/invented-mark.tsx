/** Beside whatever is made up, wherever it is shown. */
export function InventedMark({ invented }: { invented: boolean }) {
  if (!invented) return null;
  return (
    <span className="ml-2 inline-block rounded-sm bg-amber-wash px-1.5 text-[0.85rem] font-semibold text-amber">
      invented
    </span>
  );
}
