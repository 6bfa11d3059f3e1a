/** Names and notes as long and as varied as those that people write, the same on every run. */

/** A source of numbers from 0 up to 1 (mulberry32). */
export type Dice = () => number;

/** Dice that always fall in the same order. */
export function diceOf(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of these. */
export function oneOf<T>(dice: Dice, all: readonly T[]): T {
  return all[Math.floor(dice() * all.length)] as T;
}

const first =
  "Anne Bo Carl Dorthe Erik Fatima Grethe Hassan Inger Jens Karen Lars Mona Niels Omar Pia Rashid Søren Tove Åse".split(
    " ",
  );
const last =
  "Andersen Bach Christensen Dahl Eriksen Friis Gregersen Holm Iversen Jørgensen Kjær Lund Møller Nørgaard Olsen Poulsen Rasmussen Skov Thomsen Østergaard".split(
    " ",
  );
const trades =
  "Vaskeri Bageri Tømrer Gartneri Smedje Køkken Maskinfabrik Rengøring Autoværksted Plejehjem Lager Slagteri Murer Møbelfabrik Hotel Transport".split(
    " ",
  );
const towns =
  "Store Heddinge,Hårlev,Rødvig,Køge,Faxe,Haslev,Strøby,Klippinge,Karise,Næstved,Ringsted,Åbenrå,Ærøskøbing,Grenaa".split(
    ",",
  );

const beginnings = [
  "Kaffe på kontoret, de var meget imødekommende",
  "Ringede om det opslag de har hængende",
  "Kom forbi uanmeldt og fik en rundvisning",
  "Snakkede med værkføreren i frokostpausen",
  "Mødte dem til erhvervsforeningens aften",
  "De skrev selv og spurgte hvordan det går",
];
const middles = [
  "de kan måske tage to i praktik fra februar",
  "der mangler folk på aftenholdet og de vil gerne oplære",
  "truckkort er et krav, men de betaler selv kurset",
  "sidst gik det skævt fordi ingen vidste hvem der skrev papirerne",
  "chefen er på ferie og vil ringes op i uge ni",
  "sproget betyder mindre end at man kommer til tiden",
  "de har plads til en i køkkenet tre dage om ugen",
];
const endings = [
  "Jeg har lovet at vende tilbage inden fredag.",
  "De vil gerne se nogen ansigt til ansigt først.",
  "Husk at spørge til bussen, den går kun hver time.",
  "Vi aftalte at tage en tur rundt i hallen sammen.",
  "Ingen hast, men de skal ikke glemmes.",
];

export const personName = (dice: Dice) => `${oneOf(dice, first)} ${oneOf(dice, last)}`;
export const townName = (dice: Dice) => oneOf(dice, towns);
export const firmName = (dice: Dice, n: number) => `${oneOf(dice, last)}s ${oneOf(dice, trades)} ${n}`;

/** A note of 120 to 330 characters. */
export function noteText(dice: Dice): string {
  const told = [oneOf(dice, middles), oneOf(dice, middles), oneOf(dice, middles)].slice(
    0,
    1 + Math.floor(dice() * 3),
  );
  return `${oneOf(dice, beginnings)}: ${told.join(", og ")}. ${oneOf(dice, endings)}`;
}
