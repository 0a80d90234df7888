import type { Plan } from '../overstap/overstap.ts';
import { vroegste, type Instant } from '../tijd/tijd.ts';
import { ochtendVan, pakketmerk } from './dagpakket.ts';
import type { SeizoenBeeld, SeizoenStap } from './seizoen.ts';

type Punt = SeizoenStap & { readonly merk: string };

/** Alles wat een seizoen op een vast moment doet, met de naam waaronder het als gedaan bekend staat. */
function agenda(beeld: SeizoenBeeld): readonly Punt[] {
  return [
    { soort: 'deadlinerun', op: beeld.hardeDeadline, naam: 'deadline', merk: 'deadline' },
    ...beeld.kpiMomenten.map(({ naam, op }) => ({ soort: 'kpi' as const, op, naam, merk: `kpi:${naam}` })),
    { soort: 'sluit', op: beeld.eindeSeizoen, naam: 'gesloten', merk: 'gesloten' },
  ];
}

/** Het pakket van deze ochtend en dat van de volgende, zolang het seizoen loopt. */
function ochtenden({ dagpakketOm, eindeSeizoen }: SeizoenBeeld, nu: Instant): readonly Punt[] {
  if (dagpakketOm === null) return [];
  const { dag, op, volgende } = ochtendVan(dagpakketOm, nu);
  const punten: Punt[] = [
    { soort: 'dagpakket', op, naam: dag, merk: pakketmerk(dag) },
    { soort: 'dagpakket', op: volgende, naam: 'volgende', merk: 'dagpakket:volgende' },
  ];
  return punten.filter((punt) => punt.op < eindeSeizoen);
}

/** Wat een seizoen nu te doen heeft, op volgorde van moment. Klaar als alles gedaan is. */
export function seizoenplan(beeld: SeizoenBeeld, nu: Instant): Plan<SeizoenStap> {
  const vast = agenda(beeld);
  if (vast.every((punt) => beeld.gedaan.includes(punt.merk))) return { nu: [], volgende: null, klaar: true };
  const open = [...vast, ...ochtenden(beeld, nu)]
    .filter((punt) => !beeld.gedaan.includes(punt.merk))
    .sort((a, b) => a.op.localeCompare(b.op));
  return {
    nu: open.filter((punt) => punt.op <= nu).map(({ soort, op, naam }) => ({ soort, op, naam })),
    volgende: vroegste(open.filter((punt) => punt.op > nu).map((punt) => punt.op)),
    klaar: false,
  };
}
