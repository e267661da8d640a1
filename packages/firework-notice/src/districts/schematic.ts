import { type Division, divisionByCode, type DivisionCode } from '@wenzhou/identity';
import type { Bilingual } from '@wenzhou/statute';
import type { DistrictCollection } from '../district-index.ts';
import type { Position } from '../geometry.ts';

/** Where three or more districts meet, or a line becomes more or less sure. */
const qingtianNorth: Position = [120.4, 28.15];
const qingtianMiddle: Position = [120.33, 28.06];
const qingtianSouth: Position = [120.3, 27.93];
const shuangyu: Position = [120.604, 28.05];
const jiangxinWest: Position = [120.622, 28.0405];
const jiangxinEast: Position = [120.69, 28.032];
const wuniu: Position = [120.81, 28.02];
const qiduEast: Position = [120.825, 28];
const lingkunWest: Position = [120.87, 27.955];
const lingkunSouth: Position = [120.95, 27.9];
const longwanSouthEast: Position = [120.9, 27.775];
const daluoSouth: Position = [120.7, 27.825];
const puzhou: Position = [120.72, 27.985];
const yandangNorth: Position = [120.97, 28.45];
const yueqingBay: Position = [121.1, 28.03];
const feiyunMouth: Position = [120.72, 27.65];
const ruianWest: Position = [120.2, 27.72];
const ruianNorthWest: Position = [120.22, 27.95];
const aojiangMouth: Position = [120.68, 27.58];
const longgangWest: Position = [120.48, 27.58];
const longgangSouth: Position = [120.68, 27.5];
const fujianCoast: Position = [120.5, 27.12];
const fujianHills: Position = [120.13, 27.42];
const pingyangWest: Position = [120.12, 27.5];
const pingyangNorthWest: Position = [120.12, 27.62];
const wenchengWest: Position = [119.83, 27.78];

interface Line {
  readonly between: readonly [string, string];
  readonly uncertainty: number;
  readonly path: readonly Position[];
  readonly from?: string;
  readonly to?: string;
}

const line = (a: string, b: string, uncertainty: number, path: readonly Position[]): Line => ({
  between: [a, b],
  uncertainty,
  path,
});

const outside = 'outside';
const lucheng = '330302';
const longwan = '330303';
const ouhai = '330304';
const dongtou = '330305';
const yongjia = '330324';
const pingyang = '330326';
const cangnan = '330327';
const wencheng = '330328';
const taishun = '330329';
const ruian = '330381';
const yueqing = '330382';
const longgang = '330383';

function divisionOf(code: DivisionCode): Division {
  const division = divisionByCode(code);
  if (!division) throw new Error(`no division has the code ${code}`);
  return division;
}

/**
 * Longgang became a city of its own in 2019, until when it was a town of Cangnan. Only the year is certain here, so the
 * change is put on its first day, as the register of divisions does.
 */
const longgangFrom = '2019-01-01';
const cangnanWholeUntil = '2018-12-31';

/**
 * The lines between the districts, drawn by hand from general knowledge of the region (rivers, hills, towns), each with
 * the metres by which it may be wrong. The Oujiang north of Jiangxin island is the surest of them.
 */
const lines = {
  oujiangUpper: line(lucheng, yongjia, 2500, [
    qingtianNorth,
    [120.45, 28.15],
    [120.5, 28.142],
    [120.545, 28.122],
    [120.58, 28.1],
    [120.592, 28.075],
    shuangyu,
  ]),
  oujiangShuangyu: line(lucheng, yongjia, 1000, [shuangyu, jiangxinWest]),
  oujiangJiangxin: line(lucheng, yongjia, 450, [jiangxinWest, [120.632, 28.037], [120.65, 28.036], jiangxinEast]),
  oujiangCity: line(lucheng, yongjia, 1000, [jiangxinEast, [120.73, 28.037], [120.78, 28.033], wuniu]),
  oujiangQidu: line(lucheng, yueqing, 1500, [wuniu, qiduEast]),
  oujiangLower: line(longwan, yueqing, 1500, [qiduEast, [120.85, 27.975], lingkunWest]),
  oujiangSouthBranch: line(longwan, dongtou, 2000, [lingkunWest, [120.91, 27.925], lingkunSouth]),
  oujiangNorthBranch: line(yueqing, dongtou, 2500, [lingkunWest, [120.93, 27.985], [121, 28], yueqingBay]),
  longwanCoast: line(longwan, outside, 1500, [lingkunSouth, [120.93, 27.84], longwanSouthEast]),
  longwanRuian: line(longwan, ruian, 3500, [daluoSouth, [120.76, 27.81], [120.83, 27.79], longwanSouthEast]),
  daluo: line(ouhai, longwan, 2500, [puzhou, [120.735, 27.95], [120.74, 27.9], [120.72, 27.85], daluoSouth]),
  luchengLongwan: line(lucheng, longwan, 2000, [
    puzhou,
    [120.73, 27.998],
    [120.765, 28.003],
    [120.8, 27.997],
    qiduEast,
  ]),
  luchengOuhai: line(lucheng, ouhai, 2500, [
    qingtianMiddle,
    [120.42, 28.05],
    [120.5, 28.03],
    [120.57, 28.012],
    [120.6, 28],
    [120.64, 27.991],
    [120.68, 27.982],
    puzhou,
  ]),
  luchengQingtian: line(lucheng, outside, 4000, [qingtianNorth, [120.36, 28.1], qingtianMiddle]),
  ouhaiQingtian: line(ouhai, outside, 4000, [qingtianMiddle, [120.28, 28], qingtianSouth]),
  ouhaiRuian: line(ouhai, ruian, 3500, [
    qingtianSouth,
    [120.4, 27.9],
    [120.5, 27.87],
    [120.58, 27.85],
    [120.64, 27.835],
    daluoSouth,
  ]),
  yongjiaOutside: line(yongjia, outside, 5000, [
    qingtianNorth,
    [120.38, 28.2],
    [120.4, 28.28],
    [120.42, 28.4],
    [120.5, 28.52],
    [120.65, 28.6],
    [120.8, 28.62],
    [120.9, 28.55],
    yandangNorth,
  ]),
  yongjiaYueqing: line(yongjia, yueqing, 3000, [
    wuniu,
    [120.84, 28.12],
    [120.93, 28.25],
    [120.98, 28.35],
    yandangNorth,
  ]),
  yueqingOutside: line(yueqing, outside, 4000, [
    yandangNorth,
    [121.1, 28.53],
    [121.2, 28.48],
    [121.25, 28.38],
    [121.2, 28.3],
    [121.12, 28.15],
    yueqingBay,
  ]),
  dongtouSea: line(dongtou, outside, 3000, [
    yueqingBay,
    [121.25, 27.98],
    [121.32, 27.9],
    [121.3, 27.74],
    [121.12, 27.74],
    [121, 27.8],
    lingkunSouth,
  ]),
  ruianCoast: line(ruian, outside, 4000, [longwanSouthEast, [120.8, 27.7], feiyunMouth]),
  ruianPingyang: line(ruian, pingyang, 3500, [
    feiyunMouth,
    [120.6, 27.69],
    [120.5, 27.7],
    [120.4, 27.68],
    [120.3, 27.69],
    ruianWest,
  ]),
  ruianWencheng: line(ruian, wencheng, 5000, [ruianWest, [120.17, 27.8], [120.18, 27.88], ruianNorthWest]),
  ruianQingtian: line(ruian, outside, 5000, [ruianNorthWest, qingtianSouth]),
  pingyangCoast: line(pingyang, outside, 4000, [feiyunMouth, aojiangMouth]),
  pingyangWencheng: line(pingyang, wencheng, 5000, [ruianWest, pingyangNorthWest]),
  pingyangTaishun: line(pingyang, taishun, 5000, [pingyangNorthWest, pingyangWest]),
  pingyangCangnan: line(pingyang, cangnan, 4000, [
    longgangWest,
    [120.4, 27.58],
    [120.3, 27.56],
    [120.2, 27.52],
    pingyangWest,
  ]),
  aojiangToCangnan: {
    ...line(pingyang, cangnan, 2000, [aojiangMouth, [120.6, 27.595], [120.55, 27.59], longgangWest]),
    to: cangnanWholeUntil,
  },
  aojiangToLonggang: {
    ...line(pingyang, longgang, 2000, [aojiangMouth, [120.6, 27.595], [120.55, 27.59], longgangWest]),
    from: longgangFrom,
  },
  longgangCangnan: {
    ...line(longgang, cangnan, 4000, [longgangWest, [120.5, 27.53], [120.57, 27.49], longgangSouth]),
    from: longgangFrom,
  },
  cangnanNorthCoast: { ...line(cangnan, outside, 4000, [aojiangMouth, longgangSouth]), to: cangnanWholeUntil },
  longgangCoast: { ...line(longgang, outside, 4000, [aojiangMouth, longgangSouth]), from: longgangFrom },
  cangnanCoast: line(cangnan, outside, 5000, [longgangSouth, [120.7, 27.4], [120.62, 27.27], fujianCoast]),
  cangnanFujian: line(cangnan, outside, 5000, [
    fujianCoast,
    [120.43, 27.15],
    [120.4, 27.26],
    [120.26, 27.36],
    fujianHills,
  ]),
  cangnanTaishun: line(cangnan, taishun, 5000, [fujianHills, pingyangWest]),
  wenchengOutside: line(wencheng, outside, 5000, [
    ruianNorthWest,
    [120.1, 27.99],
    [119.9, 28],
    [119.8, 27.9],
    wenchengWest,
  ]),
  wenchengTaishun: line(wencheng, taishun, 5000, [wenchengWest, [119.95, 27.7], [120.05, 27.62], pingyangNorthWest]),
  taishunOutside: line(taishun, outside, 5000, [
    wenchengWest,
    [119.65, 27.75],
    [119.62, 27.6],
    [119.68, 27.43],
    [119.78, 27.3],
    [119.95, 27.35],
    fujianHills,
  ]),
} as const satisfies Readonly<Record<string, Line>>;

/** Joins lines into a closed ring from a place where it begins; a line is turned round when it leads back. */
function ring(from: Position, ...names: readonly (keyof typeof lines)[]): Position[] {
  const positions = [from];
  let end = from;
  for (const name of names) {
    const path: readonly Position[] = lines[name].path;
    for (const position of (path[0] === end ? path : path.toReversed()).slice(1)) {
      positions.push(position);
      end = position;
    }
  }
  return positions;
}

/** The Nanji islands, which belong to Pingyang. */
const nanji: Position[] = [
  [121, 27.41],
  [121.14, 27.41],
  [121.14, 27.52],
  [121, 27.52],
  [121, 27.41],
];

interface AreaEntry {
  readonly code: DivisionCode;
  readonly rings: readonly Position[][];
  readonly from?: string;
  readonly to?: string;
}

const areas: readonly AreaEntry[] = [
  {
    code: lucheng,
    rings: [
      ring(
        qingtianNorth,
        'luchengQingtian',
        'luchengOuhai',
        'luchengLongwan',
        'oujiangQidu',
        'oujiangCity',
        'oujiangJiangxin',
        'oujiangShuangyu',
        'oujiangUpper',
      ),
    ],
  },
  {
    code: longwan,
    rings: [
      ring(puzhou, 'daluo', 'longwanRuian', 'longwanCoast', 'oujiangSouthBranch', 'oujiangLower', 'luchengLongwan'),
    ],
  },
  {
    code: ouhai,
    rings: [ring(qingtianMiddle, 'ouhaiQingtian', 'ouhaiRuian', 'daluo', 'luchengOuhai')],
  },
  {
    code: dongtou,
    rings: [ring(lingkunWest, 'oujiangSouthBranch', 'dongtouSea', 'oujiangNorthBranch')],
  },
  {
    code: yongjia,
    rings: [
      ring(
        qingtianNorth,
        'oujiangUpper',
        'oujiangShuangyu',
        'oujiangJiangxin',
        'oujiangCity',
        'yongjiaYueqing',
        'yongjiaOutside',
      ),
    ],
  },
  {
    code: yueqing,
    rings: [ring(wuniu, 'oujiangQidu', 'oujiangLower', 'oujiangNorthBranch', 'yueqingOutside', 'yongjiaYueqing')],
  },
  {
    code: ruian,
    rings: [
      ring(
        qingtianSouth,
        'ruianQingtian',
        'ruianWencheng',
        'ruianPingyang',
        'ruianCoast',
        'longwanRuian',
        'ouhaiRuian',
      ),
    ],
  },
  {
    code: pingyang,
    rings: [
      ring(
        feiyunMouth,
        'ruianPingyang',
        'pingyangWencheng',
        'pingyangTaishun',
        'pingyangCangnan',
        'aojiangToCangnan',
        'pingyangCoast',
      ),
      nanji,
    ],
  },
  {
    code: cangnan,
    to: cangnanWholeUntil,
    rings: [
      ring(
        longgangWest,
        'pingyangCangnan',
        'cangnanTaishun',
        'cangnanFujian',
        'cangnanCoast',
        'cangnanNorthCoast',
        'aojiangToCangnan',
      ),
    ],
  },
  {
    code: cangnan,
    from: longgangFrom,
    rings: [
      ring(longgangWest, 'pingyangCangnan', 'cangnanTaishun', 'cangnanFujian', 'cangnanCoast', 'longgangCangnan'),
    ],
  },
  {
    code: longgang,
    from: longgangFrom,
    rings: [ring(longgangWest, 'longgangCangnan', 'longgangCoast', 'aojiangToLonggang')],
  },
  {
    code: wencheng,
    rings: [ring(ruianNorthWest, 'wenchengOutside', 'wenchengTaishun', 'pingyangWencheng', 'ruianWencheng')],
  },
  {
    code: taishun,
    rings: [ring(wenchengWest, 'taishunOutside', 'cangnanTaishun', 'pingyangTaishun', 'wenchengTaishun')],
  },
];

/**
 * A coarse sketch of the districts of Wenzhou, of our own drawing, WGS 84: 示意图，不作为执法依据 (schematic, not for
 * enforcement). Its areas carry code and name; its lines say by how many metres they may be wrong. Longgang is apart
 * from Cangnan only from 2019 on. An operator replaces it by official boundaries with `buildDistrictIndex`.
 *
 * @example
 * schematicDistricts.note.en; // 'Schematic, not for enforcement'
 */
export const schematicDistricts: DistrictCollection & { readonly note: Bilingual } = {
  type: 'FeatureCollection',
  note: { zh: '示意图，不作为执法依据', en: 'Schematic, not for enforcement' },
  features: [
    ...areas.map(({ rings, code, ...dated }): DistrictCollection['features'][number] => ({
      type: 'Feature',
      properties: { code, name: divisionOf(code).name.zh, nameEn: divisionOf(code).name.en, ...dated },
      geometry: { type: 'MultiPolygon', coordinates: rings.map((outer) => [outer]) },
    })),
    ...Object.values<Line>(lines).map(({ path, between, ...properties }): DistrictCollection['features'][number] => ({
      type: 'Feature',
      properties: { ...properties, between: [...between] },
      geometry: { type: 'LineString', coordinates: [...path] },
    })),
  ],
};
