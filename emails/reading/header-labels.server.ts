/** What a copied mail header calls its lines. */
export type Label = "from" | "sent" | "to" | "cc" | "subject" | "other";

/** By meaning, in the languages that mail programs speak; Danish, Norwegian, Swedish, English and German first. */
const words: Record<Label, string> = {
  from: "fra|from|von|från|de|da|van|od|frá|lähettäjä|nadawca|de la|expéditeur|remitente|mittente|remetente|feladó|kimden|από|от|від|от кого|отправитель|відправник|saatja|nuo|no|dari|từ|จาก|מאת|من|发件人|寄件者|寄件人|差出人|보낸 사람|odesílatel|odosielateľ|šalje|avsender|afsender|sender|absender",
  sent: "sendt|afsendt|sent|gesendet|skickat|envoyé|enviado|enviado el|enviada em|enviat|inviato|verzonden|wysłano|wysłane|dato|date|datum|data|fecha|lähetetty|päivämäärä|päiväys|trimis|odesláno|odoslané|elküldve|dátum|gönderildi|gönderme tarihi|tarih|στάλθηκε|ημερομηνία|отправлено|дата|надіслано|изпратено|poslano|saadetud|kuupäev|išsiųsta|nosūtīts|dagsetning|terkirim|tanggal|ngày|đã gửi|ngày gửi|วันที่|ส่ง|נשלח|תאריך|تاريخ|التاريخ|发送时间|发送日期|日期|寄件日期|送信日時|日時|보낸 날짜|날짜|sendt den|date d'envoi|sendt kl",
  to: "til|to|an|till|à|para|a|aan|do|vastaanottaja|adresat|către|destinataire|destinatario|destinatário|per a|címzett|kime|προς|кому|получатель|одержувач|до|za|prima|adressaat|saaja|kam|iki|kepada|đến|tới|ถึง|אל|إلى|收件人|收件者|宛先|받는 사람|komu|modtager|mottaker|mottagare",
  cc: "cc|kopi|kopi til|kopia|kopie|cc til|copie à|копия|копія|抄送|副本|dw|bcc|참조|másolat",
  subject:
    "emne|subject|betreff|ämne|objet|asunto|oggetto|onderwerp|temat|assunto|aihe|assumpte|тема|относно|предмет|subiect|předmět|predmet|tárgy|konu|θέμα|zadeva|naslov|teema|tema|temats|efni|perihal|subjek|chủ đề|tiêu đề|เรื่อง|נושא|الموضوع|主题|主旨|標題|件名|제목|sag|vedrørende|title",
  other:
    "svar til|besvar til|reply-to|reply to|antwort an|répondre à|responder a|vedhæftede filer|vedhæftet|vedlegg|bifogade filer|attachments|anlagen|pièces jointes|prioritet|importance|wichtigkeit|priority|organisation|organization|vigtighed|viktighet|prioritet|følsomhed",
};
const labels = new Map(
  (Object.entries(words) as [Label, string][]).flatMap(([label, list]) =>
    list.split("|").map((word) => [word, label] as const),
  ),
);

/** The label that a word is, in any language; null when it is none. */
export function labelOf(word: string): Label | null {
  return labels.get(word.toLowerCase()) ?? null;
}
