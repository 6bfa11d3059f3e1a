// Reads a candidate's own page aloud, where the browser has a voice for its language. Without it nothing is missing.
// @ts-check
(() => {
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-listen]"));
  const speech = window.speechSynthesis;
  if (!button || !speech || !button.parentElement) return;
  const listen = button.textContent ?? "";
  const base = (/** @type {string} */ language) => language.toLowerCase().split(/[-_]/)[0];
  const voiceOf = (/** @type {string} */ language) =>
    speech.getVoices().find((voice) => base(voice.lang) === base(language));

  const show = () => {
    if (voiceOf(button.dataset.listen ?? "") && button.parentElement) button.parentElement.hidden = false;
  };
  show();
  speech.addEventListener?.("voiceschanged", show);

  const quiet = () => (button.textContent = listen);
  button.addEventListener("click", () => {
    if (speech.speaking) {
      speech.cancel();
      quiet();
      return;
    }
    const parts = document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, label, legend, button)");
    const texts = [...parts].filter(
      (part) => !part.closest("[data-quiet]") && !part.parentElement?.closest("p, li, dt, dd, label, legend"),
    );
    for (const part of texts) {
      const language = part.closest("[lang]")?.getAttribute("lang") ?? "";
      // As it is shown: what stands on lines of its own is not run together.
      const text = /** @type {HTMLElement} */ (part).innerText.trim();
      if (!text) continue;
      const said = new SpeechSynthesisUtterance(text);
      said.voice = voiceOf(language) ?? voiceOf(button.dataset.listen ?? "") ?? null;
      said.lang = said.voice?.lang ?? language;
      said.rate = 0.9;
      said.onend = () => {
        if (!speech.pending) quiet();
      };
      speech.speak(said);
    }
    button.textContent = button.dataset.stop ?? listen;
  });
  window.addEventListener("pagehide", () => speech.cancel());
})();
