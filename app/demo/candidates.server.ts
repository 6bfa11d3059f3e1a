import { addCandidate, type NewCandidate } from "~/app/domain/candidates/add-candidate.server";
import { noteConsent, type Agreed } from "~/app/domain/consents/note-consent.server";
import { divisionsOf } from "~/app/domain/consents/industries";
import type { Firms } from "./firms.server";
import type { Cast } from "./people.server";

type Told = NewCandidate & { with: "tove" | "henning" | "kirsten" | "joergen"; spoke: string };

const told = {
  amina: {
    ...{ calledName: "Amina", fullName: "Amina Haddad", phone: "50 00 22 01", email: "amina@post.example" },
    ...{ preferredChannel: "text", languages: "arabisk, lidt engelsk", needsInterpreter: "yes" },
    ...{ interpreterLanguage: "arabisk", danishModule: "2.3", transport: "Cykel. Bus 73 til Sæby." },
    skills: "Har haft sin egen systue i otte år. Vant til industrimaskiner og til at stå op hele dagen.",
    availability: "Mandag til fredag fra 8.30, når børnene er afleveret.",
    wishes: "Vaskeri, syning eller køkken. Helst sammen med andre.",
    motivation: "Jeg vil gerne tale dansk hver dag, ikke kun på skolen.",
    profileText:
      "Kvinde med otte års erfaring fra egen systue. Vant til maskiner og til at stå op. Kan begynde 8.30 på hverdage.",
    ...{ with: "henning", spoke: "arabisk" },
  },
  samir: {
    ...{ calledName: "Samir", fullName: "Samir Nasser", phone: "50 00 22 02", preferredChannel: "call" },
    ...{ languages: "kurdisk, arabisk, dansk", needsInterpreter: "no", danishTest: "PD2" },
    skills: "Kok på et hotel i fem år. Kan styre en varm linje til 80 gæster.",
    certificates: [{ name: "Hygiejnebevis", expiresOn: undefined }],
    availability: "Alle dage, også aften.",
    wishes: "Køkken, gerne på et hotel.",
    ...{ transport: "Kørekort B, egen bil.", caseworkerName: "Jytte Mogensen" },
    profileText:
      "Mand med fem års erfaring som kok på hotel. Taler dansk. Har hygiejnebevis, kørekort og bil.",
    ...{ with: "kirsten", spoke: "dansk" },
  },
  oksana: {
    ...{
      calledName: "Oksana",
      fullName: "Oksana Melnyk",
      phone: "50 00 22 03",
      email: "oksana@post.example",
    },
    ...{ preferredChannel: "mail", locale: "en", languages: "ukrainsk, engelsk", danishModule: "3.2" },
    skills: "Bogholder. God til regneark og til at få styr på rod.",
    ...{ availability: "25 timer om ugen.", wishes: "Kontor eller lager." },
    profileText:
      "Kvinde med ti års erfaring som bogholder. Taler engelsk og begyndende dansk. Kan 25 timer om ugen.",
    ...{ with: "tove", spoke: "engelsk" },
  },
  yonas: {
    ...{ calledName: "Yonas", fullName: "Yonas Tekle", phone: "50 00 22 04", preferredChannel: "text" },
    ...{ languages: "tigrinya, engelsk", needsInterpreter: "yes", interpreterLanguage: "tigrinya" },
    ...{ danishModule: "1.6", skills: "Murerhåndlanger og gartner. Stærk og meget præcis." },
    certificates: [{ name: "Truckcertifikat B", expiresOn: undefined }],
    ...{ availability: "Alle hverdage fra 7.", wishes: "Udendørs arbejde.", transport: "Cykel." },
    profileText:
      "Mand, der har arbejdet som murerhåndlanger og gartner. Møder fra kl. 7. Har truckcertifikat.",
    ...{ with: "joergen", spoke: "tigrinya" },
  },
  leyla: {
    ...{ calledName: "Leyla", fullName: "Leyla Karimi", phone: "50 00 22 05", preferredChannel: "in-person" },
    ...{
      languages: "dari, lidt dansk",
      needsInterpreter: "yes",
      interpreterLanguage: "dari",
      danishModule: "1.4",
    },
    ...{ skills: "Har bagt til bryllupper. Hurtig i et køkken.", availability: "Formiddage." },
    ...{ wishes: "Bageri eller køkken.", with: "kirsten", spoke: "dari" },
    profileText: "Kvinde, der bager godt og hurtigt. Vil gerne begynde med formiddage.",
  },
  mykola: {
    ...{
      calledName: "Mykola",
      fullName: "Mykola Bondar",
      phone: "50 00 22 06",
      languages: "ukrainsk, polsk",
    },
    ...{ skills: "Svejser, MIG og TIG.", danishModule: "2.1", transport: "Egen bil." },
    ...{ wishes: "Smedje eller værksted.", availability: "Fuld tid.", with: "henning", spoke: "ukrainsk" },
    profileText: "Mand med 15 års erfaring som svejser, MIG og TIG. Egen bil. Kan arbejde på fuld tid.",
  },
  hodan: {
    ...{ calledName: "Hodan", phone: "50 00 22 07", languages: "somali, dansk", needsInterpreter: "no" },
    ...{ danishTest: "PD1", wishes: "Rengøring eller pleje, tidlig morgen passer fint." },
    ...{ with: "tove", spoke: "dansk" },
  },
  tesfay: {
    ...{ calledName: "Tesfay", languages: "tigrinya", with: "joergen", spoke: "tigrinya" },
    wishes: "Vil gerne prøve cykelværksted. Har lige sagt ja til at være med.",
  },
} satisfies Record<string, Told>;

export type CandidateName = keyof typeof told;
/** The candidates' ids. */
export type Candidates = Record<CandidateName, string>;

const interpreters: Record<string, string> = {
  arabisk: "Nadia Yusuf",
  tigrinya: "Helen Berhe",
  dari: "Farid Azizi",
  ukrainsk: "Iryna Koval",
};

/** Adds the demo's candidates, each with the volunteer who is responsible. */
export async function addCandidates(cast: Cast): Promise<Candidates> {
  const candidates: Partial<Candidates> = {};
  for (const key of Object.keys(told) as CandidateName[]) {
    const { with: volunteer, spoke: _, ...details }: Told = told[key];
    candidates[key] = (await addCandidate(cast[volunteer], details)).id;
  }
  return candidates as Candidates;
}

/** Notes what each of them has said yes to. Hodan and Tesfay have not been asked yet. */
export async function noteConsents(cast: Cast, candidates: Candidates, firms: Firms): Promise<void> {
  const jobcenter = { unitId: cast.mette.unitId };
  const kitchens = { areaIds: [], industries: divisionsOf(["hotels", "industry"]) };
  const everyFirm = { areaIds: [], industries: [] };
  const profile = (kindOfFirm: typeof kitchens | typeof everyFirm, ...except: (keyof Firms)[]): Agreed => ({
    purpose: "profile-to-kind",
    kindOfFirm,
    exceptFirmIds: except.map((firm) => firms[firm].id),
  });
  const sendOn: Agreed = { purpose: "send-on", receiver: jobcenter };
  const mayTell: Agreed = { purpose: "unit-may-tell", receiver: jobcenter };
  const named = (firm: keyof Firms): Agreed => ({ purpose: "identity-to-firm", firmId: firms[firm].id });
  const given: Record<Exclude<CandidateName, "hodan" | "tesfay">, Agreed[]> = {
    amina: [profile(everyFirm), sendOn, mayTell, named("laundry")],
    samir: [profile(kitchens), named("hotel"), sendOn, mayTell],
    oksana: [profile(everyFirm), sendOn],
    yonas: [profile(everyFirm), named("nursery"), sendOn, mayTell],
    // She has worked there.
    leyla: [profile(kitchens, "hotel")],
    mykola: [profile(everyFirm), named("machines"), sendOn],
  };
  for (const [key, all] of Object.entries(given) as [keyof typeof given, Agreed[]][]) {
    const { with: volunteer, spoke } = told[key];
    for (const agreed of all) {
      await noteConsent(cast[volunteer], candidates[key], {
        ...agreed,
        how: "in-person",
        language: spoke,
        interpreter: interpreters[spoke] ?? null,
        givenAt: new Date(),
      });
    }
  }
}
