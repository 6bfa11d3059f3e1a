import type { QrCode } from "~/app/domain/rules/qr-code.server";

/** A QR code to point a phone at. White in the dark, too: cameras want dark squares on a light ground. */
export function QrPicture({ code, label }: { code: QrCode; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code.size} ${code.size}`}
      className="w-56 max-w-full"
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
