import { TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import type { Bilingual } from '@wenzhou/statute';

/** Something that cannot be done for a reason outside the law: which, why, and what to do about it. */
export interface Fault {
  readonly code: string;
  readonly reason: Bilingual;
  readonly remedy: Bilingual;
}

/**
 * A fault that ends a request, with the tRPC error code under which it is answered, and where in the input it lies, if
 * it is about a part of it.
 */
export class RequestFault extends TRPCError {
  readonly fault: Fault;
  readonly fields: readonly string[];

  constructor(code: TRPC_ERROR_CODE_KEY, fault: Fault, fields: readonly string[] = []) {
    super({ code, message: fault.reason.en });
    this.fault = fault;
    this.fields = fields;
  }
}

/** A fault that keeps the server from starting. `exitCode` follows sysexits.h. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
  readonly fault: Fault;
  readonly exitCode: number;

  constructor(fault: Fault, exitCode: number, options?: ErrorOptions) {
    super(fault.reason.en, options);
    this.fault = fault;
    this.exitCode = exitCode;
  }
}

/** The exit codes of sysexits.h that the server uses. */
export const exitCodes = {
  dataError: 65,
  unavailable: 69,
  internal: 70,
  cannotCreate: 73,
  inUse: 75,
  configuration: 78,
} as const;

/** A fault as a person reads it in a terminal. */
export const describeFault = ({ code, reason, remedy }: Fault): string =>
  [`${reason.zh} ${remedy.zh}`, `${reason.en} ${remedy.en} [${code}]`].join('\n');
