import { encode } from 'uqr';

/** A text as a QR code, for a camera; beside it the text is for people. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-60 max-w-full border border-stone-700 bg-white"
      role="img"
      aria-label={label}
    >
      <path d={dark} fill="black" />
    </svg>
  );
}
