import type { IncomingHttpHeaders } from 'node:http';

/** What a span may say: names of the program, codes and counts; never what somebody sent. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A span that is open. */
export interface OpenSpan {
  readonly tell: (attributes: Attributes) => void;
  readonly fail: () => void;
}

/** A request's span, which hooks begin and end. */
export interface RequestSpan extends OpenSpan {
  /** Spans begun within `work` belong to this one. */
  readonly within: (work: () => void) => void;
  readonly end: (name: string) => void;
}

export interface Tracer {
  readonly span: <T>(name: string, attributes: Attributes, work: (span: OpenSpan) => Promise<T>) => Promise<T>;
  /** Continues the trace that the request names in `traceparent`, if it names one. */
  readonly request: (headers: IncomingHttpHeaders, attributes: Attributes) => RequestSpan;
}

const untold: OpenSpan = { tell: () => undefined, fail: () => undefined };

let tracer: Tracer | undefined;

/** Lets everything be traced from now on, or nothing. */
export const traceWith = (chosen: Tracer | undefined): void => {
  tracer = chosen;
};

/** What traces requests; undefined where tracing is off. */
export const currentTracer = (): Tracer | undefined => tracer;

/** Runs work in a span of its own where tracing is on; otherwise just runs it. */
export const traced = <T>(name: string, attributes: Attributes, work: (span: OpenSpan) => Promise<T>): Promise<T> =>
  tracer ? tracer.span(name, attributes, work) : work(untold);
