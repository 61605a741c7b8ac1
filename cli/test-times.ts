/** Where `npm test` leaves how long each test took, as Vitest and Playwright write it. */
export const UNIT_TIMES = ".data/test-times/unit.json";
export const BROWSER_TIMES = ".data/test-times/browser.json";
