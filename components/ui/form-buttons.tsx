import { Button } from "#components/ui/button";

/** The button of a form, and the way back for whoever would rather not. */
export function FormButtons({ button, back }: { button: string; back: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <Button>{button}</Button>
      <a href={back}>Cancel</a>
    </div>
  );
}
