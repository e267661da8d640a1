import type { Geometry } from './geometry.ts';
import type { SiteKind } from './site-kind.ts';
import type { Site } from './site.ts';

const rectangle = (west: number, south: number, east: number, north: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const point = (longitude: number, latitude: number): Geometry => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

const fictional = (id: string, kind: SiteKind, zh: string, en: string, geometry: Geometry): Site => ({
  id: `demonstration-${id}`,
  name: `${zh}（虚构）${en} (fictional)`,
  kind,
  geometry,
  source: '演示数据，纯属虚构 / demonstration data, fictional',
  fictional: true,
});

/**
 * Made-up sites around the centre of Lucheng, at least one for every item of part II that means sites: for
 * demonstrations and tests. None of them exists; none may be used to decide about a real place.
 *
 * @example
 * demonstrationSites.every((site) => site.fictional); // true
 */
export const demonstrationSites: readonly Site[] = [
  fictional('school', 'school', '学校甲', 'School A', rectangle(120.65, 28.015, 120.6512, 28.016)),
  fictional('park', 'park', '公园甲', 'Park A', {
    type: 'Polygon',
    coordinates: [
      [
        [120.6512, 28.0148],
        [120.6535, 28.0148],
        [120.6535, 28.0162],
        [120.6512, 28.0162],
        [120.6512, 28.0148],
      ],
      [
        [120.6526, 28.0153],
        [120.6526, 28.0157],
        [120.6531, 28.0157],
        [120.6531, 28.0153],
        [120.6526, 28.0153],
      ],
    ],
  }),
  fictional('hospital', 'medical-institution', '医院甲', 'Hospital A', rectangle(120.658, 28.012, 120.6595, 28.0132)),
  fictional('clinic', 'medical-institution', '诊所乙', 'Clinic B', point(120.664, 28.0165)),
  fictional('care-home', 'care-home', '敬老院甲', 'Care home A', rectangle(120.644, 28.011, 120.6446, 28.0114)),
  fictional('sanatorium', 'sanatorium', '疗养院甲', 'Sanatorium A', rectangle(120.636, 28.008, 120.6368, 28.0086)),
  fictional(
    'kindergarten',
    'kindergarten',
    '幼儿园甲',
    'Kindergarten A',
    rectangle(120.661, 28.019, 120.6614, 28.0193),
  ),
  fictional('nursery', 'nursery', '托儿所甲', 'Nursery A', point(120.6475, 28.0185)),
  fictional('monument', 'protected-monument', '文保单位甲', 'Monument A', point(120.6525, 28.0205)),
  fictional('city-wall', 'protected-monument', '古城墙乙', 'City wall B', {
    type: 'LineString',
    coordinates: [
      [120.643, 28.0195],
      [120.6438, 28.0188],
      [120.645, 28.0186],
    ],
  }),
  fictional('petrol-station', 'petrol-station', '加油站甲', 'Petrol station A', point(120.67, 28.0105)),
  fictional('fuel-depot', 'fuel-depot', '油库甲', 'Fuel depot A', rectangle(120.682, 28.006, 120.6835, 28.007)),
  fictional(
    'fire-safety-unit',
    'key-fire-safety-unit',
    '重点消防单位甲',
    'Key fire-safety unit A',
    rectangle(120.674, 28.015, 120.6748, 28.0156),
  ),
  fictional('market', 'market', '菜市场甲', 'Market A', rectangle(120.6565, 28.0195, 120.6573, 28.02)),
  fictional('wholesale-market', 'market', '批发市场乙', 'Wholesale market B', {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [120.666, 28.007],
          [120.667, 28.007],
          [120.667, 28.0077],
          [120.666, 28.0077],
          [120.666, 28.007],
        ],
      ],
      [
        [
          [120.6675, 28.007],
          [120.6682, 28.007],
          [120.6682, 28.0077],
          [120.6675, 28.0077],
          [120.6675, 28.007],
        ],
      ],
    ],
  }),
  fictional('station', 'station', '客运站甲', 'Bus station A', rectangle(120.676, 28.009, 120.6775, 28.01)),
  fictional('dock', 'dock', '码头甲', 'Dock A', rectangle(120.6605, 28.0225, 120.6615, 28.0229)),
  fictional(
    'railway',
    'railway-protection-zone',
    '铁路保护区甲',
    'Railway zone A',
    rectangle(120.63, 28.0046, 120.69, 28.0049),
  ),
  fictional('power-line', 'power-line-protection-zone', '输电线路保护区甲', 'Power-line zone A', {
    type: 'Polygon',
    coordinates: [
      [
        [120.631, 28.005],
        [120.6314, 28.005],
        [120.6344, 28.022],
        [120.634, 28.022],
        [120.631, 28.005],
      ],
    ],
  }),
  fictional('office', 'government-office', '机关甲', 'Office A', rectangle(120.6475, 28.0125, 120.6483, 28.013)),
  fictional('enterprise', 'enterprise', '企业甲', 'Enterprise A', rectangle(120.679, 28.013, 120.6805, 28.014)),
  fictional(
    'institution',
    'public-institution',
    '事业单位甲',
    'Institution A',
    rectangle(120.654, 28.0095, 120.6549, 28.0101),
  ),
  fictional('hill', 'hill-forest', '山林甲', 'Wooded hill A', {
    type: 'Polygon',
    coordinates: [
      [
        [120.638, 28.014],
        [120.6405, 28.0133],
        [120.642, 28.0152],
        [120.6408, 28.0173],
        [120.6385, 28.0168],
        [120.638, 28.014],
      ],
    ],
  }),
  fictional('garden', 'garden', '园林甲', 'Garden A', rectangle(120.6645, 28.0215, 120.6655, 28.0222)),
  fictional('green-space', 'green-space', '绿地甲', 'Green space A', rectangle(120.669, 28.0195, 120.6725, 28.0199)),
  fictional(
    'military-site',
    'military-site',
    '军事设施甲',
    'Military site A',
    rectangle(120.685, 28.017, 120.686, 28.0177),
  ),
  fictional('seller', 'firework-seller', '烟花爆竹零售点甲', 'Firework shop A', point(120.6595, 28.0165)),
];
