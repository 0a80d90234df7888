/** Een soort verloop dat in de vastgelegde geschiedenissen hoort, met de vraag welke processen in een gespeeld seizoen zo liepen. */
export interface Geval {
  /** De naam van het bestand: eerst de soort proces. */
  readonly naam: string;
  /** Geeft `workflow_id`; de kortste geschiedenis van de eerste twaalf wordt bewaard. */
  readonly sql: string;
}

const overstap = (naam: string, voorwaarde: string): Geval => ({
  naam: `overstap-${naam}`,
  sql: `select 'overstap/' || o.seizoen || '/' || o.id as workflow_id from overstap o where ${voorwaarde} order by o.id limit 12`,
});
const metOverdracht = (voorwaarde: string): string =>
  `exists (select 1 from overdracht d where d.overstap_id = o.id and ${voorwaarde})`;

const overdracht = (naam: string, voorwaarde: string): Geval => ({
  naam: `overdracht-${naam}`,
  sql: `select 'overdracht/' || d.id as workflow_id from overdracht d where ${voorwaarde} order by d.id limit 12`,
});
const metTrede = (soort: string, trede: string): string =>
  `exists (select 1 from bericht b where b.soort = '${soort}' and b.sleutel like '${trede}')`;

const taak = (naam: string, voorwaarde: string): Geval => ({
  naam: `taak-${naam}`,
  sql: `select p.workflow_id from proces p join taak t on t.id::text = p.onderwerp
        where p.soort = 'taak' and ${voorwaarde} order by t.id limit 12`,
});

const bestand = (naam: string, voorwaarde: string): Geval => ({
  naam: `bestand-${naam}`,
  sql: `select 'bestand/' || b.id as workflow_id from bestand b join proces p on p.workflow_id = 'bestand/' || b.id
        where ${voorwaarde} order by b.id limit 12`,
});

const weekcheck = (naam: string, voorwaarde: string): Geval => ({
  naam: `weekcheck-${naam}`,
  sql: `select p.workflow_id from proces p join organisatie m on m.brin = split_part(p.onderwerp, '/', 1)
        where p.soort = 'weekcheck' and ${voorwaarde} order by p.workflow_id limit 12`,
});
const geescaleerd = `exists (select 1 from trede_gedaan t where t.workflow_id = p.workflow_id and t.trede like '%/escaleer')`;
const leverde = 'exists (select 1 from weekcheck w where w.mbo_id = m.id and w.ontvangen_op is not null)';

const paspoort = (naam: string, voorwaarde: string): Geval => ({
  naam: `paspoort-${naam}`,
  sql: `select p.workflow_id from proces p where p.soort = 'paspoort' and p.klaar_op is not null and ${voorwaarde} order by p.workflow_id limit 12`,
});
const metPaspoorttrede = (trede: string): string =>
  `exists (select 1 from trede_gedaan t where t.workflow_id = p.workflow_id and t.trede = '${trede}')`;

const traject = (naam: string, voorwaarde: string): Geval => ({
  naam: `masTraject-${naam}`,
  sql: `select 'masTraject/' || t.id as workflow_id from traject t where ${voorwaarde} order by t.id limit 12`,
});

/** Een route die ergens een taak vroeg en daarna eindigde. */
const route = (soort: string, stap: string): Geval => ({
  naam: `masRoute-${soort}`,
  sql: `select 'masRoute/' || r.id as workflow_id from traject_route r where r.route = '${soort}' and r.beeindigd_op is not null
          and exists (select 1 from traject_stap s where s.route_id = r.id and s.soort = '${stap}') order by r.id limit 12`,
});

const partnertaak = (naam: string, voorwaarde: string): Geval => ({
  naam: `partnertaak-${naam}`,
  sql: `select 'partnertaak/' || w.id as workflow_id from traject_taak w where ${voorwaarde} order by w.id limit 12`,
});

/** De aanpak van verzuim: `trajecten.db.test.ts` speelt ze. */
export const TRAJECTGEVALLEN: readonly Geval[] = [
  traject('gesloten', `t.einde_reden = 'ANDERE_SCHOOL'`),
  traject('overleden', `t.einde_reden = 'OVERLEDEN'`),
  route('R1', 'hulp-wachtlijst'),
  route('R2', 'escalatie'),
  route('R3', 'ots-loopt-af'),
  route('R4', 'verzet'),
  partnertaak('gedaan', `w.status = 'GEDAAN' and ${metTrede('partnertaak-escalatie', `%' || w.id || '%`)}`),
];

/** Per soort proces het gewone verloop en wat ervan afwijkt. */
export const GEVALLEN: readonly Geval[] = [
  overstap('geplaatst', `o.afgesloten_op is not null and not ${metOverdracht('true')}`),
  overstap('overgedragen-voor-de-zomer', metOverdracht(`d.aanleiding = 'VOOR_ZOMER'`)),
  overstap('vroeg-overgedragen', metOverdracht(`d.aanleiding = 'VERVROEGD'`)),
  overstap('overgedragen-op-de-deadline', metOverdracht(`d.aanleiding = 'HARDE_DEADLINE'`)),
  overstap('geweigerd', metOverdracht(`d.status = 'GEWEIGERD'`)),
  overstap('teruggemeld', metOverdracht('d.teruggemeld_op is not null')),
  overstap('aanbod-vervallen', metOverdracht(`d.status = 'VERVALLEN'`)),
  overdracht('geaccepteerd', `d.status = 'GEACCEPTEERD' and d.eerste_actie_op is not null`),
  overdracht('geweigerd', `d.status = 'GEWEIGERD'`),
  overdracht('geescaleerd', 'd.geescaleerd_op is not null'),
  overdracht('zonder-eerste-actie', metTrede('eerste-actie-escalatie', `%' || d.id || '%`)),
  weekcheck('op-tijd', `${leverde} and not ${geescaleerd}`),
  weekcheck('gemist', `${leverde} and ${geescaleerd}`),
  {
    naam: 'seizoen-heel',
    sql: "select workflow_id from proces where soort = 'seizoen' and klaar_op is not null limit 1",
  },
  {
    naam: 'vernietiging-heel',
    sql: "select workflow_id from proces where soort = 'vernietiging' and klaar_op is not null order by workflow_id limit 12",
  },
  bestand('verwerkt', `b.status = 'VERWERKT' and b.soort = 'weekcheck'`),
  bestand('afgekeurd', `b.status = 'AFGEKEURD'`),
  bestand('teruggedraaid', `b.status = 'TERUGGEDRAAID'`),
  taak('gedaan', `t.status = 'GEDAAN'`),
  taak('vervallen', `t.status = 'VERVALLEN'`),
  paspoort(
    'zonder',
    `${metPaspoorttrede('escalatie-paspoort')} and not ${metPaspoorttrede('zonder-paspoort')}`,
  ),
  paspoort('kwetsbaar', metPaspoorttrede('zonder-paspoort')),
  taak('geescaleerd', metTrede('taak-escalatie', `%' || t.id || '%`)),
  ...TRAJECTGEVALLEN,
];
