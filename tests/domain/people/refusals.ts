import { expect } from "vitest";

/** Expects a refusal that the person can mend, by its code and, where given, its field. */
export async function refused(work: Promise<unknown>, code: string, field?: string): Promise<void> {
  await expect(work).rejects.toMatchObject(field === undefined ? { code } : { code, field });
}

/** Expects the answer of a thing that does not exist, also for another organisation's. */
export async function missing(work: Promise<unknown>): Promise<void> {
  await expect(work).rejects.toMatchObject({ init: { status: 404 } });
}
