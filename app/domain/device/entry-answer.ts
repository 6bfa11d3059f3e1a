/** What the server says about one entry that a device sent. */
export type EntryAnswer = {
  id: string;
  /** waiting: one that it refers to has not been taken. */
  state: "taken" | "refused" | "waiting";
  /** In the reader's language, and never what they wrote. */
  reason?: string;
  /** The form's field that the reason is about. */
  field?: string;
  /** What it became: the contact's, firm's or follow-up's id. */
  resultId?: string;
  /** A refused entry's own words, where its device can no longer read them. */
  form?: [name: string, value: string][];
  /** A draft, opened for its writer. */
  draft?: {
    place: string;
    title: string;
    form: [name: string, value: string][];
    names: [value: string, name: string][];
  };
};
