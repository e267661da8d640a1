const base = require('./boundaries.cjs');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  ...base,
  forbidden: [
    ...base.forbidden,
    {
      name: 'features-stay-apart',
      comment: 'A feature never imports another feature.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'ui-below-features',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(features|routes)/' },
    },
    {
      name: 'types-only-from-the-server',
      severity: 'error',
      from: {},
      to: { path: '(^|/)server/src/', dependencyTypesNot: ['type-only'] },
    },
  ],
};
