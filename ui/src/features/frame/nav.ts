// What stands in the navigation: where one can go, how much is there, what is late.
import type { Overview } from '../../backend';
import type { NavItem } from '../../components/Nav.svelte';
import { formatNumber } from '../../lib/format';
import { t } from '../../lib/i18n';

/** The screens. */
export const VIEWS = [
  'leads',
  'companies',
  'contacts',
  'follow-ups',
  'quotes',
  'products',
  'triage',
  'take-in',
  'take-out',
  'settings',
] as const;
export type View = (typeof VIEWS)[number];

/** The groups from the top. */
export function navGroups(overview: Overview): NavItem[][] {
  const counted = (count: number) => (count ? { count: formatNumber(count) } : {});
  const late = overview.follow_ups_late;
  return [
    [
      { id: 'capture', words: t('nav-capture'), icon: 'capture', chord: 'Mod+J' },
      { id: 'leads', words: t('nav-leads'), icon: 'leads', chord: 'G L', ...counted(overview.leads) },
      { id: 'companies', words: t('nav-companies'), icon: 'company', chord: 'G C', ...counted(overview.companies) },
      { id: 'contacts', words: t('nav-contacts'), icon: 'contact', chord: 'G P', ...counted(overview.contacts) },
    ],
    [
      {
        id: 'follow-ups',
        words: t('nav-follow-ups'),
        icon: 'followUp',
        chord: 'G F',
        ...(late
          ? { late: { count: formatNumber(late), words: t('nav-late', { count: late }) } }
          : counted(overview.follow_ups_open)),
      },
      { id: 'triage', words: t('nav-triage'), icon: 'filter', chord: 'G T' },
      { id: 'quotes', words: t('nav-quotes'), icon: 'quote', chord: 'G Q' },
      { id: 'products', words: t('nav-products'), icon: 'product', chord: 'G D' },
    ],
  ];
}

/** What stands at the foot. */
export function navEnd(): NavItem[] {
  return [
    { id: 'take-in', words: t('nav-import'), icon: 'takeIn', chord: 'G I' },
    { id: 'take-out', words: t('nav-export'), icon: 'io', chord: 'G X' },
    { id: 'settings', words: t('nav-settings'), icon: 'settings', chord: 'Mod+,' },
  ];
}
