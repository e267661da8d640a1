import type { Options } from 'tsup';

export declare const library: (
  entry?: Record<string, string>,
) => Options | Options[] | ((overrides: Options) => Options | Options[]);
