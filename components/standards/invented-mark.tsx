import { Notice } from "#components/ui/notice";
import { count, quantity } from "#lib/platform/in-words";

/** Beside whatever is made up, wherever it is shown. */
export function InventedMark({ invented }: { invented: boolean }) {
  if (!invented) return null;
  return (
    <span className="ml-2 inline-block rounded-sm bg-amber-wash px-1.5 text-[0.85rem] font-semibold text-amber">
      invented
    </span>
  );
}

/** Where standards are listed or counted: how many of them are made up. */
export function InventedNotice({ invented, standards }: { invented: number; standards: number }) {
  if (invented === 0) return null;
  return (
    <Notice look="warning">
      {invented === standards ? "All" : count(invented)} of the {quantity(standards, "standard")}{" "}
      {invented === 1 && standards > 1 ? "is" : "are"} invented, for demonstration, and marked so. Nobody set
      them.
    </Notice>
  );
}
