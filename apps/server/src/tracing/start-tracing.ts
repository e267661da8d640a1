import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Span } from '@opentelemetry/api';
import { type OpenSpan, type Tracer, traceWith } from './traced.ts';

/** A collector that does not answer must not keep the server from stopping. */
const flushPatienceMs = 3000;

/**
 * Sends a span for every request, procedure and transaction to an OpenTelemetry collector, by OTLP over HTTP. The
 * libraries are loaded here and nowhere else, so a server without a collector does without them.
 *
 * @param endpoint such as `http://127.0.0.1:4318`
 * @returns sends what is left and stops tracing
 */
export async function startTracing(endpoint: string): Promise<() => Promise<void>> {
  const [api, { BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } = api;
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'wenzhou-civic', 'service.instance.id': randomUUID() }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  const spans = provider.getTracer('wenzhou-civic');

  const openSpan = (span: Span): OpenSpan => ({
    tell: (attributes) => void span.setAttributes(attributes),
    // No message: it might quote what somebody sent.
    fail: () => void span.setStatus({ code: SpanStatusCode.ERROR }),
  });
  const tracer: Tracer = {
    span: (name, attributes, work) =>
      spans.startActiveSpan(name, { attributes }, async (span) => {
        const open = openSpan(span);
        try {
          return await work(open);
        } catch (error) {
          open.fail();
          throw error;
        } finally {
          span.end();
        }
      }),
    request: (headers, attributes) => {
      const parent = propagation.extract(ROOT_CONTEXT, headers);
      const span = spans.startSpan('request', { kind: SpanKind.SERVER, attributes }, parent);
      const own = trace.setSpan(parent, span);
      return {
        ...openSpan(span),
        within: (work) => context.with(own, work),
        end: (name) => {
          span.updateName(name);
          span.end();
        },
      };
    },
  };
  traceWith(tracer);

  return async () => {
    traceWith(undefined);
    const sent = provider.shutdown().catch(() => undefined);
    await Promise.race([sent, pause(flushPatienceMs, undefined, { ref: false })]);
    for (const global of [trace, context, propagation]) global.disable();
  };
}
