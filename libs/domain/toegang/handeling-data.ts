import type { Actie, Dataklasse, Relatie } from './dataklassen.ts';
import type { Toegangsvraag } from './eisen.ts';
import { beslisToegang } from './mag-data.ts';
import { MATEN, type Mate } from './matrix.ts';
import type { Mogelijkheden, Voorwaarde } from './voorwaarden.ts';
import type { Actor, Handeling } from './toegang.ts';

/** Wat elke handeling met welke gegevens doet. Een bestand, taak, weekcheck of bron noemt zelf geen leerling. */
export const HANDELING_DATA: Readonly<
  Record<Handeling, { readonly klasse: Dataklasse; readonly actie: Actie }>
> = {
  'overstap.lezen': { klasse: 'identiteit', actie: 'lezen' },
  'overstap.tijdlijn': { klasse: 'aanmelding', actie: 'lezen' },
  'overstap.overdragen': { klasse: 'aanmelding', actie: 'delen' },
  'overstap.opgeven': { klasse: 'aanmelding', actie: 'vastleggen' },
  'overstap.tellen': { klasse: 'aanmelding', actie: 'zoeken' },
  'ouderlink.maken': { klasse: 'identiteit', actie: 'lezen' },
  'aanmelding.lezen': { klasse: 'aanmelding', actie: 'lezen' },
  'aanmelding.eigen': { klasse: 'aanmelding', actie: 'lezen' },
  // Een mbo meldt over een eigen aanmelding, zoals met zijn weekcheck: het leest daarmee niets wat het niet al heeft.
  'aanmelding.melden': { klasse: 'beheer', actie: 'vastleggen' },
  'bestemming.lezen': { klasse: 'aanmelding', actie: 'lezen' },
  'bestemming.vastleggen': { klasse: 'aanmelding', actie: 'vastleggen' },
  'bestemming.bevestigen': { klasse: 'aanmelding', actie: 'beslissen' },
  'overdracht.lezen': { klasse: 'aanmelding', actie: 'lezen' },
  'overdracht.beslissen': { klasse: 'aanmelding', actie: 'beslissen' },
  'dagpakket.lezen': { klasse: 'aanmelding', actie: 'lezen' },
  'bestand.inleveren': { klasse: 'beheer', actie: 'vastleggen' },
  'bestand.lezen': { klasse: 'beheer', actie: 'lezen' },
  'bestand.besluiten': { klasse: 'beheer', actie: 'beslissen' },
  'taak.lezen': { klasse: 'beheer', actie: 'lezen' },
  'taak.beeindigen': { klasse: 'beheer', actie: 'wijzigen' },
  'kerncijfer.lezen': { klasse: 'beheer', actie: 'lezen' },
  'weekcheck.lezen': { klasse: 'beheer', actie: 'lezen' },
  'bron.lezen': { klasse: 'beheer', actie: 'lezen' },
  'inzage.lezen': { klasse: 'identiteit', actie: 'lezen' },
  'inzageverzoek.doen': { klasse: 'identiteit', actie: 'lezen' },
  'inzageverzoek.lezen': { klasse: 'identiteit', actie: 'lezen' },
  // Wie naleest, schreef het zelf: hij leest niets wat zijn organisatie niet al heeft.
  'inzageverzoek.nalezen': { klasse: 'beheer', actie: 'wijzigen' },
  'noodtoegang.openen': { klasse: 'beheer', actie: 'vastleggen' },
  'noodtoegang.lezen': { klasse: 'beheer', actie: 'lezen' },
  'noodtoegang.beeindigen': { klasse: 'beheer', actie: 'wijzigen' },
  'noodtoegang.beoordelen': { klasse: 'beheer', actie: 'beslissen' },
  // Wat iemand van een Paspoort ziet, beslist `paspoortzicht` op het ogenblik zelf; hier alleen wie er ooit bij kan.
  'paspoort.lezen': { klasse: 'paspoort', actie: 'lezen' },
  'paspoort.schrijven': { klasse: 'paspoort', actie: 'vastleggen' },
  // De mentor schrijft alleen zijn eigen deel, nooit dat van de jongere: daarvoor moet hij zijn uitgenodigd om te lezen.
  'paspoort.begeleiden': { klasse: 'paspoort', actie: 'lezen' },
  'paspoort.delen': { klasse: 'paspoort', actie: 'delen' },
  // Een ouder besluit over delen zonder de inhoud te hoeven zien.
  'paspoort.toestemmen': { klasse: 'identiteit', actie: 'lezen' },
  'paspoort.ontvangen': { klasse: 'paspoort', actie: 'lezen' },
  // Vragen zegt niets over of er een Paspoort is.
  'paspoort.vragen': { klasse: 'identiteit', actie: 'lezen' },
  'vernietiging.vragen': { klasse: 'beheer', actie: 'vastleggen' },
  'vernietiging.lezen': { klasse: 'beheer', actie: 'lezen' },
  'vernietiging.beslissen': { klasse: 'beheer', actie: 'beslissen' },
  'bewaren.lezen': { klasse: 'beheer', actie: 'lezen' },
  'bewaren.beslissen': { klasse: 'beheer', actie: 'beslissen' },
  'bewaarplicht.vastleggen': { klasse: 'beheer', actie: 'vastleggen' },
  'bewaarplicht.lezen': { klasse: 'beheer', actie: 'lezen' },
  'bewaarplicht.opheffen': { klasse: 'beheer', actie: 'beslissen' },
  'verzuim.lezen': { klasse: 'verzuim', actie: 'lezen' },
  'verzuim.vastleggen': { klasse: 'verzuim', actie: 'vastleggen' },
  'verzuimmelding.lezen': { klasse: 'verzuim', actie: 'lezen' },
  'verzuimmelding.melden': { klasse: 'verzuim', actie: 'vastleggen' },
  'verzuimmelding.behandelen': { klasse: 'verzuim', actie: 'beslissen' },
  'verzuimmelding.tellen': { klasse: 'verzuim', actie: 'zoeken' },
  // Een consult gaat voor een melding uit en kan zonder naam: het is overleg tussen twee organisaties.
  'consult.vragen': { klasse: 'beheer', actie: 'vastleggen' },
  'consult.lezen': { klasse: 'beheer', actie: 'lezen' },
  'consult.beantwoorden': { klasse: 'beheer', actie: 'wijzigen' },
  // Wat iemand van een traject ziet, gaat nog eens per route langs haar eigen klasse: zie `trajectzicht`.
  'traject.lezen': { klasse: 'verzuim', actie: 'lezen' },
  'traject.beslissen': { klasse: 'verzuim', actie: 'beslissen' },
  'traject.straf': { klasse: 'straf', actie: 'lezen' },
  // Wie een traject krijgt aangeboden, leest van wie het is en wat ermee gebeurde; wat erin staat pas als hij het overneemt.
  'trajectaanbod.lezen': { klasse: 'identiteit', actie: 'lezen' },
  'trajectaanbod.beslissen': { klasse: 'identiteit', actie: 'lezen' },
  // De scores van het instrument zijn er alleen voor wie het onderzoek doet.
  'instrument.lezen': { klasse: 'signalering', actie: 'lezen' },
  'instrument.invullen': { klasse: 'signalering', actie: 'vastleggen' },
  // Wie bij een overleg hoort, leest agenda en vrijgegeven samenvatting; van het traject niets meer dan dat.
  'mdo.lezen': { klasse: 'identiteit', actie: 'lezen' },
  'trajectbeeld.lezen': { klasse: 'verzuim', actie: 'lezen' },
  'toestemming.geven': { klasse: 'identiteit', actie: 'lezen' },
  // Een partner krijgt alleen het uittreksel bij zijn taak; wat hij antwoordt, is van hemzelf.
  'partnertaak.lezen': { klasse: 'identiteit', actie: 'lezen' },
  'partnertaak.uitvoeren': { klasse: 'identiteit', actie: 'lezen' },
  'partnerlink.maken': { klasse: 'identiteit', actie: 'lezen' },
  'gebeurtenis.volgen': { klasse: 'beheer', actie: 'lezen' },
  'toegang.lezen': { klasse: 'beheer', actie: 'lezen' },
  'toegang.beslissen': { klasse: 'beheer', actie: 'beslissen' },
  'abonnement.lezen': { klasse: 'beheer', actie: 'lezen' },
  'abonnement.vragen': { klasse: 'beheer', actie: 'vastleggen' },
  'abonnement.beslissen': { klasse: 'beheer', actie: 'beslissen' },
  'afspraak.lezen': { klasse: 'beheer', actie: 'lezen' },
  // Wie iets deed en wanneer; over welke jongere staat er niet bij.
  'audit.lezen': { klasse: 'beheer', actie: 'lezen' },
  'storing.lezen': { klasse: 'beheer', actie: 'lezen' },
  'storing.herhalen': { klasse: 'beheer', actie: 'wijzigen' },
};

/** Wat van de actor nodig is om de matrix te vragen. */
type Vrager = Pick<Actor, 'rol' | 'dossier' | 'noodtoegang'>;

/** Welke band een voorwaarde bewijst, en wat zij verder waarborgt; een voorwaarde die hier niet staat, beperkt alleen. */
const BEWIJST: Readonly<
  Partial<Record<Voorwaarde, Pick<Toegangsvraag, 'doelgroep' | 'leeftijd' | 'boa'> & { relatie: Relatie }>>
> = {
  altijd: { relatie: 'eigen_organisatie' },
  eigenSchool: { relatie: 'eigen_organisatie' },
  eigenOrganisatie: { relatie: 'eigen_organisatie' },
  eigenRegio: { relatie: 'eigen_organisatie' },
  eigenStudent: { relatie: 'eigen_organisatie' },
  eigenMbo: { relatie: 'betrokken' },
  // Een Doorstroompunt krijgt alleen wie tot de doelgroep hoort: zie bevoegdeInstantie.
  heeftZaak: { relatie: 'betrokken', doelgroep: true },
  zaakVanMeerderjarige: { relatie: 'betrokken', doelgroep: true, leeftijd: 'meerderjarig' },
  isOntvanger: { relatie: 'genodigd', doelgroep: true },
  // Een partner, of een gemeente die een traject krijgt aangeboden, heeft zijn taak: van het traject niets meer dan dat.
  heeftTaak: { relatie: 'betrokken', doelgroep: true },
  isDeelnemer: { relatie: 'betrokken', doelgroep: true },
  opAutorisatielijst: { relatie: 'betrokken', boa: true },
  geescaleerd: { relatie: 'genodigd' },
  isGever: { relatie: 'voormalig' },
  eigenOpening: { relatie: 'eigen_organisatie' },
  isMeelezer: { relatie: 'eigen_organisatie' },
  isBeoordelaar: { relatie: 'eigen_organisatie' },
  // De jongere vroeg hem om mee te lezen, of deelde met zijn organisatie.
  genodigd: { relatie: 'genodigd', doelgroep: true },
};

/** Wie een noodtoegang open heeft, heeft verder geen band met de leerling. */
const noodband = ({ noodtoegang }: Vrager): Toegangsvraag | undefined =>
  noodtoegang && noodtoegang.leerlingIds.length > 0 ? { relatie: 'geen', noodtoegang: true } : undefined;

/** De band van een burger met zijn dossier: de jongere is het zelf, een ouder is erbij betrokken. */
const eigenBand = ({ rol, dossier }: Vrager): Toegangsvraag | undefined =>
  dossier && {
    leeftijd: dossier.leeftijd,
    gezag: dossier.gezag,
    geheimAdres: dossier.geheimAdres,
    relatie: rol === 'jongere' ? 'zelf' : 'betrokken',
  };

/** Een ouder die de jongere uitnodigde, heeft daarmee zijn toestemming. */
function bewijsVan(voorwaarde: Voorwaarde, vrager: Vrager): Toegangsvraag | undefined {
  const eigen = eigenBand(vrager);
  if (voorwaarde === 'eigenDossier') return eigen;
  if (voorwaarde === 'noodtoegang') return noodband(vrager);
  const bewijs = BEWIJST[voorwaarde];
  return voorwaarde === 'genodigd' && eigen ? { ...eigen, ...bewijs, toestemming: true } : bewijs;
}

/** De mates die een rij geeft: een per voorwaarde die een band bewijst. */
const matesVan = (vrager: Vrager, handeling: Handeling, rij: readonly Voorwaarde[]): Mate[] =>
  rij.flatMap((voorwaarde) => {
    const bewijs = bewijsVan(voorwaarde, vrager);
    if (bewijs === undefined) return [];
    const vraag = { rol: vrager.rol, ...HANDELING_DATA[handeling], ...bewijs, toestand: 'lopend' } as const;
    const { mag, mate } = beslisToegang(vraag);
    return mag ? [mate] : [];
  });

const magRij = (vrager: Vrager, handeling: Handeling, rij: readonly Voorwaarde[]): boolean =>
  matesVan(vrager, handeling, rij).length > 0;

/** Hoeveel er van deze gegevens te zien is langs deze rijen: het minste dat een ervan geeft, zodat geen rij een andere oprekt. */
export function kleinsteMate(vrager: Vrager, handeling: Handeling, rijen: Mogelijkheden): Mate {
  const mates = rijen.flatMap((rij) => matesVan(vrager, handeling, rij));
  const [laagste = 'geen'] = mates.toSorted((a, b) => MATEN.indexOf(b) - MATEN.indexOf(a));
  return laagste;
}

/**
 * De rijen die de matrix toelaat: minstens een voorwaarde moet een band bewijzen waarbij deze rol dit met deze gegevens mag.
 * Wat de matrix niet geeft, kan geen regel alsnog geven.
 */
export const volgensMatrix = (vrager: Vrager, handeling: Handeling, rijen: Mogelijkheden): Mogelijkheden =>
  rijen.filter((rij) => magRij(vrager, handeling, rij));
