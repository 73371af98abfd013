// Tests of setting a cadence.
import { expect, test } from 'vitest';
import type { CadenceForm } from '../../backend';
import { CadenceFormState } from './cadence-form';

const BEGUN = { name: 'Buyer', grade: null, visitor: 'buyer', at_capture: false, steps: [] } as const;

function form(kept: CadenceForm[] = []) {
  const setCadence = async (asked: CadenceForm) => {
    if (asked.steps.length === 0) throw { code: 'not_a_cadence', params: {} };
    kept.push(asked);
    return 'id';
  };
  return new CadenceFormState({ setCadence }, null, BEGUN);
}

test('steps are kept in the order of their days', async () => {
  const kept: CadenceForm[] = [];
  const it = form(kept);
  it.add();
  it.add();
  it.add();
  expect(it.steps.map(({ day }) => day)).toEqual(['0', '7', '14']);
  it.setStep(0, { day: '9', kind: 'documents' });
  it.drop(1);
  expect(await it.keep()).toBe(true);
  expect(kept[0]?.steps.map(({ day, kind }) => [day, kind])).toEqual([
    [9, 'documents'],
    [14, 'call'],
  ]);
});

test('what is refused is told, and gone with the next change', async () => {
  const it = form();
  expect(await it.keep()).toBe(false);
  expect(it.refused?.code).toBe('not_a_cadence');
  it.add();
  expect(it.refused).toBeUndefined();
});
