import { Body, Container, Head, Html, Link, Text } from "@react-email/components";
import { Fragment } from "react";
import type { Locale } from "../../app/i18n/words";
import { markerLine } from "./letter-text.server";
import type { Letter } from "./letter.server";

const font = "'Atkinson Hyperlegible Next', Verdana, 'Segoe UI', sans-serif";
const paragraph = { margin: "0 0 16px", fontSize: "16px", lineHeight: "24px", color: "#1d2528" };
const small = { ...paragraph, margin: "0 0 6px", fontSize: "13px", lineHeight: "20px", color: "#56636a" };
const anchor = { color: "#0b5f6b", textDecoration: "underline" };

/** Programs that know dark mode get ink and paper changed over; the others show the light letter. */
const dark = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper, .paper td { background-color: #15191b !important; }
  .ink { color: #e9eeee !important; }
  .ink-soft { color: #a9b5b8 !important; }
  .bridge { color: #7fd0da !important; }
}`;

function Lines({ text }: { text: string }) {
  return text.split("\n").map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function Paragraph({ text }: { text: string }) {
  return (
    <Text className="ink" style={paragraph}>
      <Lines text={text} />
    </Text>
  );
}

/** A letter as HTML: left-aligned text and one link, nothing that needs an image. */
export function LetterHtml({ letter, locale }: { letter: Letter; locale: Locale }) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{letter.subject}</title>
        <style>{dark}</style>
      </Head>
      <Body
        className="paper"
        style={{ margin: 0, padding: "16px", backgroundColor: "#ffffff", fontFamily: font }}
      >
        <Container align="left" style={{ maxWidth: "36em", margin: 0, textAlign: "left" }}>
          {letter.opening.map((text, index) => (
            <Paragraph key={index} text={text} />
          ))}
          {letter.link && (
            <Text className="ink" style={paragraph}>
              <Link className="bridge" href={letter.link.href} style={{ ...anchor, fontWeight: "bold" }}>
                {letter.link.words}
              </Link>
            </Text>
          )}
          {letter.closing?.map((text, index) => (
            <Paragraph key={index} text={text} />
          ))}
          {letter.signature && <Paragraph text={letter.signature.join("\n")} />}
          {letter.footer?.map((line, index) => (
            <Text key={index} className="ink-soft" style={small}>
              {typeof line === "string" ? (
                line
              ) : (
                <Link className="bridge" href={line.href} style={anchor}>
                  {line.words}
                </Link>
              )}
            </Text>
          ))}
          {letter.marker && (
            <Text className="ink-soft" style={small}>
              {markerLine(letter.marker)}
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  );
}
