/** Says that a list of codes has counts beside them. */
export function CountsBox({ checked = false }: { checked?: boolean }) {
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-start gap-2">
      <input
        type="checkbox"
        name="counts"
        value="yes"
        defaultChecked={checked}
        className="mt-1 size-4.5 shrink-0 accent-accent"
      />
      <span>
        Each line is a code and a number
        <span className="block text-[0.92rem] text-soft">
          The number (jobs, people) is apportioned by the shares observed. A title may stand between.
        </span>
      </span>
    </label>
  );
}
