import { splitAddress } from "./mailbox.server";

/** Mail domains where anybody has a mailbox: two people there are not colleagues. */
const publicDomains = new Set(
  `gmail.com googlemail.com hotmail.com hotmail.dk hotmail.co.uk hotmail.de hotmail.se hotmail.no outlook.com
  outlook.dk outlook.de outlook.se live.com live.dk live.se live.no msn.com passport.com yahoo.com yahoo.dk
  yahoo.de yahoo.se yahoo.no yahoo.co.uk ymail.com rocketmail.com icloud.com me.com mac.com aol.com proton.me
  protonmail.com protonmail.ch pm.me tutanota.com tuta.io tuta.com gmx.net gmx.de gmx.com gmx.at web.de t-online.de
  freenet.de mail.com mail.dk mail.tele.dk tele.dk tdcadsl.dk post.tele.dk tdc.dk post.tdc.dk youmail.dk
  jubii.dk jubiimail.dk ofir.dk sol.dk stofanet.dk stofa.dk get2net.dk webspeed.dk cool.dk city.dk privat.dk
  adslhome.dk fasttvnet.dk waoo.dk fibermail.dk dlgmail.dk kabelmail.dk kabelnettet.dk nrdn.dk bbsyd.dk
  mail-online.dk email.dk forum.dk image.dk ka-net.dk comxnet.dk dsa-net.dk telia.com telia.dk tiscali.dk
  vip.cybercity.dk anarki.dk online.no frisurf.no start.no spray.se telia.se bredband.net comhem.se
  mail.ru yandex.ru yandex.com ukr.net i.ua fastmail.com fastmail.fm hey.com zoho.com hushmail.com mailbox.org
  posteo.de orange.fr wanadoo.fr free.fr laposte.net libero.it wp.pl o2.pl onet.pl interia.pl seznam.cz
  duck.com privaterelay.appleid.com`.split(/\s+/),
);

/** True for an address at a provider where anybody has a mailbox, which says nothing about who employs them. */
export function isPublicMailDomain(addressOrDomain: string): boolean {
  const domain = splitAddress(
    addressOrDomain.includes("@") ? addressOrDomain : `x@${addressOrDomain}`,
  )?.domain;
  return domain !== undefined && publicDomains.has(domain);
}
