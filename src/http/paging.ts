// The Link header of a list (RFC 8288): where the next and previous pages are.
import type { PageOf } from "../export/record.ts";

/** `</api/claims?limit=10&offset=20>; rel="next"` and the like; empty when the list has one page. */
export const addressPages = (url: string, page: Omit<PageOf<unknown>, "items">): string => {
  const { pathname, searchParams } = new URL(url);
  const at = (offset: number): string => {
    const parameters = new URLSearchParams(searchParams);
    parameters.set("limit", String(page.limit));
    parameters.set("offset", String(offset));
    return `<${pathname}?${parameters}>`;
  };
  const { offset, limit, total } = page;
  return [
    ...(offset > 0 ? [`${at(0)}; rel="first"`, `${at(Math.max(0, offset - limit))}; rel="prev"`] : []),
    ...(offset + limit < total ? [`${at(offset + limit)}; rel="next"`] : []),
  ].join(", ");
};
