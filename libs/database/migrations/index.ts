import { Achteraf1700000000100 } from './0100-achteraf.ts';
import { Organisaties1700000000001 } from './0001-organisaties.ts';
import { Leerlingen1700000000002 } from './0002-leerlingen.ts';
import { Overstappen1700000000003 } from './0003-overstappen.ts';
import { Processen1700000000004 } from './0004-processen.ts';
import { Bestanden1700000000005 } from './0005-bestanden.ts';
import { Gebeurtenissen1700000000006 } from './0006-gebeurtenissen.ts';
import { Bestemmingen1700000000007 } from './0007-bestemmingen.ts';
import { Rijbeveiliging1700000000008 } from './0008-rijbeveiliging.ts';
import { Aanmelden1700000000009 } from './0009-aanmelden.ts';
import { Audit1700000000010 } from './0010-audit.ts';
import { Versleuteling1700000000012 } from './0012-versleuteling.ts';
import { Burgers1700000000013 } from './0013-burgers.ts';
import { VrijeTekst1700000000014 } from './0014-vrije-tekst.ts';
import { Vernietiging1700000000015 } from './0015-vernietiging.ts';
import { Paspoort1700000000016 } from './0016-paspoort.ts';
import { Noodtoegang1700000000018 } from './0018-noodtoegang.ts';
import { Bewaren1700000000022 } from './0022-bewaren.ts';
import { Klassen1700000000028 } from './0028-klassen.ts';
import { Nagaan1700000000029 } from './0029-nagaan.ts';
import { Noodvloer1700000000030 } from './0030-noodvloer.ts';
import { Inzageverzoek1700000000037 } from './0037-inzageverzoek.ts';
import { PaspoortOpnieuw1700000000038 } from './0038-paspoort-opnieuw.ts';
import { Vervanging1700000000039 } from './0039-vervanging.ts';
import { Ouderlink1700000000040 } from './0040-ouderlink.ts';
import { PaspoortGevraagd1700000000041 } from './0041-paspoort-gevraagd.ts';
import { RijenZien1700000000042 } from './0042-rijen-zien.ts';
import { GoedkoopLezen1700000000043 } from './0043-goedkoop-lezen.ts';
import { Verzuim1700000000049 } from './0049-verzuim.ts';
import { Trajecten1700000000050 } from './0050-trajecten.ts';
import { TrajectenRechten1700000000051 } from './0051-trajecten-rechten.ts';
import { Samengevoegd1700000000070 } from './0070-samengevoegd.ts';
import { Gesprekken1700000000075 } from './0075-gesprekken.ts';
import { Overleggen1700000000076 } from './0076-overleggen.ts';
import { Consulttaken1700000000077 } from './0077-consulttaken.ts';
import { Webhooks1700000000060 } from './0060-webhooks.ts';
import { Partnerlink1700000000085 } from './0085-partnerlink.ts';
import { Vrijstelling1700000000087 } from './0087-vrijstelling.ts';
import { InzageUitstel1700000000089 } from './0089-inzage-uitstel.ts';
import { ConsultApart1700000000090 } from './0090-consult-apart.ts';
import { SamengevoegdLezen1700000000091 } from './0091-samengevoegd-lezen.ts';
import { DodeKolommen1700000000092 } from './0092-dode-kolommen.ts';
import { OverlegVerlaten1700000000093 } from './0093-overleg-verlaten.ts';
import { SleutelsGoedkoop1700000000094 } from './0094-sleutels-goedkoop.ts';
import { Bestandsindeling1700000000095 } from './0095-bestandsindeling.ts';
import { Aanwezig1700000000096 } from './0096-aanwezig.ts';
import { BestandsindelingRechten1700000000097 } from './0097-bestandsindeling-rechten.ts';
import { AuditVoorBeheer1700000000098 } from './0098-audit-voor-beheer.ts';
import { TellenPerGemeente1700000000101 } from './0101-tellen-per-gemeente.ts';
import { Mailvoorkeur1700000000115 } from './0115-mailvoorkeur.ts';
import { Mailstuit1700000000116 } from './0116-mailstuit.ts';
import { Gemeentenamen1700000000102 } from './0102-gemeentenamen.ts';
import { PauzeVerlengd1700000000103 } from './0103-pauze-verlengd.ts';
import { Spoor1700000000125 } from './0125-spoor.ts';
import { BerichtHerhaald1700000000126 } from './0126-bericht-herhaald.ts';
import { Verzuimbestand1700000000055 } from './0055-verzuimbestand.ts';
import { RijenOpruimen1700000000034 } from './0034-rijen-opruimen.ts';
import { Lijstvolgorde1700000000035 } from './0035-lijstvolgorde.ts';
import { NoodoordeelTeZien1700000000036 } from './0036-noodoordeel-te-zien.ts';
import { InzageTraject1700000000080 } from './0080-inzage-traject.ts';
import { MetDeHand1700000000130 } from './0130-met-de-hand.ts';
import { Opsporingsakte1700000000131 } from './0131-opsporingsakte.ts';
import { Dagpakket1700000000134 } from './0134-dagpakket.ts';
import { Verwachting1700000000135 } from './0135-verwachting.ts';
import { Stuitpost1700000000136 } from './0136-stuitpost.ts';
import { TeruggegevenLezen1700000000137 } from './0137-teruggegeven-lezen.ts';
import { OutboxSinds1700000000138 } from './0138-outbox-sinds.ts';
import { GebeurtenissenVerzuim1700000000139 } from './0139-gebeurtenissen-verzuim.ts';

/** Alle migraties, in volgorde. Een nieuwe komt erbij; een bestaande verandert nooit. */
export const MIGRATIONS = [
  Organisaties1700000000001,
  Leerlingen1700000000002,
  Overstappen1700000000003,
  Processen1700000000004,
  Bestanden1700000000005,
  Gebeurtenissen1700000000006,
  Bestemmingen1700000000007,
  Rijbeveiliging1700000000008,
  Aanmelden1700000000009,
  Audit1700000000010,
  Versleuteling1700000000012,
  Burgers1700000000013,
  VrijeTekst1700000000014,
  Vernietiging1700000000015,
  Paspoort1700000000016,
  Noodtoegang1700000000018,
  Bewaren1700000000022,
  Klassen1700000000028,
  Nagaan1700000000029,
  Noodvloer1700000000030,
  RijenOpruimen1700000000034,
  Lijstvolgorde1700000000035,
  NoodoordeelTeZien1700000000036,
  Inzageverzoek1700000000037,
  PaspoortOpnieuw1700000000038,
  Vervanging1700000000039,
  Ouderlink1700000000040,
  PaspoortGevraagd1700000000041,
  RijenZien1700000000042,
  GoedkoopLezen1700000000043,
  Verzuim1700000000049,
  Trajecten1700000000050,
  TrajectenRechten1700000000051,
  Verzuimbestand1700000000055,
  Webhooks1700000000060,
  Samengevoegd1700000000070,
  Gesprekken1700000000075,
  Overleggen1700000000076,
  Consulttaken1700000000077,
  InzageTraject1700000000080,
  Partnerlink1700000000085,
  Vrijstelling1700000000087,
  InzageUitstel1700000000089,
  ConsultApart1700000000090,
  SamengevoegdLezen1700000000091,
  DodeKolommen1700000000092,
  OverlegVerlaten1700000000093,
  Achteraf1700000000100,
  SleutelsGoedkoop1700000000094,
  Bestandsindeling1700000000095,
  Aanwezig1700000000096,
  BestandsindelingRechten1700000000097,
  AuditVoorBeheer1700000000098,
  TellenPerGemeente1700000000101,
  Gemeentenamen1700000000102,
  PauzeVerlengd1700000000103,
  Mailvoorkeur1700000000115,
  Mailstuit1700000000116,
  Spoor1700000000125,
  BerichtHerhaald1700000000126,
  MetDeHand1700000000130,
  Opsporingsakte1700000000131,
  Dagpakket1700000000134,
  Verwachting1700000000135,
  Stuitpost1700000000136,
  TeruggegevenLezen1700000000137,
  OutboxSinds1700000000138,
  GebeurtenissenVerzuim1700000000139,
] as const;
