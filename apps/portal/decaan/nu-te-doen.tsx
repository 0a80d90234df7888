import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../api/client.ts';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Laden } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import { kanOver } from './kan-over.ts';

const VroegOver = lazy(async () => ({ default: (await import('./vroeg-over.tsx')).VroegOver }));
const AnderVervolg = lazy(async () => ({ default: (await import('./ander-vervolg.tsx')).AnderVervolg }));

const Vraagvenster = lazy(async () => ({
  default: (await import('../delen/dossier/vraagvenster.tsx')).Vraagvenster,
}));

type Overstap = Antwoord<'leesOverstap'>;

interface Props {
  readonly overstap: Overstap;
}

/** Wat de decaan nu kan doen; wat niet kan, staat er met waarom niet. */
export function NuTeDoen({ overstap }: Props) {
  const { t } = useTranslation(['decaan', 'dossier']);
  const [venster, open] = useState<'over' | 'vervolg' | 'vraag' | null>(null);
  const over = kanOver(overstap);
  const kanVervolg = overstap.status !== 'AFGESLOTEN' && overstap.status !== 'VERVOLG_ANDERS';
  const sluit = (): void => open(null);
  return (
    <Kaart titel={t('doen.kop')} nietAfdrukken>
      {over ? (
        <div className="stapel stapel--krap">
          <Knop onClick={() => open('over')}>{t('over.knop')}</Knop>
          <p className="zacht klein">{t('doen.overUitleg')}</p>
        </div>
      ) : (
        <p className="zacht">
          {t('doen.overKanNiet')} <Zin bij={`status.${overstap.status}`} tekst={overstap.statusTekst} />.
        </p>
      )}
      {kanVervolg && (
        <div className="stapel stapel--krap">
          <Knop onClick={() => open('vervolg')}>{t('vervolg.knop')}</Knop>
          <p className="zacht klein">{t('doen.vervolgUitleg')}</p>
        </div>
      )}
      {overstap.status !== 'AFGESLOTEN' && (
        <div className="stapel stapel--krap">
          <Knop onClick={() => open('vraag')}>{t('dossier:vraag.mentor.knop')}</Knop>
          <p className="zacht klein">{t('doen.vraagUitleg')}</p>
        </div>
      )}
      <Suspense fallback={<Laden regels={1} />}>
        {venster === 'vraag' && <Vraagvenster aan="mentor" id={overstap.id} sluit={sluit} />}
        {venster === 'over' && <VroegOver leerlingen={[overstap]} sluit={sluit} />}
        {venster === 'vervolg' && <AnderVervolg leerlingen={[overstap]} sluit={sluit} />}
      </Suspense>
    </Kaart>
  );
}
