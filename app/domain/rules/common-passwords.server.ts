/**
 * Words that the commonest passwords are made of, in Danish and English, folded. A password that is
 * nothing but one to three of them, with digits and signs around, is common ("Sommer2026!!!!").
 */
const words = `
password passwort passord passwd pass kodeord adgangskode hemmelig hemmeligt secret login logind admin administrator
bruger user guest gaest root test tester demo welcome velkommen hello hej hejsa goddag farvel letmein lukmigind open aaben
qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm abc abcd abcde abcdef
sommer vinter foraar efteraar summer winter spring autumn januar februar marts april maj juni juli august september
oktober november december mandag tirsdag onsdag torsdag fredag loerdag soendag monday friday sunday
danmark denmark dansk danish koebenhavn copenhagen aarhus odense aalborg esbjerg randers kolding horsens vejle roskilde
silkeborg naestved viborg holstebro slagelse herning helsingoer hilleroed fyn jylland sjaelland bornholm lolland falster
broendby fck fcmidtjylland agf ob aab fodbold football haandbold handball liverpool arsenal chelsea barcelona manchester
united realmadrid juventus superman batman spiderman pokemon starwars matrix dragon monkey shadow master hunter killer
ninja sunshine sunflower princess prinsesse prins princes princessa iloveyou jegelskerdig elsker elskerdig love kaerlighed
skat skatter skattebasse smukke soede baby babygirl angel engel lucky charlie michael jessica jennifer ashley daniel
andrew thomas mikkel mette lone hanne kirsten anne peter jens lars hans niels christian martin morten soeren henrik
sofie emma oliver william lucas noah freja ida clara mathilde laura julie camilla louise maria
hund hunden kat katten hest heste hesten hund1 fisk bamse mis misser bella buller trofast chokolade chocolate cookie
kaffe banan jordbaer solskin stjerne regnbue blomst blomster sommerfugl butterfly flower rose purple orange banana
computer internet windows microsoft google facebook instagram samsung apple iphone android telefon mobil
forening frivillig frivillige flygtning flygtninge jobcenter kommune kommunen brobygger brobyggere virksomhed arbejde
job jobs firma kontor koordinator tovholder mentor gruppe gruppen family familie familien mor far mormor farmor bedste
change changeme skift skiftmig skiftmigigen default standard temporary midlertidig nothing ingenting whatever
freedom trustno access mustang harley ferrari porsche mercedes volvo yamaha toyota corvette baseball basketball soccer
hockey jordan golf fisherman fishing computer hallo halloj min mit mine mig dig du er jeg my the is you me and og ny nyt
`;

/** Whole passwords of twelve characters or more that stand high in lists of leaked ones, folded. */
const whole = `
correcthorsebatterystaple thequickbrownfox trustnoone123 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc
1qaz2wsx3edc4rfv qazwsxedcrfv qazwsxedc123 zaq12wsxcde3 zaq1xsw2cde3 q1w2e3r4t5y6 q1w2e3r4t5y6u7 a1s2d3f4g5h6 a1b2c3d4e5f6
1a2b3c4d5e6f abc123abc123 abcd1234abcd 1234qwerasdf 1234qwer1234 qwer1234asdf qwerasdfzxcv asdfqwer1234 123qweasdzxc
qweasdzxc123 qwe123asd456 qweasd123456 123abc456def 147258369147 159753456852 123654789123 789456123000 147852369000
112233445566 121212121212 123123123123 102030405060 100200300400 314159265358 271828182845 thisismypassword
ihavenopassword mypasswordis idontknow123 iloveyouforever iloveyousomuch neverforget1 makeitso1234 letmeinplease
openthedoor1 maytheforce1 winteriscoming valarmorghulis gandalfthegrey middleearth1 hogwarts1234 expelliarmus1
rodgroedmedfloede roedgroedmedfloede roedgroed1234 deterdejligt deterikkenemt detvedjegikke jegvedikke12 husketdinkode
huskmitkodeord glemtkodeord glemtadgangskode ingenkode1234 mitkodeorder minadgangskode kodeordetmit derereyndigtland
dereretyndigtland kongchristian tivolihaven1 dronningmargrethe kongfrederik smoerrebroed1 wienerbroed12 leverpostej12
hyggeligt1234 tillykke1234 glaedeligjul1 godtnytaar12 fastelavn1234 sankthans1234 bilka12345678 nettofoetex1
`;

const split = (list: string): string[] => list.trim().split(/\s+/);

/** The words common passwords are made of, folded. */
export const commonWords: ReadonlySet<string> = new Set(split(words));

/** Common passwords as wholes, folded. */
export const commonPasswords: ReadonlySet<string> = new Set(split(whole));
