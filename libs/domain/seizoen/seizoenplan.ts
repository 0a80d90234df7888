import type { Plan } from '../overstap/overstap.ts';
import { vroegste, type Instant } from '../tijd/tijd.ts';
import type { SeizoenBeeld, SeizoenStap } from './seizoen.ts';

/** Alles wat een seizoen op een vast moment doet, met de naam waaronder het als gedaan bekend staat. */
function agenda(beeld: SeizoenBeeld): readonly (SeizoenStap & { readonly merk: string })[] {
  return [
    { soort: 'deadlinerun', op: beeld.hardeDeadline, naam: 'deadline', merk: 'deadline' },
    ...beeld.kpiMomenten.map(({ naam, op }) => ({ soort: 'kpi' as const, op, naam, merk: `kpi:${naam}` })),
    { soort: 'sluit', op: beeld.eindeSeizoen, naam: 'gesloten', merk: 'gesloten' },
  ];
}

/** Wat een seizoen nu te doen heeft, op volgorde van moment. Klaar als alles gedaan is. */
export function seizoenplan(beeld: SeizoenBeeld, nu: Instant): Plan<SeizoenStap> {
  const open = agenda(beeld)
    .filter((punt) => !beeld.gedaan.includes(punt.merk))
    .sort((a, b) => a.op.localeCompare(b.op));
  return {
    nu: open.filter((punt) => punt.op <= nu).map(({ soort, op, naam }) => ({ soort, op, naam })),
    volgende: vroegste(open.filter((punt) => punt.op > nu).map((punt) => punt.op)),
    klaar: open.length === 0,
  };
}
