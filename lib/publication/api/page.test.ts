import fc from "fast-check";
import { expect, test } from "vitest";
import { pageLinks, pageOf } from "#lib/publication/api/page";

test("the pages of a list, one after the other, are the list", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (items, per_page) => {
      const { pages } = pageOf(items, { page: 1, per_page }).place;
      const read = Array.from({ length: pages }, (_, at) => pageOf(items, { page: at + 1, per_page }).items);
      expect(read.flat()).toEqual(items);
      expect(pageOf(items, { page: pages + 1, per_page }).items).toEqual([]);
    }),
  );
});

test("an empty list has one page", () => {
  expect(pageOf([], { page: 1, per_page: 100 }).place).toEqual({ total: 0, page: 1, perPage: 100, pages: 1 });
});

const address = new URL("http://localhost/api/v1/index?q=nurse&page=2");
const links = (page: number, pages: number) => pageLinks(address, { total: 0, page, perPage: 100, pages });

test("links go to the pages around, with everything else that was asked", () => {
  expect(links(2, 3)).toBe(
    '</api/v1/index?q=nurse&page=1>; rel="first", </api/v1/index?q=nurse&page=1>; rel="prev", ' +
      '</api/v1/index?q=nurse&page=3>; rel="next", </api/v1/index?q=nurse&page=3>; rel="last"',
  );
});

test("the only page has none before or after it, and one beyond the last leads back to it", () => {
  expect(links(1, 1)).not.toMatch(/prev|next/);
  expect(links(9, 3)).not.toMatch(/prev|next/);
});
