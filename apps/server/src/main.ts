import { text } from 'node:stream/consumers';
import { openOperator } from './accounts/open-operator.ts';
import { exportAuditToFile } from './audit/export-to-file.ts';
import { backupToFile } from './backup/backup-to-file.ts';
import { restoreFromFile } from './backup/restore-from-file.ts';
import { readConfiguration } from './configuration.ts';
import { describeFault, exitCodes, StartFault } from './fault.ts';
import { errorForLog, withoutCitizenNumbers } from './log-record.ts';
import { type RunningServer, startServer } from './start.ts';

/** How long requests in progress may take to finish once the server was told to stop. */
const stopPatienceMs = 10_000;

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

function fail(error: unknown): never {
  if (error instanceof StartFault) {
    tell(describeFault(error.fault));
    process.exit(error.exitCode);
  }
  tell(withoutCitizenNumbers(JSON.stringify({ level: 'fatal', err: errorForLog(error) })));
  process.exit(exitCodes.internal);
}

function stopOnSignals(server: RunningServer): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(exitCodes.internal);
    isStopping = true;
    setTimeout(() => process.exit(exitCodes.internal), stopPatienceMs).unref();
    server.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const read = readConfiguration(process.env, process.argv.slice(2));
if (read.kind === 'faulty') {
  tell(read.faults.map(describeFault).join('\n'));
  process.exit(exitCodes.configuration);
}
if (read.configuration.exportAuditTo !== undefined) {
  const file = read.configuration.exportAuditTo;
  const head = await exportAuditToFile(read.configuration, file, new Date()).catch(fail);
  process.stdout.write(`${file}: ${head.treeSize} 条审计记录 audit entries, 树头 head ${head.number}\n`);
  process.exit(0);
}
if (read.configuration.backupTo !== undefined) {
  const file = read.configuration.backupTo;
  const { rows, documents, digest } = await backupToFile(read.configuration, file, new Date()).catch(fail);
  process.stdout.write(`${file}: ${rows} 行 rows, ${documents} 份文件 documents, sha256 ${digest}\n`);
  process.exit(0);
}
if (read.configuration.restoreFrom !== undefined) {
  const file = read.configuration.restoreFrom;
  const { rows, documents, auditEntries, ledger } = await restoreFromFile(read.configuration, file).catch(fail);
  process.stdout.write(
    `${file}: ${rows} 行 rows, ${documents} 份文件 documents; 审计已核 audit verified: ${auditEntries}; 总账 ledger: ${ledger.kind}\n`,
  );
  process.exit(0);
}
if (read.configuration.openOperator !== undefined) {
  const username = read.configuration.openOperator;
  await openOperator(read.configuration, username, await text(process.stdin), new Date()).catch(fail);
  process.stdout.write(
    `${username}: 管理员账号已开立，首次登录后请启用动态口令。 The account of the operator is open; set up one-time codes after signing in.\n`,
  );
  process.exit(0);
}
const server = await startServer(read.configuration, {
  now: () => new Date(),
  logStream: process.stderr,
}).catch(fail);
stopOnSignals(server);
process.stdout.write(`温州民生规则 Wenzhou Civic ${server.address}\n`);
