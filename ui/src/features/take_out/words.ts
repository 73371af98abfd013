// Taking out, in words: profiles, kinds of files, and what was found.
import type { Finding, Format, ProfileView, What } from '../../backend';
import { message, t } from '../../lib/i18n';

export function whatWords(what: What | null): string {
  return what === null ? t('take-out-book') : (message(`export-sheet-${what}`) ?? what);
}

/** What a profile is called: a system by its own name and what it is about, the user's own as they named it. */
export function profileWords({ code, name, own }: Pick<ProfileView, 'code' | 'name' | 'own'>): string {
  if (own) return name;
  if (name === '') return message(`take-out-${code}`) ?? code;
  const kind = message(`take-out-kind-${code.slice(code.lastIndexOf('-') + 1)}`);
  return kind ? `${name}, ${kind}` : name;
}

/** How a profile is named where only its code was kept. */
export function profileName(code: string, profiles: readonly ProfileView[]): string {
  const known = profiles.find((profile) => profile.code === code);
  return known ? profileWords(known) : code;
}

export function formatWords(format: Format, what: What | null): string {
  if (format === 'csv' && what === null) return t('take-out-as-folder');
  return t(`take-out-as-${format === 'ics' ? 'csv' : format}`);
}

/** Whose rules were held against the rows: a system has a name; anything else is the target. */
export function targetWords(profile: ProfileView | undefined): string {
  return profile && !profile.own && profile.name ? profile.name : t('take-out-the-target');
}

export function foundWords({ trouble, count, column, limit }: Finding, target: string): string {
  return t(`take-out-found-${trouble}`, { count, column, limit, target });
}

export function thenWords({ trouble }: Finding, target: string): string {
  return t(`take-out-then-${trouble}`, { target });
}

/** How the file is laid out, for whoever has to know. */
export function factsWords(profile: ProfileView | undefined, format: Format, what: What | null): string {
  if (format === 'json') return t('take-out-facts-json');
  if (format === 'vcard') return t('take-out-facts-vcard');
  if (format === 'xlsx') return t('take-out-facts-xlsx');
  if (!profile) return '';
  const facts = t(profile.voice === 'person' ? 'take-out-facts-person' : 'take-out-facts-program', {
    sign: profile.delimiter,
  });
  return what === null ? `${t('take-out-facts-book')} ${facts}` : facts;
}
