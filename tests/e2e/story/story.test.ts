/**
 * The main job end to end, as people do it: on a phone, in Danish, with real mail. The parts follow each other
 * in one running product, as the days of one story.
 */
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchBrowser, screenshot } from "../support/browser";
import { startProduct } from "../support/product";
import { asking } from "./asking";
import { firmsAndContact } from "./firms";
import { introducing } from "./introducing";
import { joining } from "./joining";
import { sendingOn } from "./sending-on";
import { onPaper } from "./paper";
import type { Scene } from "./scene";

const scene = {} as Scene;

beforeAll(async () => {
  scene.product = await startProduct({ mode: "demo" });
  scene.browser = await launchBrowser();
});

afterEach(async ({ task }) => {
  const { volunteer } = scene as Partial<Scene>;
  if (task.result?.state === "fail" && volunteer) await screenshot(volunteer.page, `failed ${task.name}`);
});

afterAll(async () => {
  const { volunteer, browser, product } = scene as Partial<Scene>;
  await browser?.close();
  await product?.stop();
  expect(volunteer?.errors ?? []).toEqual([]);
});

joining(scene);
firmsAndContact(scene);
asking(scene);
introducing(scene);
sendingOn(scene);
onPaper(scene);
