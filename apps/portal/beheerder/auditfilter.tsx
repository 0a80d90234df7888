import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import type { Vraag } from '../api/client.ts';
import { Knop } from '../delen/knop.tsx';
import { Keuzelijst, Tekstveld, Vinkje } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';

const VELDEN = ['van', 'tot', 'gebruiker', 'object', 'uitkomst', 'noodknop'] as const;
const WEEK_MS = 6 * 86_400_000;

/** De vraag aan de API uit het adres van de bladzijde. */
export const vraagUit = (zoek: URLSearchParams): Partial<NonNullable<Vraag<'lijstAuditregels'>>> =>
  Object.fromEntries(VELDEN.flatMap((naam) => (zoek.get(naam) ? [[naam, zoek.get(naam)]] : [])));

interface Props {
  readonly zoek: URLSearchParams;
  readonly zet: (zoek: URLSearchParams) => void;
}

/** Waarop gezocht wordt; elke keuze staat in het adres, zodat teruggaan werkt. */
export function Auditfilter({ zoek, zet }: Props) {
  const { t } = useTranslation('beheerder');
  const mandaten = useVraag('lijstMandaten');
  const mensen = [...new Map(mandaten.data?.items.map(({ gebruiker }) => [gebruiker.id, gebruiker.naam]))];
  const kies = (naam: (typeof VELDEN)[number], waarde: string): void => {
    const nieuw = new URLSearchParams(zoek);
    if (waarde) nieuw.set(naam, waarde);
    else nieuw.delete(naam);
    zet(nieuw);
  };
  return (
    <div className="filterrij" role="search" aria-label={t('audit.zoek')}>
      <Keuzelijst
        label={t('audit.mens')}
        leeg={t('audit.iedereen')}
        keuzes={mensen.map(([waarde, tekst]) => ({ waarde, tekst }))}
        value={zoek.get('gebruiker') ?? ''}
        onChange={({ target }) => kies('gebruiker', target.value)}
      />
      <Tekstveld
        label={t('audit.van')}
        type="date"
        value={zoek.get('van') ?? kalenderdag(new Date(nu().getTime() - WEEK_MS))}
        onChange={({ target }) => kies('van', target.value)}
      />
      <Tekstveld
        label={t('audit.tot')}
        type="date"
        value={zoek.get('tot') ?? kalenderdag(nu())}
        onChange={({ target }) => kies('tot', target.value)}
      />
      <Keuzelijst
        label={t('audit.uitkomst')}
        leeg={t('audit.alles')}
        keuzes={(['gelukt', 'geweigerd', 'mislukt'] as const).map((waarde) => ({
          waarde,
          tekst: t(`audit.uitkomsten.${waarde}`),
        }))}
        value={zoek.get('uitkomst') ?? ''}
        onChange={({ target }) => kies('uitkomst', target.value)}
      />
      <Vinkje
        label={t('audit.alleenNood')}
        checked={zoek.get('noodknop') === 'ja'}
        onChange={({ target }) => kies('noodknop', target.checked ? 'ja' : '')}
      />
      {zoek.get('object') && (
        <Knop klein pictogram="kruis" onClick={() => kies('object', '')}>
          {t('audit.objectWeg')}
        </Knop>
      )}
    </div>
  );
}
