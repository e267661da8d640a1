import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrationsFolder } from '../folders.ts';
import { exitCodes, StartFault } from '../fault.ts';

/** Runs the generated migrations that a database has not had yet, by the migrator of its driver. */
export async function migrateDatabase(
  migrator: (config: { migrationsFolder: string }) => Promise<void>,
): Promise<void> {
  try {
    readMigrationFiles({ migrationsFolder });
    await migrator({ migrationsFolder });
  } catch (error) {
    throw new StartFault(
      {
        code: 'migration-failed',
        reason: {
          zh: `数据库结构没有更新成功（迁移目录 ${migrationsFolder}）；已撤销，数据没有改动。`,
          en: `The database could not be brought up to date (migrations in ${migrationsFolder}); it was rolled back and no data changed.`,
        },
        remedy: {
          zh: '请确认程序文件完整、数据库账号有建表权限，再重新启动。',
          en: 'Check that the program is installed completely and that the database account may create tables, then start again.',
        },
      },
      exitCodes.unavailable,
      { cause: error },
    );
  }
}
