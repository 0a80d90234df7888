import * as aanmeldingen from './aanmeldingen.ts';
import * as aanwezigheden from './aanwezigheden.ts';
import * as abonnementen from './abonnementen.ts';
import * as afspraken from './afspraken.ts';
import * as auditregels from './auditregels.ts';
import * as bijlagen from './bijlagen.ts';
import * as bestanden from './bestanden.ts';
import * as bestemmingen from './bestemmingen.ts';
import * as bewaren from './bewaren.ts';
import * as bronnen from './bronnen.ts';
import * as dagpakketten from './dagpakketten.ts';
import * as escalaties from './escalaties.ts';
import * as gebeurtenissen from './gebeurtenissen.ts';
import * as eigenAanmeldingen from './eigen-aanmeldingen.ts';
import * as indelingen from './indelingen.ts';
import * as inzageverzoeken from './inzageverzoeken.ts';
import * as kerncijfers from './kerncijfers.ts';
import * as koppelingen from './koppelingen.ts';
import * as mailadressen from './mailadressen.ts';
import * as mailvoorkeuren from './mailvoorkeuren.ts';
import * as mandaten from './mandaten.ts';
import * as gemeenten from './gemeenten.ts';
import * as mij from './mij.ts';
import * as noodtoegangen from './noodtoegangen.ts';
import type { Operatie } from './operatie.ts';
import * as ouderlinks from './ouderlinks.ts';
import * as opgaven from './opgaven.ts';
import * as behandelingen from './behandelingen.ts';
import * as samenvoegingen from './samenvoegingen.ts';
import * as overdrachten from './overdrachten.ts';
import * as overstapcijfers from './overstapcijfers.ts';
import * as overstappen from './overstappen.ts';
import * as delingen from './delingen.ts';
import * as meelezers from './meelezers.ts';
import * as paspoorten from './paspoorten.ts';
import * as storingen from './storingen.ts';
import * as stuitmeldingen from './stuitmeldingen.ts';
import * as taken from './taken.ts';
import * as consulten from './consulten.ts';
import * as mdos from './mdos.ts';
import * as trajecten from './trajecten.ts';
import * as trajectsamenvoegingen from './trajectsamenvoegingen.ts';
import * as trajectverhuizingen from './trajectverhuizingen.ts';
import * as trajectonderzoek from './trajectonderzoek.ts';
import * as partnerlinks from './partnerlinks.ts';
import * as partnertaken from './partnertaken.ts';
import * as trajectcijfers from './trajectcijfers.ts';
import * as trajectkring from './trajectkring.ts';
import * as trajectbeelden from './trajectbeelden.ts';
import * as tellingen from './tellingen.ts';
import * as vernietigingen from './vernietigingen.ts';
import * as toegangsaanvragen from './toegangsaanvragen.ts';
import * as verzuim from './verzuim.ts';
import * as verzuimmeldingen from './verzuimmeldingen.ts';
import * as verzuimcijfers from './verzuimcijfers.ts';
import * as vooruitblik from './vooruitblik.ts';
import * as vragen from './vragen.ts';
import * as vrijstellingen from './vrijstellingen.ts';
import * as weekchecks from './weekchecks.ts';

const isOperatie = (waarde: unknown): waarde is Operatie =>
  typeof waarde === 'object' && waarde !== null && 'methode' in waarde && 'pad' in waarde;

/** Alle operaties van het openbare contract. */
export const OPERATIES: readonly Operatie[] = [
  overstappen,
  opgaven,
  samenvoegingen,
  aanmeldingen,
  overdrachten,
  dagpakketten,
  escalaties,
  behandelingen,
  bestemmingen,
  taken,
  vragen,
  weekchecks,
  bronnen,
  tellingen,
  vooruitblik,
  kerncijfers,
  overstapcijfers,
  eigenAanmeldingen,
  bestanden,
  indelingen,
  koppelingen,
  verzuim,
  verzuimmeldingen,
  verzuimcijfers,
  gebeurtenissen,
  gemeenten,
  mij,
  mailvoorkeuren,
  inzageverzoeken,
  noodtoegangen,
  paspoorten,
  bijlagen,
  delingen,
  meelezers,
  vernietigingen,
  bewaren,
  toegangsaanvragen,
  mandaten,
  ouderlinks,
  abonnementen,
  afspraken,
  auditregels,
  storingen,
  stuitmeldingen,
  mailadressen,
  trajecten,
  trajectkring,
  trajectverhuizingen,
  trajectsamenvoegingen,
  trajectonderzoek,
  mdos,
  consulten,
  partnertaken,
  partnerlinks,
  trajectbeelden,
  trajectcijfers,
  vrijstellingen,
  aanwezigheden,
].flatMap((onderdeel) => Object.values<unknown>(onderdeel).filter(isOperatie));
