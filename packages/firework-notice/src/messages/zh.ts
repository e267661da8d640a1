import { formatDate } from '@wenzhou/calendar';
import { formatYuan } from '@wenzhou/money';
import type { InputRefusals, Messages } from '@wenzhou/statute';
import type { District } from '../district.ts';
import type { Buffer } from '../notice.ts';
import type { FireworkReasons } from '../reasons.ts';
import type { FireworkRefusals, Subject } from '../refusals.ts';
import { settings } from '../setting.ts';
import { siteKinds } from '../site-kind.ts';
import type { FireworkSteps } from '../steps.ts';

const metres = (value: number): string => `${value.toFixed(3)} 米`;
const reach = (buffer: Buffer): string => (buffer === 'inside' ? '内部' : `${buffer} 米以内（含 ${buffer} 米）`);
const either = (districts: readonly District[], maybeOutside = false): string =>
  [...districts.map(({ name }) => name.zh), ...(maybeOutside ? ['温州以外或海上'] : [])].join('，或') ||
  '温州各区县以外';
const classes = { consumer: '个人燃放类', professional: '专业燃放类' } as const;
const windows = { retail: '零售', 'setting-off': '燃放' } as const;
const days = ({ from, to }: Pick<FireworkReasons['permit-not-in-force'], 'from' | 'to'>): string =>
  `${formatDate(from, 'zh')}至${formatDate(to, 'zh')}`;

function subject(of: Subject): string {
  switch (of.kind) {
    case 'place-asked-about':
      return '所问地点';
    case 'site':
      return `场所“${of.name}”（第 ${of.row} 行，编号 ${of.id}）`;
    case 'district-feature':
      return `区划要素（第 ${of.row} 个）`;
  }
}

export const zh: Messages<FireworkSteps & FireworkReasons & Omit<FireworkRefusals, keyof InputRefusals>> = {
  // steps
  'datum-converted': (f) =>
    `坐标由 ${f.datum}（${f.longitude}，${f.latitude}）换算为 WGS 84（${f.toLongitude.toFixed(7)}，${f.toLatitude.toFixed(7)}）。`,
  'district-stated': (f) => `按提问者所说，地点在${f.district.name.zh}；结论以此为前提。`,
  'district-found': (f) => `按区划图，地点在：${either(f.candidates, f.maybeOutside)}。`,
  'scope-decided': (f) =>
    ({ yes: '本通告适用于此地。', no: '本通告不适用于此地。', uncertain: '靠近区界，无法确定本通告是否适用。' })[
      f.applies
    ],
  'setting-off-window-checked': (f) =>
    `${formatDate(f.date, 'zh')}${f.within ? '在' : '不在'}允许燃放的日子内（${days(f)}，首尾两天都算）。`,
  'sites-searched': (f) => `在 ${f.searched} 处场所中查找周围 ${f.radius} 米，找到 ${f.found} 处。`,
  'distance-compared': (f) =>
    `距“${f.site}”（${siteKinds[f.siteKind].label.zh}）${metres(f.distance)}，禁止范围：${reach(f.buffer)}，${f.forbidden ? '在范围内' : '不在范围内'}。`,
  'setting-checked': (f) =>
    `燃放部位：${settings[f.setting].zh}${f.assumed ? '（未说明，按此假定）' : ''}，${f.forbidden ? '属于' : '不属于'}禁止的建筑部位。`,
  'product-checked': (f) => `产品类别：${classes[f.class]}${f.assumed ? '（未说明，按此假定）' : ''}。`,
  'fine-stated': (f) => `违规燃放可处 ${formatYuan(f.minimum, 'zh')}以上 ${formatYuan(f.maximum, 'zh')}以下罚款。`,
  'retail-window-checked': (f) =>
    `${formatDate(f.date, 'zh')}${f.within ? '在' : '不在'}零售的日子内（${days(f)}，首尾两天都算）。`,
  'permit-checked': (f) => `${formatDate(f.date, 'zh')}${f.inForce ? '持有' : '没有'}有效的零售许可。`,
  'storage-place-checked': (f) => `${f.exists ? '有' : '没有'}专门的储存场所。`,
  // reasons
  'outside-setting-off-window': (f) => `${formatDate(f.date, 'zh')}不可燃放：允许的日子是${days(f)}（整日）。`,
  'forbidden-place': (f) => {
    const where = f.distance === 0 ? `所在地点就在“${f.name}”` : `所在地点距“${f.name}”${metres(f.distance)}`;
    if (f.buffer === 'inside') return `禁止燃放：${f.place.zh}。${where}，请离开（到最近边界 ${metres(f.moveAway)}）。`;
    const away = f.moveAway === 0 ? '再远离一点' : `再远离 ${metres(f.moveAway)}以上`;
    return `禁止燃放：${f.place.zh}。${where}，${reach(f.buffer)}都禁止，请${away}。`;
  },
  'forbidden-building-part': (f) => `禁止在${settings[f.setting].zh}燃放（${f.place.zh}）。请到室外允许的空地。`,
  'product-not-consumer-class': (f) => `${classes[f.class]}产品只能由专业人员燃放。请只燃放个人燃放类产品。`,
  'outside-scope': (f) => `本通告不适用于此地（${either(f.found)}）；这不等于允许燃放，请查当地规定。`,
  'near-scope-line': (f) =>
    `地点靠近区界，可能在${either(f.candidates, f.maybeOutside)}。请向所在区确认，或说明所在的区。`,
  'outside-retail-window': (f) => `${formatDate(f.date, 'zh')}不可零售：零售的日子是${days(f)}（整日）。`,
  'permit-none': () => '没有零售许可，不得销售。请先向安监部门取得许可。',
  'permit-not-in-force': (f) => `零售许可在${formatDate(f.date, 'zh')}无效（有效期 ${days(f)}）。请先取得有效许可。`,
  'storage-place-missing': () => '没有专门的储存场所，不得销售。请先按规定设置。',
  // refusals
  'coordinates-outside-world': (f) =>
    `${subject(f.subject)}：坐标（经度 ${f.longitude}，纬度 ${f.latitude}）超出地球范围。请核对。`,
  'coordinates-swapped': (f) =>
    `${subject(f.subject)}：经度 ${f.longitude}、纬度 ${f.latitude} 像是颠倒了。请先填经度（约 120），再填纬度（约 28）。`,
  'coordinates-far-away': (f) =>
    `${subject(f.subject)}：坐标（经度 ${f.longitude}，纬度 ${f.latitude}）离温州太远。请核对。`,
  'coordinates-at-sea': (f) => `${subject(f.subject)}：坐标（经度 ${f.longitude}，纬度 ${f.latitude}）在海上。请核对。`,
  'ring-unclosed': (f) => `${subject(f.subject)}：第 ${f.ring} 个环没有闭合。请让首尾坐标相同。`,
  'ring-without-area': (f) => `${subject(f.subject)}：第 ${f.ring} 个环没有面积。请核对坐标。`,
  'ring-self-crossing': (f) =>
    `${subject(f.subject)}：第 ${f.ring} 个环在（${f.near.join('，')}）附近自相交。请改正边界。`,
  'rings-crossing': (f) =>
    `${subject(f.subject)}：第 ${f.ring} 个环在（${f.near.join('，')}）附近与另一个环相交。请改正边界。`,
  'hole-outside': (f) => `${subject(f.subject)}：第 ${f.ring} 个环是孔，却在外环之外。请改正。`,
  'hole-over-hole': (f) => `${subject(f.subject)}：第 ${f.ring} 个环是孔，却与另一个孔重叠。请改正。`,
  'site-area-missing': (f) =>
    `${subject(f.subject)}：${siteKinds[f.siteKind].label.zh}禁止的是内部，${f.geometry} 没有内部。请给出范围（Polygon 或 MultiPolygon）。`,
  'site-id-repeated': (f) => `${subject(f.subject)}：编号与第 ${f.firstRow} 行重复。请改用不同的编号。`,
  'district-unknown': (f) =>
    `区县代码 ${f.district} 没有指明一个已知的区县。可选：${f.known.map(({ code, name }) => `${name.zh} ${code}`).join('、')}。`,
  'district-contradicted': (f) =>
    `所说的${f.stated.name.zh}与坐标不符，坐标在${either(f.found)}。请核对坐标或所在的区。`,
  'lunar-date-disagrees': (f) =>
    `${formatDate(f.date, 'zh')}是农历${f.computed.zh}，通告数据却写${f.printed.zh}。请核对。`,
  'window-reversed': (f) => `${windows[f.window]}时间的截止日早于起始日（${days(f)}）。请核对。`,
  'forbidden-place-repeated': (f) => `禁止燃放区域第 ${f.item} 项重复。请合并或改正项号。`,
  'parameter-missing': (f) => `缺少${formatDate(f.on, 'zh')}的“${f.label.zh}”数值，无法计算。请先补充参数。`,
};
