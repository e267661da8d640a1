import type { ContractKind, PlatformEntry, TradingChannel } from '@wenzhou/resource-trading';
import { m } from '../../paraglide/messages.js';

export const contractKindNames: Readonly<Record<ContractKind, () => string>> = {
  works: m.trading_kind_works,
  goods: m.trading_kind_goods,
  services: m.trading_kind_services,
};

export const answerNames: Readonly<Record<PlatformEntry['answer'], () => string>> = {
  'must-enter': m.trading_must_enter,
  exempt: m.trading_exempt,
  voluntary: m.trading_voluntary,
};

export const channelNames: Readonly<Record<TradingChannel, () => string>> = {
  'trading-centre': m.trading_channel_centre,
  'provincial-land-system': m.trading_channel_land,
  'wenzhou-property-exchange': m.trading_channel_exchange,
};
