import { Link } from "@remix-run/react";
import type { MailFile } from "~/app/domain/mail/inbox/mail-files.server";
import { mailroomText } from "~/app/i18n/mailroom";
import { useText } from "~/app/i18n/use-text";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";

/** What is attached: pictures stand here, all else is fetched as a file. */
export function MailFiles({ mailId, files }: { mailId: string; files: MailFile[] }) {
  const t = useText(mailroomText).files;
  if (files.length === 0) return null;
  return (
    <Section title={t.title}>
      <p className="mt-2 text-ink-soft">{t.lead}</p>
      <List label={t.title}>
        {files.map((file) => (
          <ListItem
            key={file.index}
            title={file.name}
            aside={t.size(file.size)}
            action={
              <a
                href={`/post/${mailId}/filer/${file.index}`}
                download
                className="inline-flex min-h-tap items-center text-bridge underline"
              >
                {t.fetch} <span className="sr-only">{file.name}</span>
              </a>
            }
          >
            {t.kinds[file.kind]}
            {file.isPicture && (
              <img
                src={`/post/${mailId}/filer/${file.index}?vis`}
                alt={file.name}
                loading="lazy"
                className="mt-2 block max-h-80 max-w-full"
              />
            )}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}

type AsItLookedProps = { mailId: string; remoteImages: number; showsRemote: boolean };

/** The mail as its sender saw it, in a frame where nothing runs; pictures from the net only when asked for. */
export function AsItLooked({ mailId, remoteImages, showsRemote }: AsItLookedProps) {
  const t = useText(mailroomText).html;
  return (
    <details open={showsRemote}>
      <summary className="min-h-tap cursor-pointer py-2.5 text-bridge underline">{t.show}</summary>
      {remoteImages > 0 && !showsRemote && (
        <p className="mb-2">
          {t.blocked(remoteImages)}{" "}
          <Link to={`/post/${mailId}?billeder`} reloadDocument className="text-bridge underline">
            {t.showImages}
          </Link>
        </p>
      )}
      <iframe
        src={`/post/${mailId}/html${showsRemote ? "?billeder" : ""}`}
        title={t.title}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        loading="lazy"
        className="h-[70vh] w-full rounded-sm border border-line bg-white"
      />
    </details>
  );
}
