import type {
  GEBEURTENIS_MET,
  GEBEURTENISWIE_TEKST,
  HOORUITKOMST_TEKST,
  TAAKMELDING_TEKST,
} from '#libs/contract/teksten-trajectgebeurtenis.ts';
import type { Toestemmende, Toestemmingsbesluit } from '#libs/domain/mas/routezaak.ts';
import type { Trajectgebeurtenissoort } from '#libs/domain/mas/traject/gebeurtenis.ts';
import type { Woorden } from '../woorden.ts';

/** Wat er in een traject gebeurde. */
export const gebeurtenis: Woorden<Trajectgebeurtenissoort> = {
  stap: 'The case went to: {{naar}}.',
  'route-gekozen': 'Chosen: {{route}}.',
  'route-gezet': '{{route}}: {{naar}}.',
  toestemming: '{{wie}} {{besluit}}.',
  gemeld: 'The school reported absence and the case began.',
  preventief: 'There is a talk before any report.',
  'nieuwe-melding': 'Another report came in.',
  gesloten: 'The case has been closed.',
  'taak-gegeven': 'A partner was given a task.',
  'taak-bericht': 'A partner reported something about its task.',
  'taak-ingetrokken': 'A task of a partner was withdrawn.',
  'link-gemaakt': 'A partner was given a link for its task.',
  'link-ingetrokken': 'The link of a partner was withdrawn.',
  geautoriseerd: 'Someone was put on the authorisation list.',
  'autorisatie-ingetrokken': 'Someone was taken off the authorisation list.',
  'afspraak-gemaakt': 'An agreement was recorded.',
  'horing-uitgenodigd': 'Someone was invited to be heard.',
  'horing-vastgelegd': 'What came of an invitation was recorded.',
  duiding: 'It was said what kind of absence this is.',
  feiten: 'Facts were recorded.',
  'instrument-ingevuld': 'The signalling instrument was filled in.',
  checkin: 'How it is going was recorded.',
  'instemming-weg': 'The consent is gone: nobody does anything more for this route.',
  'instemming-terug': 'The consent is back: it goes on where it was.',
  'mdo-gepland': 'A meeting was planned.',
  'mdo-verzet': 'A meeting was moved, or someone was added.',
  'mdo-afgelast': 'A meeting will not take place.',
  'mdo-afgezegd': 'Someone no longer belongs to a meeting.',
  'mdo-gehouden': 'A meeting was held.',
  'mdo-aanwezig': 'Someone was at a meeting.',
  'mdo-vrijgegeven': 'The summary of a meeting was released to a participant.',
  'vrijstelling-ingediend': 'A claim to an exemption was recorded.',
  'vrijstelling-erkend': 'An exemption was recognised.',
  'vrijstelling-afgewezen': 'A claim to an exemption was turned down.',
  'vrijstelling-beeindigd': 'An exemption stopped earlier.',
  aangeboden: 'The case was offered to the municipality where the young person lives now.',
  'aanbod-ingetrokken': 'The offer to another municipality was taken back.',
  'aanbod-teruggegeven': 'The other municipality handed the case back, with a reason.',
  overgenomen: 'The new municipality took over the case.',
  'samenvoegen-voorgesteld': 'It was proposed to merge this case with another of the same young person.',
  'samenvoegen-besloten': 'It was decided to merge.',
  'samenvoegen-afgewezen': 'It was decided not to merge.',
  'samenvoegen-vervallen': 'Merging was no longer possible; the proposal lapsed.',
  samengevoegd: 'Another case of the same young person was merged into this one.',
};

export const toestemmende: Woorden<Toestemmende> = { jongere: 'The young person', ouders: 'A parent' };
export const toestemmingsbesluit: Woorden<Toestemmingsbesluit> = {
  ja: 'gave consent',
  nee: 'did not give consent',
  ingetrokken: 'withdrew the consent',
};

/** De zin met wie, wanneer en wat ervan kwam. */
export const gebeurtenismet: Woorden<keyof typeof GEBEURTENIS_MET> = {
  'taak-gegeven': '{{partner}} was given a task: {{taak}}.',
  'taak-bericht': '{{partner}} reported about a task ({{taak}}): {{melding}}.',
  'taak-ingetrokken': 'The task of {{partner}} was withdrawn: {{taak}}.',
  'link-gemaakt': '{{partner}} was given a link for a task: {{taak}}.',
  'link-ingetrokken': 'The link of {{partner}} was withdrawn: {{taak}}.',
  'horing-uitgenodigd': 'Invited to be heard: {{wie}}, {{op}}.',
  'horing-vastgelegd': 'Talk with {{wie}}, {{op}}: {{uitkomst}}.',
  'mdo-gepland': 'A meeting was planned: {{op}}.',
  'mdo-verzet': 'A meeting was moved, or someone was added; it is now {{op}}.',
  'mdo-afgelast': 'The meeting will not take place: {{op}}.',
  'mdo-afgezegd': 'No longer belongs to the meeting of {{op}}: {{wie}}.',
  'mdo-gehouden': 'A meeting was held: {{op}}.',
  'mdo-aanwezig': 'At the meeting of {{op}} was {{wie}}.',
  'mdo-vrijgegeven': 'The summary of the meeting of {{op}} was released to {{wie}}.',
  aangeboden: 'The case was offered to {{partner}}.',
};

export const gebeurteniswie: Woorden<keyof typeof GEBEURTENISWIE_TEKST> = {
  jongere: 'the young person',
  ouders: 'the parents',
  ouder: 'a parent',
};
export const hooruitkomst: Woorden<keyof typeof HOORUITKOMST_TEKST> = {
  gehoord: 'heard',
  niet_verschenen: 'did not come',
  afgezegd: 'called off',
};
export const taakmelding: Woorden<keyof typeof TAAKMELDING_TEKST> = {
  aannemen: 'accepted',
  teruggeven: 'handed back',
  begonnen: 'started',
  voortgang: 'it is going on',
  wachtlijst: 'on the waiting list',
  'pauze-gevraagd': 'asks for a pause',
  positief: 'finished well',
  negatief: 'not finished well',
  afgerond: 'finished',
  geweigerd: 'the young person or the parents do not want it',
  afgebroken: 'stopped before the end',
  verzoek: 'asks the juvenile court for a measure',
  'geen-verzoek': 'asks the juvenile court for nothing',
  beeindigd: 'the measure is over',
  sepot: 'not prosecuted',
  'voorwaardelijk-sepot': 'not prosecuted, with a probation period',
  strafbeschikking: 'penalty order',
  dagvaarding: 'summoned',
  advies: 'the advice is there',
  bescherming: 'the advice is there: protection is needed',
  gedaan: 'done',
};
