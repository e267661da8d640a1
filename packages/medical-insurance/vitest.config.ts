import { pure } from '@wenzhou/vitest';

export default pure();
