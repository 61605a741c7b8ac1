import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { refusalOf } from "#server/guard-request";
import { ownAddress } from "#server/own-address";

const OWN = "https://soc.example.gov.uk";
const behindTls = ownAddress(OWN);
const onThisMachine = ownAddress(undefined);

function request(
  headers: Record<string, string>,
  more: { method?: string; url?: string; from?: string; at?: string } = {},
) {
  const { method = "GET", url = "/", from = "203.0.113.9", at = "10.0.0.5" } = more;
  return {
    method,
    url,
    headers,
    rawHeaders: Object.entries(headers).flat(),
    socket: { remoteAddress: from, localAddress: at },
  } as unknown as IncomingMessage;
}

const kindOf = (one: IncomingMessage, own = behindTls) => refusalOf(one, own)?.kind ?? null;

test.each([
  [200, null],
  [201, "bad-request"],
])("an address of %i parameters: %s", (count, kind) => {
  const url = `/lookup?${Array(count).fill("a").join("&")}`;
  expect(kindOf(request({ host: "soc.example.gov.uk" }, { url }))).toBe(kind);
});

describe("a request's host", () => {
  test.each([
    ["soc.example.gov.uk", null],
    ["SOC.example.gov.uk", null],
    ["evil.example", "wrong-host"],
    ["soc.example.gov.uk.evil.example", "wrong-host"],
    ["soc.example.gov.uk:81", "wrong-host"],
    ["localhost:3000", "wrong-host"],
  ])("%s, where APP_URL names another machine: %s", (host, kind) => {
    expect(kindOf(request({ host }))).toBe(kind);
  });

  test("may be localhost for what runs on the same machine", () => {
    expect(kindOf(request({ host: "localhost:3000" }, { from: "::ffff:127.0.0.1" }))).toBeNull();
    expect(kindOf(request({ host: "evil.example" }, { from: "127.0.0.1" }))).toBe("wrong-host");
  });

  test.each([ownAddress(OWN, "10.0.0.5"), ownAddress(undefined, "10.0.0.5")])(
    "may be the address that the server listens at, for the machine itself",
    (own) => {
      const asked = { host: "10.0.0.5:3000" };
      expect(kindOf(request(asked, { from: "10.0.0.5" }), own)).toBeNull();
      expect(kindOf(request(asked, { from: "10.0.0.6" }), own)).toBe("wrong-host");
      expect(kindOf(request({ host: "10.0.0.6:3000" }, { from: "10.0.0.5" }), own)).toBe("wrong-host");
    },
  );

  test.each([
    ["localhost:3000", null],
    ["127.0.0.1:8080", null],
    ["[::1]:3000", null],
    ["192.168.1.4:3000", "wrong-host"],
    ["localhost.evil.example", "wrong-host"],
  ])("%s, where APP_URL is not set: %s", (host, kind) => {
    expect(kindOf(request({ host }), onThisMachine)).toBe(kind);
  });

  test("is refused with what to do", () => {
    expect(refusalOf(request({ host: "evil.example" }), behindTls)?.sentence).toContain(
      `Use ${OWN} instead.`,
    );
    expect(refusalOf(request({ host: "evil.example" }), onThisMachine)?.sentence).toContain("sets APP_URL");
  });

  test("does not matter to whoever asks for the app's health", () => {
    expect(kindOf(request({ host: "10.0.0.7" }, { url: "/health" }))).toBeNull();
    expect(kindOf(request({ host: "10.0.0.7" }, { url: "/ready?x" }))).toBeNull();
    expect(kindOf(request({ host: "10.0.0.7" }, { url: "/ready/../lookup" }))).toBe("wrong-host");
  });
});

describe("a request that may change something", () => {
  const post = (headers: Record<string, string>, url = "/sign-in") =>
    kindOf(request({ host: "soc.example.gov.uk", ...headers }, { method: "POST", url }));

  test.each([
    [{ "sec-fetch-site": "same-origin", origin: OWN }],
    [{ "sec-fetch-site": "same-origin" }],
    [{ "sec-fetch-site": "none" }],
    [{ origin: OWN }],
    [{ referer: `${OWN}/sign-in` }],
  ])("from a page of the app is let through: %j", (headers) => {
    expect(post(headers)).toBeNull();
  });

  test.each([
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site", origin: "https://other.example.gov.uk" }],
    [{ "sec-fetch-site": "cross-site", origin: OWN }],
    [{ "sec-fetch-site": "same-origin", origin: "https://evil.example" }],
    [{ origin: "https://evil.example", referer: `${OWN}/` }],
    [{ origin: "null" }],
    [{ origin: "http://soc.example.gov.uk" }],
    [{ origin: "https://soc.example.gov.uk.evil.example" }],
    [{ referer: "https://evil.example/https://soc.example.gov.uk/" }],
    [{ referer: "nonsense" }],
    [{}],
  ])("from anywhere else is not: %j", (headers) => {
    expect(post(headers)).toBe("cross-site");
  });

  test("a program that names no page may use the API, but not with somebody's cookie", () => {
    const comments = "/api/v1/consultations/1/comments";
    expect(post({}, comments)).toBeNull();
    expect(post({ cookie: "session=1" }, comments)).toBe("cross-site");
    expect(post({ origin: "https://evil.example" }, comments)).toBe("cross-site");
    expect(post({}, "/api/auth/sign-in")).toBe("cross-site");
  });

  test.each([
    ["/api/v1/lookup", null],
    ["/reconcile", null],
    ["/reconcile/working", null],
    ["/classifai/soc2020/search", null],
    ["/v1/soc-vector-store/search-index", null],
    ["/api/v1/lookup/more", "cross-site"],
    ["/reconciled", "cross-site"],
    ["/v1/other", "cross-site"],
  ])("where something is only looked up it may come from anywhere: %s", (path, kind) => {
    expect(post({ origin: "https://other.example" }, path)).toBe(kind);
    expect(post({ cookie: "session=1" }, path)).toBe(kind);
    expect(post({ origin: "null" }, path)).toBe(kind);
  });

  test("is asked for by the same rule whatever the method", () => {
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect(
        kindOf(
          request({ host: "soc.example.gov.uk", origin: "https://evil.example" }, { method, url: "/api/v1" }),
        ),
      ).toBe("cross-site");
  });
});

describe("methods", () => {
  const asked = (method: string, url: string) =>
    kindOf(request({ host: "soc.example.gov.uk", origin: OWN }, { method, url }));

  test.each(["GET", "HEAD", "OPTIONS", "POST"])("%s is known", (method) => {
    expect(asked(method, "/lookup")).toBeNull();
  });

  test.each(["TRACE", "PROPFIND", "DELETE", "PUT", "CONNECT"])("%s is not, for pages", (method) => {
    expect(asked(method, "/lookup")).toBe("wrong-method");
  });

  test("the API answers for itself what can only be read", () => {
    expect(asked("DELETE", "/api/v1/editions")).toBeNull();
    expect(asked("PROPFIND", "/api/v1/editions")).toBe("wrong-method");
  });
});

test.each(["/editions/%ED%A0%80", "/%ff", "/%", "/%zz/x?q=1"])("%s is no text", (url) => {
  expect(kindOf(request({ host: "soc.example.gov.uk" }, { url }))).toBe("bad-request");
});

describe("Next's own files", () => {
  test.each([
    ["/_next/static/chunks/43yhp69dptlux.css", null],
    ["/_next/static/media/source_sans_3-s.p.3y33.woff2", null],
    ["/_next/static/chunks/main.js", "unknown-address"],
    ["/_next/image?url=http://evil.example/", "unknown-address"],
    ["/_next/static/../../package.json", "unknown-address"],
  ])("%s: %s", (url, kind) => {
    expect(kindOf(request({ host: "soc.example.gov.uk" }, { url }))).toBe(kind);
  });
});
