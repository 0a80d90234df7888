import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STATUS_TEKST } from '#libs/contract/teksten.ts';
import type { Antwoord } from '../api/client.ts';
import { useVraag, type Item } from '../api/vragen.ts';
import { Bestandzin } from '../delen/inlezen/bestandzin.tsx';
import { Melding, type Toon } from '../delen/melding.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';

type Bestand = Antwoord<'leesBestand'>;
type Regel = Item<'lijstBestandsregels'>;

const TOON: Readonly<Record<Regel['oordeel'], Toon>> = {
  nieuw: 'goed',
  gewijzigd: 'info',
  ongewijzigd: 'info',
  zonder_effect: 'info',
  conflict: 'let-op',
  afgewezen: 'fout',
  niet_gekoppeld: 'let-op',
};

interface Props {
  readonly bestand: Bestand;
  readonly naam: string;
  readonly wijzigingen?: ReactNode;
}

/** Wat het doorgeven van deze leerling doet of deed, met elke melding van de controle. */
export function Regeluitkomst({ bestand, naam, wijzigingen }: Props) {
  const { t } = useTranslation('decaan');
  const vraag = useVraag('lijstBestandsregels', { pad: { id: bestand.id } });
  if (bestand.status === 'TERUGGEDRAAID')
    return <Melding titel={t(wijzigingen ? 'opgave.hersteld' : 'nieuw.teruggedraaid', { naam })} />;
  return (
    <Toestand vraag={vraag} regels={2}>
      {({ items }) => {
        const [regel] = items;
        return regel ? (
          <Uitkomst
            regel={regel}
            gedaan={bestand.status === 'VERWERKT'}
            naam={naam}
            wijzigingen={wijzigingen}
          />
        ) : null;
      }}
    </Toestand>
  );
}

/** Over welk veld van het formulier een melding gaat, als zij over een veld gaat. */
function Veldnaam({ kolom }: { readonly kolom: string | null | undefined }) {
  const { t, i18n } = useTranslation('decaan');
  const veld = `nieuw.veld.${kolom ?? ''}`;
  return kolom && i18n.exists(veld, { ns: 'decaan' }) ? (
    <strong>{t(veld as 'nieuw.veld.bsn')}: </strong>
  ) : null;
}

interface Uitkomstprops extends Omit<Props, 'bestand'> {
  readonly regel: Regel;
  readonly gedaan: boolean;
}
function Uitkomst({ regel, gedaan, naam, wijzigingen }: Uitkomstprops) {
  const { t } = useTranslation('decaan');
  const status = regel.effect['status'];
  const stand =
    typeof status === 'string' && status in STATUS_TEKST
      ? STATUS_TEKST[status as keyof typeof STATUS_TEKST]
      : null;
  return (
    <Melding
      toon={TOON[regel.oordeel]}
      titel={t(`nieuw.${gedaan ? 'deed' : 'doet'}.${regel.oordeel}`, { naam })}
    >
      {regel.oordeel === 'gewijzigd' && wijzigingen}
      {stand && (
        <p>
          {t('nieuw.stand')} <Zin bij={`status.${String(status)}`} tekst={stand} />.
        </p>
      )}
      {regel.meldingen.length > 0 && (
        <ul>
          {regel.meldingen.map((melding) => (
            <li key={melding.code}>
              <Veldnaam kolom={melding.kolom} />
              <Bestandzin melding={melding} />
            </li>
          ))}
        </ul>
      )}
    </Melding>
  );
}
