const asks =
  /(?:kontakt|skriv|ring|mail|henvend)[a-zæøå]*\s(?:jer\s|venligst\s)?(?:ikke\s(?:til\s)?(?:os|mig)|(?:os|mig)\sikke)\b|ikke\s(?:kontakte|skrive\stil|ringe\stil|maile)\s(?:os|mig)\s(?:igen|mere|længere|fremover)|(?:ønsker|vil)\s(?:vi\s|jeg\s)?ikke\s(?:at\s)?(?:modtage|blive\skontaktet|kontaktes|have\sflere|høre\smere|få\sflere)|(?:fjern|slet|stryg)\s(?:venligst\s)?(?:os|mig|vores|min)\b.{0,40}\b(?:liste|adresse|mail|kartotek|system)|frabeder?\s(?:os|mig)|\b(?:unsubscribe|afmeld)\b|(?:remove|delete)\s(?:us|me|our|my)\s.{0,30}\b(?:list|address|database)|(?:do\snot|don't|stop)\s(?:contact|email|mail|writ)[a-z]*\s(?:to\s)?(?:us|me)\b/iu;

/** The sentence in which a reply seems to ask for no more mail; null when there is none. A person decides. */
export function optOutIn(text: string): string | null {
  const searched = text.slice(0, 20_000).replace(/\s+/g, " ");
  const match = asks.exec(searched);
  if (!match) return null;
  const before = Math.max(...[".", "!", "?"].map((mark) => searched.lastIndexOf(mark, match.index - 1))) + 1;
  const after = searched.slice(match.index).search(/[.!?]/);
  return searched
    .slice(before, after < 0 ? undefined : match.index + after + 1)
    .trim()
    .slice(0, 300);
}
