import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { loader as rootLoader } from "~/app/root";
import { type CandidateLocale } from "~/app/i18n/side/registry";
import { DoneIcon } from "~/app/ui/icons";
import { Mark } from "~/app/ui/mark";
import { useNonce } from "~/app/ui/nonce";
import { Languages } from "./languages";
import { InSide, Said, useSide } from "./side-words";

type SidePageProps = {
  locale: CandidateLocale;
  title: string;
  lead?: string;
  back?: string;
  /** The page is for somebody whose page is not open: the language is chosen by the address alone. */
  closed?: boolean;
  /** The page's own address, where the languages are chosen by it. */
  here?: string;
  children?: ReactNode;
};

/** A page of "Min side": large type, one thing, the language at its end. */
export function SidePage({ locale, ...page }: SidePageProps) {
  return (
    <InSide locale={locale}>
      <Framed {...page} />
    </InSide>
  );
}

function Framed({ title, lead, back, closed, here, children }: Omit<SidePageProps, "locale">) {
  const { words: t, speech } = useSide();
  const flash = useRouteLoaderData<typeof rootLoader>("root")?.flash;
  const nonce = useNonce();
  return (
    <div className="side">
      <a href="#main" className="skip">
        {t.skip}
      </a>
      <header className="side-head">
        <span className="side-brand">
          <Mark className="size-6 text-bridge" />
          {t.title}
        </span>
        <a href="#sprog" className="side-language-link">
          {t.language}
        </a>
      </header>
      <main id="main">
        {back && (
          <a href={back} className="side-back" data-quiet>
            <BackArrow />
            {t.back}
          </a>
        )}
        {flash && (
          <p role="status" className={flash.kind === "stop" ? "side-flash side-flash-stop" : "side-flash"}>
            {flash.kind !== "stop" && <DoneIcon />}
            <span>
              <Said>{flash.text}</Said>
            </span>
          </p>
        )}
        <h1 tabIndex={-1}>
          <Said>{title}</Said>
        </h1>
        {lead && (
          <p className="side-lead">
            <Said>{lead}</Said>
          </p>
        )}
        <p className="side-listen" hidden data-quiet>
          <button
            type="button"
            className="button button-quiet"
            data-listen={speech}
            data-stop={t.stopListening}
          >
            {t.listen}
          </button>
        </p>
        {children}
      </main>
      <Languages closed={closed} here={here} />
      <script nonce={nonce} src="/side.js" defer />
    </div>
  );
}

/** Points back in the reader's direction. */
function BackArrow() {
  return (
    <svg viewBox="0 0 24 24" className="icon side-arrow" aria-hidden="true">
      <path d="M19 12H5.5M11 6l-6 6 6 6" />
    </svg>
  );
}
