import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../api/client.ts';
import { Melding } from '../delen/melding.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Vraagantwoord } from '../delen/vraagantwoord.tsx';
import { dag } from '../taal/tijd.ts';

type Paspoort = Antwoord<'leesDeling'>;
type Versie = Paspoort['inhoud'][number];

/** Wat de jongere deelde, in zijn eigen woorden. */
export function Inhoud({ paspoort }: { readonly paspoort: Paspoort }) {
  const { t } = useTranslation('mbo');
  const [laatste] = paspoort.inhoud;
  if (!laatste || laatste.velden.length === 0) return <Melding toon="info" titel={t('paspoort.leeg')} />;
  return (
    <>
      <Antwoorden
        titel={t('paspoort.jongere')}
        velden={laatste.velden.filter(({ deel }) => deel !== 'mentor')}
      />
      <Antwoorden
        titel={t('paspoort.mentor')}
        velden={laatste.velden.filter(({ deel }) => deel === 'mentor')}
      />
      {laatste.mentor && (
        <p className="zacht">{t('paspoort.ondertekend', { dag: dag(laatste.mentor.ondertekendOp) })}</p>
      )}
      {laatste.mentor?.bezwaar && (
        <Melding toon="let-op" titel={t('paspoort.bezwaar')}>
          <p>{laatste.mentor.bezwaar.tekst}</p>
        </Melding>
      )}
    </>
  );
}

function Antwoorden({ titel, velden }: { readonly titel: string; readonly velden: Versie['velden'] }) {
  if (velden.length === 0) return null;
  return (
    <Kaart titel={titel}>
      <Vraagantwoord velden={velden} />
    </Kaart>
  );
}
