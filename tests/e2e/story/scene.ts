import type { Browser } from "playwright-core";
import { expect } from "vitest";
import type { Product } from "../support/product";
import type { Visitor } from "../support/visitor";

/** What the parts of the story share: the running product, and the volunteer's browser once there is one. */
export type Scene = { product: Product; browser: Browser; volunteer: Visitor };

export const vera = { name: "Vera Holm", email: "vera@flygtningejob.example" };
export const birgit = { name: "Birgit Sand", address: "birgit@soemaerket.example" };
export const candidate = {
  called: "Rania",
  full: "Rania Saleh",
  phone: "50 77 66 55",
  email: "rania@post.example",
};
export const jobcenter = "jobcenter@strandby.example";

/** Holds that a text says nothing of who the candidate is. */
export function nothingOf(text: string): void {
  for (const secret of [candidate.called, candidate.full, candidate.phone, candidate.email]) {
    expect(text).not.toContain(secret);
  }
}

/** The address of the page that is shown, once it fits. */
export async function at(who: Visitor, path: RegExp): Promise<string> {
  await who.page.waitForURL(path);
  return who.page.url();
}
