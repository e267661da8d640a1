declare module 'fastify' {
  export interface FastifyContextConfig {
    /** A stream that goes on for as long as both sides want: it has time limits of its own and counts as no duration. */
    readonly staysOpen?: boolean;
  }
}

/** How long a stream may stand still: its client neither sends, nor reads what is sent to it. */
export const idlePatienceMs = 60_000;
