import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useVraag } from '../api/vragen.ts';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Versiekeuze, type Afspraakversie } from './afspraken.tsx';
import { Bladen } from './bladen.tsx';
import { Verschillen } from './verschillen.tsx';

/** Twee versies naast elkaar: wat er veranderde, met oud en nieuw. */
export function Vergelijken() {
  const { t } = useTranslation('beheerder');
  const vraag = useVraag('lijstAfspraken');
  return (
    <Bladen deel="afspraken">
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length < 2 ? (
            <Leeg titel={t('vergelijk.teWeinig')}>{t('vergelijk.teWeinigUitleg')}</Leeg>
          ) : (
            <Keuze versies={items} />
          )
        }
      </Toestand>
    </Bladen>
  );
}

function Keuze({ versies }: { readonly versies: readonly Afspraakversie[] }) {
  const { t } = useTranslation('beheerder');
  const [zoek, zet] = useSearchParams();
  const nieuw = zoek.get('nieuw') ?? versies[0]!.id;
  const oud = zoek.get('oud') ?? versies[1]!.id;
  return (
    <>
      <div className="filterrij">
        <Versiekeuze
          label={t('vergelijk.oud')}
          versies={versies}
          waarde={oud}
          kies={(id) => zet({ oud: id, nieuw }, { replace: true })}
        />
        <Versiekeuze
          label={t('vergelijk.nieuw')}
          versies={versies}
          waarde={nieuw}
          kies={(id) => zet({ oud, nieuw: id }, { replace: true })}
        />
      </div>
      <Vergeleken oud={oud} nieuw={nieuw} />
    </>
  );
}

function Vergeleken({ oud, nieuw }: { readonly oud: string; readonly nieuw: string }) {
  const eerst = useVraag('leesAfspraak', { pad: { id: oud } });
  const daarna = useVraag('leesAfspraak', { pad: { id: nieuw } });
  return (
    <Toestand vraag={eerst}>
      {(een) => (
        <Toestand vraag={daarna}>
          {(ander) => <Verschillen oud={een.inhoud} nieuw={ander.inhoud} gemeenten={ander.gemeenten} />}
        </Toestand>
      )}
    </Toestand>
  );
}
