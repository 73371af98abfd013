// Names in two scripts, in the order their owner uses.
import { language } from './i18n';

export interface PersonName {
  given?: string | null;
  family?: string | null;
  native?: string | null;
  order: 'given_first' | 'family_first';
}

/** The two forms of a name: the one set in bold and the one beside it. */
export interface TwoScripts {
  main: string;
  second: string;
}

/**
 * A person's name: the Latin form in its owner's order with the native one beside it. A Chinese reader sees the native
 * form of a family-first name first, as its owner writes it.
 */
export function personName(name: PersonName): TwoScripts {
  const parts = name.order === 'family_first' ? [name.family, name.given] : [name.given, name.family];
  const latin = parts.filter(Boolean).join(' ');
  return twoScripts(latin, name.native ?? '', name.order === 'family_first');
}

/** A company's name; `nativeHome` says that its home writes the native form, so that a Chinese reader sees that first. */
export function companyName(name: string, native: string | null | undefined, nativeHome = false): TwoScripts {
  return twoScripts(name, native ?? '', nativeHome);
}

function twoScripts(latin: string, native: string, nativeFirst: boolean): TwoScripts {
  if (!latin || !native || latin === native) return { main: latin || native, second: '' };
  const chineseReader = language().startsWith('zh') && /\p{Script=Han}/u.test(native);
  return nativeFirst && chineseReader ? { main: native, second: latin } : { main: latin, second: native };
}
