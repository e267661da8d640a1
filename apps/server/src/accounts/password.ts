import { hash, type Options, verify } from '@node-rs/argon2';
import * as z from 'zod';

/** Argon2id with 19 MiB and two passes; 2 is the number that the library gives argon2id. */
const cost: Options = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

export const [shortestPassword, longestPassword] = [12, 128] as const;

/** A password that is set. Length is what makes one hard to guess; nothing else is asked of it. */
export const newPasswordSchema = z.string().min(shortestPassword).max(longestPassword);

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export const isPassword = (password: string, hashed: string): Promise<boolean> => verify(hashed, password);
