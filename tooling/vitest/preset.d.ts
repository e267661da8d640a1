import type { ViteUserConfig } from 'vitest/config';

export declare const pure: (overrides?: ViteUserConfig['test']) => ViteUserConfig;
