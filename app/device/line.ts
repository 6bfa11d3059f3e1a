import { announce } from "~/app/ui/announce";

/** A calm line of words with its ways on, made by hand: the module that needs it comes after the page. */
export function line(
  text: string,
  choices: { label: string; act: () => void }[],
  kind: "calm" | "stop" = "calm",
): HTMLElement {
  const box = document.createElement("div");
  const look = kind === "stop" ? "border-stop" : "border-bridge";
  box.className = `mb-6 flex max-w-read flex-wrap items-center gap-x-4 gap-y-1 border-l-4 ${look} bg-sheet px-4 py-2`;
  box.dataset.device = "";
  const words = document.createElement("p");
  words.className = "min-w-0 flex-[1_1_14rem]";
  words.textContent = text;
  box.append(words);
  for (const { label, act } of choices) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet";
    button.textContent = label;
    button.addEventListener("click", act);
    box.append(button);
  }
  announce(text);
  return box;
}
