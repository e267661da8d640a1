// Rules
export {
  type Consequence,
  consequenceSchema,
  maySetOff,
  type SettingOffAnswer,
  settingOffAnswerSchema,
} from './may-set-off.ts';
export { mayRetail, type RetailAnswer, retailAnswerSchema } from './may-retail.ts';
export { type Assumption, assumptions, assumptionSchema } from './assumptions.ts';

// Notices
export {
  type Buffer,
  bufferSchema,
  type ForbiddenPlace,
  type Notice,
  type NoticeInput,
  noticeSchema,
  type NoticeWindow,
  readNotice,
} from './notice.ts';
export { forbiddenPlaceKinds, notices } from './notices.ts';
export { type LunarDay, lunarDaySchema } from './lunar-day.ts';

// Places
export { type Site, type SiteInput, siteSchema } from './site.ts';
export { type SiteKind, siteKindNames, siteKinds } from './site-kind.ts';
export { buildSiteIndex, type NearbySite, type SiteIndex } from './site-index.ts';
export {
  buildDistrictIndex,
  type DistrictCollection,
  type DistrictFinding,
  type DistrictIndex,
} from './district-index.ts';
export { type District, districtSchema } from './district.ts';
export { schematicDistricts } from './districts/schematic.ts';
export { demonstrationSites } from './demonstration-sites.ts';
export { type ForbiddenAreaCollection, type ForbiddenAreaProperties, forbiddenAreas } from './forbidden-areas.ts';
export { type Geometry, geometrySchema, type Position, positionSchema } from './geometry.ts';
export type { Measurement } from './distance.ts';

// Questions
export { type Datum, datumSchema } from './datum.ts';
export { type Wgs84Position, type Where, type WhereInput, wgs84PositionSchema, whereSchema } from './where.ts';
export { type Setting, settings, settingSchema } from './setting.ts';
export { type Product, type ProductClass, productSchema } from './product.ts';
export { type Outlet, type OutletInput, outletSchema, type Permit, permitSchema } from './outlet.ts';

// Register
export { art, articles, articles as parts } from './articles.ts';
export { fireworkNotice, fireworkRegulation, statutes } from './statute.ts';

// Parameters
export { parameters } from './parameters.ts';
export { type FineRange, fineRangeSchema } from './parameters/fine-for-setting-off.ts';

// Texts and vocabularies
export { messages } from './messages.ts';
export type { FireworkSteps } from './steps.ts';
export { type FireworkReason, type FireworkReasons, reasonSchema } from './reasons.ts';
export type { FireworkRefusals, Subject } from './refusals.ts';
