import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows, type Tx } from '#libs/database/transaction.ts';
import { ApiFout } from './fout.ts';
import { Instellingen } from './instellingen.ts';

interface Stand {
  readonly sleutel: string;
  readonly aantal: number;
  /** Seconden tot het venster voorbij is. */
  readonly rest: number;
}

const SECONDE = 1;
const KWARTIER = 900;
const UUR = 3600;

const REST =
  'greatest(1, ceil(extract(epoch from l.venster + make_interval(secs => $2) - now())))::int as rest';
const LOOPT = 'l.venster > now() - make_interval(secs => $2)';
// Op volgorde van sleutel: twee verzoeken wachten zo nooit op elkaar.
const TEL = `
  insert into limiet as l (sleutel, venster, aantal) select s, now(), 1 from unnest($1::text[]) as s order by s
  on conflict (sleutel) do update set
    aantal = case when ${LOOPT} then l.aantal + 1 else 1 end,
    venster = case when ${LOOPT} then l.venster else now() end
  returning l.sleutel, l.aantal, ${REST}`;
const STAND = `select l.sleutel, l.aantal, ${REST} from limiet l where l.sleutel = any($1::text[]) and ${LOOPT}`;

/**
 * Limieten in de database: zij gelden over alle processen samen. Een venster begint bij het eerste verzoek. Het adres is dat van de
 * verbinding; wat een verzoek over zichzelf zegt, telt niet.
 */
@Injectable()
export class Limieten {
  constructor(
    private readonly dataSource: DataSource,
    private readonly instellingen: Instellingen,
  ) {}

  /** Telt een verzoek. Fout: 429 als dit adres of dit account er te veel doet. */
  async verzoek(adres: string, account: string | null): Promise<void> {
    const { accountPerSeconde, adresPerSeconde } = this.instellingen.limieten;
    const grenzen = new Map([[`verzoek/adres/${adres}`, adresPerSeconde]]);
    if (account) grenzen.set(`verzoek/account/${account}`, accountPerSeconde);
    const standen = await rows<Stand>(this.dataSource, TEL, [[...grenzen.keys()], SECONDE]);
    weiger(standen.filter(({ sleutel, aantal }) => aantal > grenzen.get(sleutel)!));
  }

  /** Telt een uitvoer van gegevens. Fout: 429. */
  async uitvoer(account: string): Promise<void> {
    const standen = await rows<Stand>(this.dataSource, TEL, [[`uitvoer/account/${account}`], UUR]);
    weiger(standen.filter(({ aantal }) => aantal > this.instellingen.limieten.uitvoerPerUur));
  }

  /** Mag hier nog geprobeerd worden? Fout: 429 na te veel mislukte pogingen. */
  async eisPogingen(sleutels: readonly string[]): Promise<void> {
    const standen = await rows<Stand>(this.dataSource, STAND, [sleutels.map(mislukt), KWARTIER]);
    weiger(standen.filter(({ aantal }) => aantal >= this.instellingen.limieten.misluktPerKwartier));
  }

  /** Telt een mislukte poging. */
  async mislukt(sleutels: readonly string[]): Promise<void> {
    await rows(this.dataSource, TEL, [sleutels.map(mislukt), KWARTIER]);
  }

  async ruimOp(tx: Tx): Promise<void> {
    await rows(tx, "delete from limiet where venster < now() - interval '1 day'");
  }
}

const mislukt = (sleutel: string): string => `mislukt/${sleutel}`;

function weiger(over: readonly Stand[]): void {
  if (over.length === 0) return;
  const rest = Math.max(...over.map((stand) => stand.rest));
  throw new ApiFout(429, 'limiet.bereikt', {
    detail: `Te veel verzoeken. Probeer het over ${rest} seconden nog eens.`,
    headers: { 'Retry-After': String(rest) },
  });
}
