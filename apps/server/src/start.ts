import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { openAccounts } from './accounts/open-accounts.ts';
import { sessionSecretFor } from './accounts/session-secret.ts';
import { openAuditLog } from './audit/audit-log.ts';
import type { Configuration } from './configuration.ts';
import { runningClock } from './clock.ts';
import type { OpenDatabase } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { demonstrationClock } from './demonstration/clock.ts';
import { keepPurpose } from './demonstration/keep-purpose.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import { openStore } from './documents/open-store.ts';
import { errorCode } from './error-code.ts';
import { exitCodes, type Fault, StartFault } from './fault.ts';
import { loadSites } from './firework-notice/sites.ts';
import { buildApplication } from './http/application.ts';
import type { LogStream } from './http/log-options.ts';
import { errorForLog } from './log-record.ts';
import { openJobs } from './jobs/jobs.ts';
import { recurringJobs, relayJob } from './jobs/recurring-jobs.ts';
import { mailNotices, noMail } from './notifications/mail-notices.ts';
import { smtpMailer } from './notifications/mailer.ts';
import { startTracing } from './tracing/start-tracing.ts';

export interface RunningServer {
  /** Such as `http://127.0.0.1:8018`. */
  readonly address: string;
  readonly records: OpenDatabase;
  /** Lets the requests in progress finish, signs a head of the audit, closes the database and lets the data directory go. */
  readonly stop: () => Promise<void>;
}

export interface Surroundings {
  readonly now: () => Date;
  readonly logStream: LogStream;
}

function listenFault(code: unknown, host: string, port: number): Fault | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return {
        code: 'port-in-use',
        reason: {
          zh: `端口 ${port}（${host}）已被别的程序占用。`,
          en: `Port ${port} on ${host} is in use by another program.`,
        },
        remedy: {
          zh: '请停止占用它的程序，或换一个端口，例如 PORT=8019（PORT=0 自动选择）。',
          en: 'Stop that program, or choose another port, for example PORT=8019 (PORT=0 takes any free one).',
        },
      };
    case 'EACCES':
      return {
        code: 'port-not-permitted',
        reason: { zh: `没有权限使用端口 ${port}。`, en: `Port ${port} may not be used by this account.` },
        remedy: {
          zh: '请改用 1024 以上的端口，例如 PORT=8018。',
          en: 'Choose a port above 1024, for example PORT=8018.',
        },
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        code: 'host-not-available',
        reason: { zh: `HOST=${host} 不是本机的地址。`, en: `HOST=${host} is not an address of this machine.` },
        remedy: {
          zh: '请改用 127.0.0.1（仅本机）或 0.0.0.0（全部网卡）。',
          en: 'Use 127.0.0.1 (this machine only) or 0.0.0.0 (all interfaces).',
        },
      };
    default:
      return undefined;
  }
}

async function listen(application: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await application.listen({ host, port, listenTextResolver: () => 'listening' });
  } catch (error) {
    const fault = listenFault(errorCode(error), host, port);
    throw fault ? new StartFault(fault, exitCodes.unavailable, { cause: error }) : error;
  }
  const { port: taken } = application.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
}

/**
 * Starts the server: opens the database and brings it up to date, verifies the audit, signs a head of it, listens.
 *
 * @throws StartFault naming what is wrong and what to do; nothing is left open then
 */
export async function startServer(
  configuration: Configuration,
  { now: machineTime, logStream }: Surroundings,
): Promise<RunningServer> {
  const { host, port, database, demonstration, logLevel, portalDirectory, requestsPerMinute } = configuration;
  let application: FastifyInstance | undefined;
  let listeningAt = '';
  let stopTracing: (() => Promise<void>) | undefined;
  const sites = await loadSites(configuration.fireworkSites);
  const records = await openDatabase(database, (error) =>
    application?.log.warn({ err: error }, 'a database connection was lost'),
  );
  try {
    if (configuration.tracesEndpoint !== undefined) stopTracing = await startTracing(configuration.tracesEndpoint);
    await keepPurpose(records.database, demonstration, machineTime());
    const clock = demonstration ? await demonstrationClock(records.database, machineTime) : runningClock(machineTime);
    const { now } = clock;
    const audit = await openAuditLog(records.database, configuration.auditKey, (error) =>
      application?.log.error({ err: error }, 'a head of the audit was due and could not be signed'),
    );
    const documents = await openStore(
      { directory: configuration.documentsDirectory, service: configuration.documentsService },
      (error) => {
        const message = 'the service for documents could not be used';
        if (application) application.log.warn({ err: error }, message);
        else logStream.write(`${JSON.stringify({ level: 'warn', err: errorForLog(error), msg: message })}\n`);
      },
    );
    const secret = await sessionSecretFor(records.database, configuration.sessionSecret);
    await audit.sign(now());
    const publicAddress = (): string => configuration.publicAddress ?? listeningAt;
    const { mail } = configuration;
    const deliveries = { email: mail ? mailNotices(records.database, smtpMailer(mail), publicAddress) : noMail };
    const jobs = configuration.jobs
      ? openJobs(
          records,
          recurringJobs({
            records,
            audit,
            documents,
            deliveries,
            now,
            machineTime,
            onDiscrepancy: ({ discrepancyCount }) =>
              application?.log.error({ discrepancyCount }, 'the ledger does not agree'),
          }),
          { onFailure: (error, job) => application?.log.error({ err: error, job }, 'a job failed') },
        )
      : undefined;
    application = await buildApplication({
      context: {
        records,
        audit,
        accounts: openAccounts({
          database: records.database,
          secret,
          publicAddress,
          now,
          singleSignOn: configuration.singleSignOn,
          hasPublicCodes: demonstration,
          onFailure: (error) => application?.log.error({ err: error }, 'sign-in failed inside'),
        }),
        documents,
        clock,
        now,
        startedAt: now(),
        demonstration,
        sites,
        publicAddress,
        relaySoon: () => jobs?.runSoon(relayJob),
      },
      logLevel,
      logStream,
      portalDirectory,
      requestsPerMinute,
      documentBytes: configuration.documentBytes,
      host,
      metricsToken: configuration.metricsToken,
      trustedProxies: configuration.trustedProxies,
    });
    const listening = application;
    listeningAt = await listen(listening, host, port);
    // Its notices name the address, which is known by now; it is told to people once all is there.
    if (demonstration) await seedDemonstration({ records, documents, publicAddress, demonstration }, now(), secret);
    jobs?.start();
    return {
      address: listeningAt,
      records,
      stop: async () => {
        await listening.close();
        await jobs?.stop();
        await audit
          .sign(now())
          .catch((error: unknown) => listening.log.error({ err: error }, 'no head of the audit was signed at the end'));
        await records.close();
        await stopTracing?.();
      },
    };
  } catch (error) {
    await application?.close();
    await records.close();
    await stopTracing?.();
    throw error;
  }
}
