import { fileURLToPath } from 'node:url';

// This file lies one level below the package, as the bundle does, so the same relative addresses hold in both.
/** Where the generated migrations lie. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Where the portal is built to. */
export const portalFolder = fileURLToPath(new URL('../../portal/dist', import.meta.url));
