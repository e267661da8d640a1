import type { LinkProps } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';

/** Something that happens in somebody's life, and the pages that help with it. */
export interface LifeEvent {
  readonly id: string;
  readonly title: () => string;
  readonly pages: readonly { readonly to: NonNullable<LinkProps['to']>; readonly label: () => string }[];
}

/** The way in. A life event stands here once a page helps with it. */
export const lifeEvents: readonly LifeEvent[] = [
  {
    id: 'ill',
    title: m.home_ill,
    pages: [
      { to: '/hospital-stay', label: m.home_ill_inpatient },
      { to: '/hospital-stay/year', label: m.home_ill_year },
      { to: '/hospital-stay/record', label: m.home_ill_record },
    ],
  },
  {
    id: 'bid',
    title: m.home_bid,
    pages: [
      { to: '/trading/entry', label: m.home_bid_entry },
      { to: '/trading/periods', label: m.home_bid_periods },
      { to: '/trading/catalogue', label: m.trading_home_catalogue },
    ],
  },
  {
    id: 'site',
    title: m.home_site,
    pages: [
      { to: '/wage-deposit', label: m.home_site_deposit },
      { to: '/wage-deposit/firm', label: m.home_site_firm },
      { to: '/wage-deposit/register', label: m.register_title },
      { to: '/wage-deposit/certificate', label: m.certificate_title },
    ],
  },
  {
    id: 'festival',
    title: m.home_festival,
    pages: [{ to: '/fireworks', label: m.home_festival_here }],
  },
  {
    id: 'verify',
    title: m.home_verify,
    pages: [{ to: '/verify', label: m.home_verify_notice }],
  },
  {
    id: 'office',
    title: m.home_office,
    pages: [
      { to: '/wage-deposit/authority', label: m.home_office_construction },
      { to: '/wage-deposit/labour', label: m.home_office_labour },
    ],
  },
  {
    id: 'law',
    title: m.home_law,
    pages: [{ to: '/articles', label: m.home_law_articles }],
  },
];
