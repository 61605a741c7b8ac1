import { join } from "node:path";
import settings from "../../next.config.js";

/** Our own settings, for a Next app of a few pages. */
export default function ofTheFixture(phase) {
  return { ...settings(phase), turbopack: { root: join(import.meta.dirname, "../..") } };
}
