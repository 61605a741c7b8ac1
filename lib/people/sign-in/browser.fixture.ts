import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";

/** A browser as far as signing in goes: it keeps the cookies it is given and sends them along. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(cookie = "") {
    this.take(cookie ? cookie.split("; ") : []);
  }

  take(setCookie: string[]): void {
    for (const cookie of setCookie) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (/max-age=0/i.test(cookie) || value === "") this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
  }

  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ cookie, "user-agent": "Test" });
  }
}

/** The digits an app shows half a minute from now: taken already, and not those that setting it up used. */
export function nextCode(key: string): Promise<string> {
  const secret = new TextDecoder().decode(base32.decode(key));
  return createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + 1);
}
