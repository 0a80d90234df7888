import { TAAKROUTES, type Afspraken, type Trede } from '../domain/afspraken/afspraken.ts';
import { vakantiesVan } from '../domain/afspraken/vakanties.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';

export interface Kruisfout {
  readonly pad: readonly PropertyKey[];
  readonly melding: string;
}

const fout = (pad: Kruisfout['pad'], melding: string): Kruisfout => ({ pad, melding });

/** Wat per onderdeel klopt maar samen niet: volgorde, verwijzingen, dubbele en ontbrekende toewijzingen. */
export function kruiscontroles(afspraken: Afspraken): Kruisfout[] {
  return [volgorde, ladders, verwijzingen, uniek, toewijzing, perioden, zomers, kpiDagen].flatMap(
    (controle) => controle(afspraken),
  );
}

function volgorde({ momenten: m, schooljaar }: Afspraken): Kruisfout[] {
  const [begin = '', eind = ''] = schooljaar.split('-');
  const rij: readonly (readonly [string, Kalenderdag])[] = [
    ['seizoenOpen', m.seizoenOpen.dag],
    ['aanmelddatum', m.aanmelddatum],
    ['aandacht', m.aandacht.dag],
    ['risico', m.risico.dag],
    ['hardeDeadline', m.hardeDeadline.dag],
    ['eindeSeizoen', m.eindeSeizoen.dag],
  ];
  const fouten = rij.slice(1).flatMap(([naam, dag], index) => {
    const [vorige, eerder] = rij[index]!;
    return dag < eerder ? [fout(['momenten', naam], `${naam} (${dag}) ligt voor ${vorige} (${eerder})`)] : [];
  });
  if (Number(eind) !== Number(begin) + 1)
    fouten.push(fout(['schooljaar'], 'het tweede jaar volgt niet op het eerste'));
  if (!m.seizoenOpen.dag.startsWith(begin))
    fouten.push(fout(['momenten', 'seizoenOpen'], `het seizoen opent niet in ${begin}`));
  if (!m.hardeDeadline.dag.startsWith(eind))
    fouten.push(fout(['momenten', 'hardeDeadline'], `de harde deadline ligt niet in ${eind}`));
  if (m.laatsteWeekcheck < m.eersteWeekcheck)
    fouten.push(fout(['momenten', 'laatsteWeekcheck'], 'ligt voor de eerste weekcheck'));
  return fouten;
}

function ladders({ ladders: alle }: Afspraken): Kruisfout[] {
  return (Object.entries(alle) as [string, readonly Trede[]][]).flatMap(([naam, treden]) => {
    const oplopend = treden.every(
      (trede, index) => index === 0 || trede.naWerkdagen >= treden[index - 1]!.naWerkdagen,
    );
    return [
      ...(oplopend ? [] : [fout(['ladders', naam], 'de treden lopen niet op in werkdagen')]),
      ...(treden.at(-1)?.soort === 'escalatie'
        ? []
        : [fout(['ladders', naam], 'de laatste trede is geen escalatie')]),
      ...(new Set(treden.map((t) => t.naam)).size === treden.length
        ? []
        : [fout(['ladders', naam], 'twee treden hebben dezelfde naam')]),
    ];
  });
}

function verwijzingen({ organisaties, taaktoewijzing, vangnet, vakanties }: Afspraken): Kruisfout[] {
  const sleutels = new Set(organisaties.map((o) => o.sleutel));
  const onbekend = (sleutel: string): string => `organisatie "${sleutel}" staat niet bij organisaties`;
  const regio = (naam: string, pad: Kruisfout['pad']): Kruisfout[] =>
    Object.hasOwn(vakanties.regios, naam) ? [] : [fout(pad, `vakantieregio "${naam}" bestaat niet`)];
  return [
    ...taaktoewijzing.flatMap((t, index) =>
      sleutels.has(t.organisatie)
        ? []
        : [fout(['taaktoewijzing', index, 'organisatie'], onbekend(t.organisatie))],
    ),
    ...(sleutels.has(vangnet) ? [] : [fout(['vangnet'], onbekend(vangnet))]),
    ...(organisaties.some((o) => o.soort === 'regio')
      ? []
      : [fout(['organisaties'], 'er is geen organisatie van soort regio, die escalaties ontvangt')]),
    ...regio(vakanties.standaard, ['vakanties', 'standaard']),
    ...Object.entries(vakanties.instellingen).flatMap(([brin, eigen]) =>
      eigen.regio ? regio(eigen.regio, ['vakanties', 'instellingen', brin, 'regio']) : [],
    ),
  ];
}

function uniek({ organisaties }: Afspraken): Kruisfout[] {
  return (['sleutel', 'brin', 'oin'] as const).flatMap((veld) => {
    const gezien = new Set<string>();
    return organisaties.flatMap((organisatie, index) => {
      const waarde = organisatie[veld];
      if (waarde === null || !gezien.has(waarde)) {
        if (waarde !== null) gezien.add(waarde);
        return [];
      }
      return [fout(['organisaties', index, veld], `${veld} "${waarde}" komt twee keer voor`)];
    });
  });
}

/** Elke gemeente heeft voor elke route op elke dag van het seizoen precies een uitvoerder. */
function toewijzing({ taaktoewijzing, momenten }: Afspraken): Kruisfout[] {
  const gemeenten = [...new Set(taaktoewijzing.map((t) => t.gemeente))];
  return gemeenten.flatMap((gemeente) =>
    TAAKROUTES.flatMap((route) => {
      const rijen = taaktoewijzing
        .map((t, index) => ({ ...t, index }))
        .filter((t) => t.gemeente === gemeente && t.route === route)
        .sort((a, b) => a.van.localeCompare(b.van));
      return gatenEnOverlap(rijen, {
        naam: `gemeente ${gemeente}, route ${route}`,
        van: momenten.seizoenOpen.dag,
        tot: momenten.eindeSeizoen.dag,
      });
    }),
  );
}

interface Dagen {
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag | null;
}

interface Periode {
  readonly naam: string;
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag;
}

function gatenEnOverlap(
  rijen: readonly { readonly van: Kalenderdag; readonly tot: Kalenderdag | null; readonly index: number }[],
  { naam, van, tot }: Periode,
): Kruisfout[] {
  const fouten: Kruisfout[] = [];
  let gedektTot = plusDagen(van, -1);
  for (const rij of rijen) {
    const pad = ['taaktoewijzing', rij.index];
    if (rij.van <= gedektTot && gedektTot >= van)
      fouten.push(fout(pad, `${naam}: twee uitvoerders op ${rij.van}`));
    if (rij.van > plusDagen(gedektTot, 1))
      fouten.push(fout(pad, `${naam}: geen uitvoerder van ${plusDagen(gedektTot, 1)} tot ${rij.van}`));
    const einde = rij.tot ?? tot;
    if (einde > gedektTot) gedektTot = einde;
  }
  if (gedektTot < tot) fouten.push(fout(['taaktoewijzing'], `${naam}: geen uitvoerder na ${gedektTot}`));
  return fouten;
}

/** Geen periode eindigt voor zij begint. */
function perioden({ taaktoewijzing, vakanties }: Afspraken): Kruisfout[] {
  const lijsten: readonly (readonly [Kruisfout['pad'], readonly Dagen[]])[] = [
    [['taaktoewijzing'], taaktoewijzing],
    ...Object.entries(vakanties.regios).map(
      ([naam, rijen]) => [['vakanties', 'regios', naam], rijen] as const,
    ),
    ...Object.entries(vakanties.instellingen).map(
      ([brin, { eigen }]) => [['vakanties', 'instellingen', brin, 'eigen'], eigen ?? []] as const,
    ),
  ];
  return lijsten.flatMap(([pad, rijen]) =>
    rijen.flatMap(({ van, tot }, index) =>
      tot !== null && tot < van
        ? [fout([...pad, index, 'tot'], `eindigt (${tot}) voor het begin (${van})`)]
        : [],
    ),
  );
}

/** Een onbekende vakantieregio is al een fout; dan valt over de zomer niets te zeggen. */
const heeftVakantieregio = ({ vakanties }: Afspraken, brin: string): boolean =>
  Object.hasOwn(vakanties.regios, vakanties.instellingen[brin]?.regio ?? vakanties.standaard);

function zomers(afspraken: Afspraken): Kruisfout[] {
  const eindjaar = afspraken.schooljaar.slice(5);
  return afspraken.organisaties.flatMap((organisatie, index) => {
    if (organisatie.brin === null || !heeftVakantieregio(afspraken, organisatie.brin)) return [];
    const zomer = vakantiesVan(afspraken, organisatie.brin).find(
      (v) => v.soort === 'zomer' && v.van.startsWith(eindjaar),
    );
    if (!zomer)
      return [fout(['organisaties', index], `${organisatie.naam} heeft geen zomervakantie in ${eindjaar}`)];
    const laat =
      plusDagen(zomer.tot, afspraken.momenten.terugmelding.dagenNaVakantie) >=
      afspraken.momenten.hardeDeadline.dag;
    return laat && organisatie.soort === 'vo'
      ? [
          fout(
            ['momenten', 'terugmelding'],
            `de terugmelding van ${organisatie.naam} valt op of na de harde deadline`,
          ),
        ]
      : [];
  });
}

function kpiDagen({ momenten: m }: Afspraken): Kruisfout[] {
  return m.kpiDagen.flatMap(({ naam, dag }, index) =>
    dag < m.seizoenOpen.dag || dag > m.eindeSeizoen.dag
      ? [fout(['momenten', 'kpiDagen', index, 'dag'], `peildag ${naam} (${dag}) ligt buiten het seizoen`)]
      : [],
  );
}
