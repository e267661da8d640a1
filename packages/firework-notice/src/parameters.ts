import { fineForSettingOff } from './parameters/fine-for-setting-off.ts';

/** The dated figures that come from outside the notice; the notice's own are in its data. */
export const parameters = { fineForSettingOff } as const;
