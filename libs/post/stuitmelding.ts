import PostalMime from 'postal-mime';

/** Wat een mailserver over een ontvanger meldt. */
interface Ontvangermelding {
  readonly adres: string;
  /** `failed`: komt niet aan; `delayed`: wordt nog geprobeerd. */
  readonly actie: string;
  /** Drie getallen: 5.1.1 is een adres dat niet bestaat. Bron: RFC 3463. */
  readonly status: string;
}

/** Een melding dat een mail niet is bezorgd, van welke mail, en over wie. Bron: RFC 3464. */
export interface Stuitmelding {
  readonly messageId: string;
  readonly ontvangers: readonly Ontvangermelding[];
}

/** Wat een stuitmelding betekent: het adres deugt niet, alleen deze mail komt niet aan, of er is nog niets beslist. */
export type Stuit = 'adres' | 'bericht' | 'tijdelijk';

/** Status 5.1 gaat over het adres, 5.2.1 over een postvak dat dicht is. Bron: RFC 3463 §3.2 en §3.3. */
const ADRES_DEUGT_NIET = /^5\.(?:1\.\d{1,3}|2\.1)$/;

/** Weegt een melding over een ontvanger. */
export function weegStuit({ actie, status }: Pick<Ontvangermelding, 'actie' | 'status'>): Stuit {
  if (actie !== 'failed') return 'tijdelijk';
  return ADRES_DEUGT_NIET.test(status) ? 'adres' : 'bericht';
}

const veld = (tekst: string, naam: string): string | null =>
  new RegExp(`^${naam}:[ \\t]*(.+)$`, 'im').exec(tekst)?.[1]?.trim() ?? null;

/** `rfc822;jan@voorbeeld.nl` wordt `jan@voorbeeld.nl`. */
const zonderSoort = (waarde: string): string => waarde.replace(/^[^;]*;\s*/, '').replace(/^<|>$/g, '');

function leesOntvangers(verslag: string): Ontvangermelding[] {
  return verslag.split(/\r?\n\r?\n/).flatMap((blok) => {
    const adres = veld(blok, 'Final-Recipient');
    const actie = veld(blok, 'Action');
    const status = veld(blok, 'Status');
    if (!adres || !actie || !status) return [];
    return [
      {
        adres: zonderSoort(adres),
        actie: actie.toLowerCase(),
        status: /^\d\.\d{1,3}\.\d{1,3}/.exec(status)?.[0] ?? '',
      },
    ];
  });
}

const alsTekst = (inhoud: string | ArrayBuffer | Uint8Array): string =>
  typeof inhoud === 'string' ? inhoud : Buffer.from(inhoud as Uint8Array).toString('utf8');

/** Leest een mail als stuitmelding; null als hij dat niet is, of niet zegt over welke mail hij gaat. */
export async function leesStuitmelding(mail: string | Uint8Array): Promise<Stuitmelding | null> {
  const { attachments } = await PostalMime.parse(mail, { forceRfc822Attachments: true });
  const deel = (soort: RegExp): string | null => {
    const gevonden = attachments.find(({ mimeType }) => soort.test(mimeType));
    return gevonden ? alsTekst(gevonden.content) : null;
  };
  const verslag = deel(/^message\/delivery-status$/i);
  const koppen = deel(/^(?:text\/rfc822-headers|message\/rfc822)$/i);
  const messageId = koppen === null ? null : /^Message-ID:\s*(<[^>\s]+>)/im.exec(koppen)?.[1];
  const ontvangers = verslag === null ? [] : leesOntvangers(verslag);
  return messageId && ontvangers.length > 0 ? { messageId, ontvangers } : null;
}
