/** The two texts of a contact: for the group alone, and what may be shared. */
export type Layers = { trustNote: string; shareableNote: string };

/** Which way a text is moved: into "Må deles", or into "Kun for gruppen". */
export const layerMoves = ["share", "keep"] as const;
export type LayerMove = (typeof layerMoves)[number];

/** The two texts after all of one has been moved to the end of the other. Nothing is lost, whatever stands there. */
export function moveLayer({ trustNote, shareableNote }: Layers, move: LayerMove): Layers {
  const [from, to] = move === "share" ? [trustNote, shareableNote] : [shareableNote, trustNote];
  const joined = [to, from].filter((text) => text.trim() !== "").join("\n\n");
  return move === "share"
    ? { trustNote: "", shareableNote: joined }
    : { trustNote: joined, shareableNote: "" };
}
