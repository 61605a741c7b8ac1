import type { Locator, Page } from "@playwright/test";

/** More stops than any page of a journey has before what is looked for. */
const MOST_STOPS = 250;

/** A page worked as somebody works it who has no mouse: what is to be used is first gone to, by Tab. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses a key, or keys one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes on by Tab until the keyboard is there; to any of its group in the case of a radio button, as Tab does. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await target.evaluate(isReached)) return;
      await this.press("Tab");
    }
    throw new Error(`Tab never comes to ${target}.`);
  }

  /** Types into a field, over what stands in it. */
  async type(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.press("ControlOrMeta+a");
    await this.press("Delete");
    await this.page.keyboard.type(text);
  }

  /** Follows a link, presses a button, or unfolds what is folded away. */
  async enter(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.press("Enter");
  }

  /** Chooses a radio button by the arrow keys. */
  async choose(radio: Locator): Promise<void> {
    await this.goTo(radio);
    for (let step = 0; step < 20; step++) {
      if (await radio.isChecked()) return;
      await this.press(
        step === 0 && (await radio.evaluate((one) => one === document.activeElement)) ? "Space" : "ArrowDown",
      );
    }
    throw new Error(`The arrow keys never come to ${radio}.`);
  }

  /** Ticks a box. */
  async tick(box: Locator): Promise<void> {
    await this.goTo(box);
    await this.press("Space");
  }

  /** Chooses from a list by the arrow keys. */
  async select(list: Locator, option: string): Promise<void> {
    await this.goTo(list);
    await this.press("Home");
    for (let step = 0; step < 60; step++) {
      const chosen = await list.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text);
      if (chosen === option) return;
      await this.press("ArrowDown");
    }
    throw new Error(`The list has no ${option}.`);
  }

  /** Opens the browser's own window for choosing a file, and chooses one. */
  async chooseFile(field: Locator, name: string, text: string): Promise<void> {
    // Listened for early: the browser is told to hand its window over, and opens its own until it is.
    const chooser = this.page.waitForEvent("filechooser", { timeout: 30_000 });
    await this.goTo(field);
    await this.press("Enter");
    await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  }
}

/** Whether the keyboard is at an element, or at a radio button of its group. Runs in the page. */
function isReached(element: Element): boolean {
  const here = document.activeElement;
  const isRadio = (one: Element | null): one is HTMLInputElement =>
    one instanceof HTMLInputElement && one.type === "radio";
  return (
    here === element ||
    (isRadio(here) && isRadio(element) && here.name === element.name && here.form === element.form)
  );
}
