import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag } from '../api/vragen.ts';
import type { Antwoord } from '../api/client.ts';
import { Bestandskiezer } from '../delen/bestandskiezer.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Tekstvak } from '../delen/velden.tsx';
import { Bladen } from './bladen.tsx';
import { Toetsfouten } from './toetsfouten.tsx';
import { Verschillen } from './verschillen.tsx';

type Uitslag = Antwoord<'toetsAfspraken'>;

/** Een nieuw afspraakbestand toetsen: alle fouten tegelijk, met hun regel. Er wordt niets bewaard. */
export function Toetsen() {
  const { t } = useTranslation('beheerder');
  const [tekst, zetTekst] = useState('');
  const [getoetst, zetGetoetst] = useState('');
  const veld = useRef<HTMLDivElement>(null);
  const toets = useOpdracht('toetsAfspraken');
  const voer = (inhoud: string): void => {
    zetTekst(inhoud);
    zetGetoetst(inhoud);
    toets.mutate({ inhoud: { tekst: inhoud } });
  };
  const naarRegel = (regel: number): void => {
    const vak = veld.current?.querySelector('textarea');
    const regels = tekst.split('\n');
    const begin = regels.slice(0, regel - 1).reduce((som, een) => som + een.length + 1, 0);
    vak?.focus();
    vak?.setSelectionRange(begin, begin + (regels[regel - 1]?.length ?? 0));
    if (vak) vak.scrollTop = ((regel - 4) / regels.length) * vak.scrollHeight;
  };
  return (
    <Bladen deel="afspraken">
      <Melding titel={t('toets.geldtNiet')}>
        <p>{t('toets.geldtNietUitleg')}</p>
      </Melding>
      <Bestandskiezer
        soorten={['.yaml', '.yml']}
        uitleg={t('toets.kies')}
        kies={(bestand) => void bestand.text().then(voer)}
      />
      <div ref={veld} className="toetsvak">
        <Tekstvak
          label={t('toets.tekst')}
          uitleg={t('toets.tekstUitleg')}
          rows={14}
          spellCheck={false}
          value={tekst}
          onChange={({ target }) => zetTekst(target.value)}
        />
      </div>
      <div className="knoprij">
        <Knop soort="hoofd" bezig={toets.isPending} onClick={() => voer(tekst)}>
          {t('toets.knop')}
        </Knop>
      </div>
      {toets.error && <Foutmelding fout={toets.error} />}
      {toets.data && <Uitslagdeel uitslag={toets.data} tekst={getoetst} naarRegel={naarRegel} />}
    </Bladen>
  );
}

interface Props {
  readonly uitslag: Uitslag;
  readonly tekst: string;
  readonly naarRegel: (regel: number) => void;
}

function Uitslagdeel({ uitslag: { kop, inhoud, fouten }, tekst, naarRegel }: Props) {
  const { t } = useTranslation('beheerder');
  if (!kop || !inhoud) return <Toetsfouten fouten={fouten} tekst={tekst} naarRegel={naarRegel} />;
  return (
    <>
      <Melding toon={kop.bestaatAl ? 'let-op' : 'goed'} titel={t('toets.goed', { ...kop })} meteen>
        <p>{t('toets.telt', { ...kop })}</p>
        <p>{t(kop.bestaatAl ? 'toets.bestaatAl' : 'toets.hierna')}</p>
      </Melding>
      <TegenHuidige inhoud={inhoud} regio={kop.regio} schooljaar={kop.schooljaar} />
    </>
  );
}

interface TegenProps {
  readonly inhoud: Readonly<Record<string, unknown>>;
  readonly regio: string;
  readonly schooljaar: string;
}

/** Wat een goed bestand verandert aan de nieuwste versie van hetzelfde schooljaar. */
function TegenHuidige({ inhoud, regio, schooljaar }: TegenProps) {
  const versies = useVraag('lijstAfspraken');
  const nieuwste = versies.data?.items.find(
    (een) => een.nieuwste && een.regio === regio && een.schooljaar === schooljaar,
  );
  const vraag = useVraag('leesAfspraak', { pad: { id: nieuwste?.id ?? '' } }, { uit: !nieuwste });
  if (!nieuwste) return null;
  return (
    <Toestand vraag={vraag}>
      {({ inhoud: huidig, gemeenten }) => <Verschillen oud={huidig} nieuw={inhoud} gemeenten={gemeenten} />}
    </Toestand>
  );
}
