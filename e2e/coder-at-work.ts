import { expect } from "./fixtures";
import { Keyboard } from "./keyboard";

/** What a coder says of a record in both editions of the batch. */
export interface Said {
  /** A code of each edition; "" for none, where the record cannot be coded. */
  codes: readonly [string, string];
  /** Gives identical records the same answer. */
  same?: boolean;
  query?: string;
}

/** The coding screen in the hands of one coder, by the keys that stand on its buttons, or by Tab where no script reads them. */
export class CoderAtWork extends Keyboard {
  /** Whether the keys of the screen mean anything: they are read by a script. */
  readonly scripted: boolean;

  constructor(page: Keyboard["page"], scripted: boolean) {
    super(page);
    this.scripted = scripted;
  }

  /** The record that is to be before the coder is. */
  async sees(title: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 2, name: title, exact: true })).toBeVisible();
    // Keys typed before the script has the record go nowhere.
    if (this.scripted) await expect(this.page.locator("form[data-step]")).toBeVisible();
  }

  /** Codes the record that is shown. @param title of its job */
  async code(title: string, { codes, same = false, query = "" }: Said): Promise<void> {
    await this.sees(title);
    if (this.scripted) await this.codeByKeys(codes, same, query);
    else await this.codeByTab(codes, same, query);
  }

  private async codeByKeys(codes: Said["codes"], same: boolean, query: string): Promise<void> {
    if (same) await this.press("i");
    if (query !== "") {
      await this.press("q");
      await this.page.keyboard.type(query);
      await this.press("Escape");
    }
    for (const code of codes) {
      // As fast as somebody types: Enter means nothing in the first moments of a record.
      if (code === "") await this.page.keyboard.press("u", { delay: 400 });
      else await this.page.keyboard.type(code, { delay: 100 });
      await expect(this.page.getByRole("status")).toContainText("Enter saves it");
      await this.press("Enter");
    }
  }

  private async codeByTab(codes: Said["codes"], same: boolean, query: string): Promise<void> {
    if (same) await this.tick(this.page.getByRole("checkbox", { name: /^i Give the same answer to/ }));
    for (const [at, code] of codes.entries()) {
      const choice = (value: string) => this.page.locator(`input[name="choice-${at}"][value="${value}"]`);
      const isListed = code === "" || (await choice(code).count()) > 0;
      await this.choose(choice(code === "" ? "uncodable" : isListed ? code : "typed"));
      // What was typed before, of an answer that was taken back, is no second answer.
      const typed = this.page.locator(`input[name="typed-${at}"]`);
      if (!isListed || (await typed.inputValue()) !== "") await this.type(typed, isListed ? "" : code);
    }
    if (query !== "") {
      await this.enter(this.page.locator("summary", { hasText: "Query to the adjudicator" }));
      await this.type(this.page.getByLabel("Query to the adjudicator"), query);
    }
    await this.enter(this.page.getByRole("button", { name: /^Save and next/ }));
  }

  /** Takes the last answer back: its record is the one that is shown. */
  async undo(title: string): Promise<void> {
    // While it is being saved there is nothing to take back yet.
    await expect(this.page.getByRole("status")).toContainText("Saved");
    if (this.scripted) await this.press("Control+z");
    else await this.enter(this.page.getByRole("button", { name: /^Undo/ }));
    await this.sees(title);
    // As every edition has its answer, the last is asked for.
    if (this.scripted) await this.press("[");
  }
}
