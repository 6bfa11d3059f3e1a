import type { Line } from "./report";
import type { Seeded } from "./seed/seed";
import { startProduct } from "./servers";
import { weighPages } from "./weight";

/** The JavaScript of the heaviest page and of the log form, and that the firm's answer page has none. */
export async function scripts(seeded: Seeded): Promise<Line[]> {
  const pages = await weighPages();
  const [heaviest] = pages;
  const logForm = pages.find(({ route }) => route === "routes/contacts/new");
  const product = await startProduct(seeded.path);
  try {
    const response = await fetch(`${product.url}/svar/${seeded.answerToken}`);
    const html = await response.text();
    if (response.status !== 200) throw new Error(`The answer page answers ${response.status}.`);
    return [
      {
        name: "JavaScript of the heaviest page",
        measured: heaviest?.route ?? "",
        value: heaviest?.kb ?? 0,
        target: { atMost: 130 },
        unit: "kB",
      },
      {
        name: "JavaScript of the log form",
        measured: "before it rests",
        value: logForm?.kb ?? 0,
        target: { atMost: 140 },
        unit: "kB",
      },
      {
        name: "JavaScript of the answer page",
        measured: "routes/answer/answer",
        value: html.split(/<script|rel="modulepreload"/).length - 1,
        target: { atMost: 0 },
        unit: "scripts",
      },
    ];
  } finally {
    await product.stop();
  }
}
