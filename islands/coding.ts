import { listenToKeys } from "./coding/keys";
import { ShownRecord } from "./coding/shown-record";
import { ownPlace } from "./place/own-place";

/**
 * The coding screen by keyboard (docs/decisions/0034). Each record is drawn by the server; this loads the next one while
 * the coder reads, swaps it in once the answer is saved, and turns keys into choices of the form. Nothing is kept in the
 * browser but what stands on the page.
 */
const place = ownPlace("coding");
if (place) {
  const shown = new ShownRecord(place, location.pathname);
  listenToKeys(place.element, shown);
  // A page that the browser kept may be of a record that was coded since.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}
