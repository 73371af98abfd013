// Invented people for the gallery, as the core would send them. Nobody here exists.
import type { Promised } from '../src/lib/due';
import type { PersonName } from '../src/lib/names';

export const now = new Date('2026-11-04T13:32:00Z');
export const zone = 'Europe/Madrid';

export type Ink = 1 | 2 | 3 | 4;
export const staff: Record<string, { initials: string; ink: Ink; name: string }> = {
  LW: { initials: 'LW', ink: 1, name: 'Li Wei' },
  CH: { initials: 'CH', ink: 2, name: 'Clara Hoffmann' },
  ZM: { initials: 'ZM', ink: 3, name: 'Zhou Min' },
};

export interface SampleLead {
  id: string;
  grade: 'A' | 'B' | 'C' | null;
  name: PersonName;
  company: string;
  companyNative?: string;
  nativeHome?: boolean;
  topics: string[];
  kind: string | null;
  due: Promised | null;
  value: [string, string] | null;
  stage: string;
  at: string;
  who: string;
  closed?: boolean;
}

const due = (day: string, time?: string): Promised => ({ day, time: time ?? null, zone });
const latin = (given: string, family: string): PersonName => ({ given, family, order: 'given_first' });
const chinese = (given: string, family: string, native: string): PersonName => ({
  given,
  family,
  native,
  order: 'family_first',
});

export const leads: SampleLead[] = [
  {
    id: '1',
    grade: 'A',
    name: { ...latin('Lucía', 'Chen'), native: '陈璐' },
    company: 'Iberlink S.L.',
    companyNative: '伊比联智能',
    topics: ['lighting', 'sensors'],
    kind: 'technical_answer',
    due: due('2026-11-04', '10:05'),
    value: ['8640000', 'EUR'],
    stage: 'quoted',
    at: '2026-11-04T13:05:00Z',
    who: 'LW',
  },
  {
    id: '2',
    grade: 'B',
    name: latin('Tomasz', 'Wiśniewski'),
    company: 'Urząd Miasta Nowa Góra',
    topics: ['parking', 'data'],
    kind: 'documents',
    due: due('2026-11-04', '18:00'),
    value: ['4100000', 'EUR'],
    stage: 'contacted',
    at: '2026-11-04T12:48:00Z',
    who: 'CH',
  },
  {
    id: '3',
    grade: 'A',
    name: chinese('Jianguo', 'Wang', '王建国'),
    company: 'Yunqi Link',
    companyNative: '杭州云栖联',
    nativeHome: true,
    topics: ['mobility', 'data'],
    kind: 'meeting',
    due: due('2026-11-05', '10:30'),
    value: ['12000000', 'USD'],
    stage: 'qualified',
    at: '2026-11-04T12:20:00Z',
    who: 'LW',
  },
  {
    id: '4',
    grade: null,
    name: latin('Luís', 'Carvalho'),
    company: 'Câmara de Ribamar',
    topics: ['lighting'],
    kind: null,
    due: null,
    value: null,
    stage: 'new',
    at: '2026-11-04T11:57:00Z',
    who: 'ZM',
  },
  {
    id: '5',
    grade: 'A',
    name: latin('Giulia', 'Ferrante'),
    company: 'Lumera S.p.A.',
    topics: ['lighting', 'poles'],
    kind: 'visit',
    due: due('2026-11-24'),
    value: ['21000000', 'EUR'],
    stage: 'quoted',
    at: '2026-11-04T11:31:00Z',
    who: 'LW',
  },
  {
    id: '6',
    grade: 'B',
    name: latin('Ingrid', 'Solheim'),
    company: 'Nordlys Integrasjon AS',
    topics: ['energy', 'lighting'],
    kind: 'quote',
    due: due('2026-11-04', '17:00'),
    value: ['125000000', 'NOK'],
    stage: 'contacted',
    at: '2026-11-04T10:52:00Z',
    who: 'CH',
  },
  {
    id: '7',
    grade: 'B',
    name: chinese('Yang', 'Liu', '刘洋'),
    company: 'Gulf Signal FZE',
    companyNative: '海湾信联',
    nativeHome: true,
    topics: ['sensors', 'gateways'],
    kind: 'sample',
    due: due('2026-11-09'),
    value: ['2850000', 'USD'],
    stage: 'contacted',
    at: '2026-11-04T10:40:00Z',
    who: 'ZM',
  },
  {
    id: '8',
    grade: 'C',
    name: latin('Katrin', 'Böhme'),
    company: 'TU Elbstadt',
    topics: ['air quality', 'sensors'],
    kind: 'documents',
    due: due('2026-11-18'),
    value: null,
    stage: 'contacted',
    at: '2026-11-04T10:15:00Z',
    who: 'CH',
  },
  {
    id: '9',
    grade: 'A',
    name: latin('Noor', 'van der Linden'),
    company: 'Gemeente Waterhoek',
    topics: ['governance', 'air quality'],
    kind: 'tender',
    due: due('2026-12-02'),
    value: ['6420000', 'EUR'],
    stage: 'qualified',
    at: '2026-11-04T09:44:00Z',
    who: 'LW',
  },
  {
    id: '10',
    grade: 'B',
    name: { ...latin('Eleni', 'Markou'), native: 'Ελένη Μάρκου' },
    company: 'Dimos Aktis',
    companyNative: 'Δήμος Ακτής',
    topics: ['environment', 'sensors'],
    kind: 'call',
    due: due('2026-11-03'),
    value: null,
    stage: 'new',
    at: '2026-11-03T16:20:00Z',
    who: 'ZM',
  },
  {
    id: '11',
    grade: 'C',
    name: chinese('Ken', 'Sato', '佐藤健'),
    company: 'Minato Sensing K.K.',
    topics: ['parking'],
    kind: null,
    due: null,
    value: null,
    stage: 'lost',
    at: '2026-11-03T15:40:00Z',
    who: 'CH',
    closed: true,
  },
  {
    id: '12',
    grade: 'B',
    name: chinese('Qing', 'Zhao', '赵青'),
    company: 'Lyra Ville',
    companyNative: '莱拉城市',
    topics: ['lighting', 'poles'],
    kind: 'quote',
    due: due('2026-11-06'),
    value: ['3890000', 'EUR'],
    stage: 'contacted',
    at: '2026-11-03T14:15:00Z',
    who: 'LW',
  },
];

export interface SamplePromise {
  heading?: 'overdue' | 'today' | 'tomorrow' | 'week';
  open?: number;
  done?: number;
  id: string;
  lead?: SampleLead;
  kind?: string;
  what?: string;
  due?: Promised;
  who?: string;
}

const lead = (id: string) => leads.find((found) => found.id === id);
const pavel: SampleLead = {
  id: '13',
  grade: 'B',
  name: latin('Pavel', 'Dvořák'),
  company: 'Město Skalka',
  topics: [],
  kind: null,
  due: null,
  value: null,
  stage: 'new',
  at: '',
  who: 'LW',
};

export const promises: SamplePromise[] = [
  { id: 'h1', heading: 'overdue', open: 3 },
  {
    id: 'p1',
    lead: lead('1'),
    kind: 'technical_answer',
    what: 'which DALI-2 drivers',
    due: due('2026-11-04', '10:05'),
    who: 'CH',
  },
  {
    id: 'p2',
    lead: pavel,
    kind: 'documents',
    what: 'CE declaration, parking sensor',
    due: due('2026-11-03'),
    who: 'LW',
  },
  {
    id: 'p3',
    lead: lead('10'),
    kind: 'call',
    what: 'how many nodes for the old harbour',
    due: due('2026-11-03'),
    who: 'ZM',
  },
  { id: 'h2', heading: 'today', open: 4, done: 1 },
  {
    id: 'p4',
    lead: lead('6'),
    kind: 'quote',
    what: '120 luminaire controllers',
    due: due('2026-11-04', '17:00'),
    who: 'CH',
  },
  {
    id: 'p5',
    lead: lead('1'),
    kind: 'quote',
    what: 'r2, signed PDF by mail',
    due: due('2026-11-04', '17:00'),
    who: 'LW',
  },
  {
    id: 'p6',
    lead: lead('2'),
    kind: 'documents',
    what: 'Polish data sheets',
    due: due('2026-11-04', '18:00'),
    who: 'CH',
  },
  {
    id: 'p7',
    lead: lead('8'),
    kind: 'thank_you',
    due: { ...due('2026-11-04'), doneAt: '2026-11-04T10:15:00Z' },
    who: 'CH',
  },
  { id: 'h3', heading: 'tomorrow', open: 1 },
  {
    id: 'p8',
    lead: lead('3'),
    kind: 'meeting',
    what: 'on our stand, with his partner',
    due: due('2026-11-05', '10:30'),
    who: 'LW',
  },
  { id: 'h4', heading: 'week', open: 2 },
  {
    id: 'p9',
    lead: lead('1'),
    kind: 'call',
    what: 'after the council meets',
    due: due('2026-11-06', '11:00'),
    who: 'LW',
  },
  { id: 'p10', lead: lead('12'), kind: 'quote', what: '18 poles, DAP Lyon', due: due('2026-11-06'), who: 'LW' },
];

export const line =
  'Núria Roca @Ajuntament de Vilaclara #lighting #sensors !a nuria@vilaclara.example >quote fri wants 40 poles, tender in M';
export const lineParts = [...line.matchAll(/@Ajuntament de Vilaclara|#\w+|!a|>quote fri/g)].map((found) => ({
  from: found.index,
  to: found.index + found[0].length,
  look: 'sigil' as const,
}));

export const week = [
  [2, 2, 0, 0],
  [3, 2, 2, 0],
  [4, 1, 1, 3],
  [5, 0, 0, 1],
  [6, 0, 0, 2],
  [7, 0, 0, 0],
  [8, 0, 0, 0],
  [9, 0, 0, 3],
].map(([day = 0, done = 0, late = 0, open = 0]) => ({ day: `2026-11-0${day}`, done, late, open }));
