/** Domain and foundation packages: no platform, no framework, no clock, no chance. */
const base = require('./boundaries.cjs');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  ...base,
  forbidden: [
    ...base.forbidden,
    {
      name: 'no-platform',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-framework',
      severity: 'error',
      from: {},
      to: { path: '^(@trpc|react|fastify|drizzle|pg$|@electric-sql)' },
    },
  ],
};
