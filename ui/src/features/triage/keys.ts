// The keys of triage: everything without the mouse.
import type { Grade } from '../../backend';
import { t } from '../../lib/i18n';
import type { Shortcut } from '../../lib/shortcuts';
import type { Ask } from './ask';

export interface TriageActions {
  grade: (to: Grade) => void;
  step: (number: number) => void;
  ask: (what: Ask) => void;
  next: () => void;
  back: () => void;
  leave: () => void;
  hasLead: () => boolean;
}

export function triageKeys(act: TriageActions): Shortcut[] {
  const group = () => t('keys-group-triage');
  const when = act.hasLead;
  const grades = (['A', 'B', 'C'] as const).map((grade) => ({
    id: `triage-${grade}`,
    chords: [grade],
    group,
    label: () => t('key-grade', { grade }),
    run: () => act.grade(grade),
    when,
  }));
  const steps = [1, 2, 3, 4, 5, 6].map((number) => ({
    id: `triage-step-${number}`,
    chords: [String(number)],
    group,
    label: () => t('triage-gap-step'),
    run: () => act.step(number - 1),
    when,
  }));
  return [
    ...grades,
    ...steps,
    { id: 'triage-step', chords: ['>'], group, label: () => t('triage-gap-step'), run: () => act.ask('step'), when },
    {
      id: 'triage-address',
      chords: ['M'],
      group,
      label: () => t('triage-gap-address'),
      run: () => act.ask('address'),
      when,
    },
    {
      id: 'triage-company',
      chords: ['@'],
      group,
      label: () => t('triage-gap-company'),
      run: () => act.ask('company'),
      when,
    },
    { id: 'triage-note', chords: ['N'], group, label: () => t('triage-note'), run: () => act.ask('note'), when },
    { id: 'triage-close', chords: ['X'], group, label: () => t('triage-close'), run: () => act.ask('close'), when },
    { id: 'triage-keep', chords: ['Enter'], group, label: () => t('triage-keep'), run: act.next, when },
    { id: 'triage-skip', chords: ['J', 'ArrowDown'], group, label: () => t('triage-skip'), run: act.next, when },
    { id: 'triage-back', chords: ['K', 'ArrowUp'], group, label: () => t('triage-back'), run: act.back, when },
    { id: 'triage-leave', chords: ['Escape'], group, label: () => t('triage-leave'), run: act.leave },
  ];
}
