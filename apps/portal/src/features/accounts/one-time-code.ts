const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const period = 30;
const digits = 6;

/** The bytes of a secret as authenticators take it, in base 32 (RFC 4648). */
function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
  const bits = [...secret.replace(/[\s=]/g, '').toUpperCase()]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
  );
}

/** The one-time code of a secret at a moment (RFC 6238), as an authenticator would show it. */
export async function oneTimeCode(secret: string, milliseconds: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(milliseconds / 1000 / period)));
  const code = new DataView(await crypto.subtle.sign('HMAC', key, counter));
  const number = code.getUint32(code.getUint8(code.byteLength - 1) & 15) & 0x7f_ff_ff_ff;
  return String(number % 10 ** digits).padStart(digits, '0');
}
