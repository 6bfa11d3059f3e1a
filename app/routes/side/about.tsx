import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { groupById } from "~/app/domain/organisations/own-group.server";
import { telHref } from "~/app/domain/rules/phone";
import { sideOf } from "~/app/i18n/side/registry";
import { Part, SideFacts } from "./parts";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";
import { iso, Said } from "./side-words";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, group } = await ownPageGuard(args);
  const about = await groupById(actor.groupId);
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    groupId: actor.groupId,
    group,
    phone: about?.phone ?? null,
    controller: about?.controllerName ?? null,
    cvr: about?.controllerCvr ?? null,
    email: about?.controllerEmail ?? about?.mailAddress ?? null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.home.about },
];

export default function About() {
  const { locale, groupId, group, phone, controller, cvr, email } = useLoaderData<typeof loader>();
  const { words } = sideOf(locale);
  const t = words.about;
  const facts = [
    cvr ? { label: t.cvr, value: <bdi>{cvr}</bdi> } : null,
    email
      ? {
          label: t.email,
          value: (
            <a href={`mailto:${email}`}>
              <bdi>{email}</bdi>
            </a>
          ),
        }
      : null,
    phone
      ? {
          label: t.phone,
          value: (
            <a href={telHref(phone) ?? undefined}>
              <bdi>{phone}</bdi>
            </a>
          ),
        }
      : null,
  ].filter((fact) => fact !== null);
  return (
    <SidePage locale={locale} back="/min-side" title={words.home.about} lead={t.groupText(iso(group))}>
      <Part title={t.controller}>
        <p>
          <Said>{controller ? t.controllerText(iso(controller)) : t.controllerMissing(iso(group))}</Said>
        </p>
        <SideFacts facts={facts} />
      </Part>
      <Part title={t.why}>
        <p>{t.whyText}</p>
      </Part>
      <Part title={t.rights}>
        <p>{t.rightsText}</p>
      </Part>
      <Part title={t.complain}>
        <p>
          <Said>{t.complainText.replace("Datatilsynet", iso("Datatilsynet"))}</Said>{" "}
          <a href="https://www.datatilsynet.dk" className="text-bridge underline" rel="noreferrer">
            <bdi>datatilsynet.dk</bdi>
          </a>
        </p>
        <p>
          <a href={`/privatliv/${groupId}`} className="text-bridge underline">
            {t.notice}
          </a>
        </p>
      </Part>
    </SidePage>
  );
}
