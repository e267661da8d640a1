/** Most characters of a name. */
const longestName = 200;

/** Control characters, and what is not seen: marks that turn the direction of writing make `fdp.exe` read `exe.pdf`. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** What stands behind the last dot, in small letters; nothing without a dot. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The name that a document is listed under: the last part of what was given, on one line, without what is not seen. It
 * is only ever shown and offered for saving; where bytes lie, their digest says.
 */
export function documentName(given: string): string {
  const [last = ''] = given.split(/[/\\]/).slice(-1);
  const name = last
    .normalize('NFC')
    .replaceAll(/[\t-\r]/g, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .trim();
  const characters = Array.from(name);
  if (characters.length <= longestName) return name;
  const ending = Array.from(`.${extensionOf(name)}`).slice(0, 10);
  return [...characters.slice(0, longestName - ending.length), ...ending].join('');
}

/**
 * A header that has the bytes saved under a name, never shown. The name is given twice, as RFC 6266 has it: for old
 * readers in ASCII, and as it is.
 */
export function savedAs(name: string): string {
  const ascii = name.replaceAll(/[^ !#$&+\-.0-9;=@A-Z[\]^_`a-z{}~]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
