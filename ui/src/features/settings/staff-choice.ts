// Choosing who logs: those whose name fits what is typed, and at the end the way to add somebody of that name.
import type { StaffView } from '../../backend';

export type Option = { kind: 'one'; one: StaffView; key: string } | { kind: 'add'; name: string };

/** What can be chosen while this is typed. Only the first nine have a key. */
export function optionsFor(staff: readonly StaffView[], typed: string): Option[] {
  const name = typed.trim();
  const wanted = folded(name);
  const fitting = staff.flatMap((one, at): Option[] => {
    const fits = wanted === '' || folded(one.name).includes(wanted) || folded(one.initials) === wanted;
    return fits ? [{ kind: 'one', one, key: at < 9 ? String(at + 1) : '' }] : [];
  });
  const known = staff.some((one) => folded(one.name) === wanted);
  return name === '' || known ? fitting : [...fitting, { kind: 'add', name }];
}

/** Which of them Enter takes at first: who logs now, the one of exactly this name, else the new name. */
export function firstChoice(options: readonly Option[], typed: string, me: string | null): number {
  const wanted = folded(typed.trim());
  const isIt = (option: Option) =>
    option.kind === 'one' && (wanted === '' ? option.one.id === me : folded(option.one.name) === wanted);
  const found = options.findIndex(isIt);
  if (found >= 0) return found;
  return wanted === '' ? 0 : options.length - 1;
}

/** The one whose key was pressed; keys count only while nothing is typed. */
export function byKey(options: readonly Option[], typed: string, key: string): Option | undefined {
  if (typed !== '' || !/^[1-9]$/.test(key)) return undefined;
  return options.find((option) => option.kind === 'one' && option.key === key);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}
