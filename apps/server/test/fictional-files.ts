const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** The smallest files of their kinds. */
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
export const png = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
);
export const jpeg = base64(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
);
export const gif = base64('R0lGODlhAQABAAAAACw=');
export const zip = base64('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==');
export const windowsProgram = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(64)]);
