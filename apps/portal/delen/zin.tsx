import { useTranslation } from 'react-i18next';

export type Invulling = Readonly<Record<string, string | number>>;
/** De woorden bij een code, in de taal van de lezer; leeg als zij er in die taal niet zijn, of als een invulling ontbreekt. */
export type Zeg = (code: string, invulling?: Invulling) => string;

/** Zegt wat een code van de API in de taal van de lezer heet (`zinnen/teksten`). */
export function useZeg(): Zeg {
  const { t } = useTranslation('zinnen');
  return (code, invulling = {}) => {
    const zin = t(code, { defaultValue: '', skipInterpolation: true });
    const open = [...zin.matchAll(/\{\{(\w+)\}\}/g)].some(([, naam = '']) => !(naam in invulling));
    return open ? '' : t(code, { ...invulling, defaultValue: '' });
  };
}

interface Props {
  /** Soort en code: `daarna.WORDT_RISICO`. */
  readonly bij: string;
  /** Wat de API zegt, in het Nederlands. */
  readonly tekst: string | null | undefined;
  /** Wat er in de zin in te vullen is; de Nederlandse heeft het al. */
  readonly met?: Invulling;
}

/** Een zin van de API in de taal van de lezer. Is zij daarin niet vertaald, dan in het Nederlands, en dat hoort een voorlezer ook. */
export function Zin({ bij, tekst, met }: Props) {
  const zin = useZeg()(bij, met);
  return zin ? <>{zin}</> : <span lang="nl">{tekst}</span>;
}

/** De zin van een taak: bij een vraag van een ander is dat die vraag zelf. */
export const taakzin = ({
  soort,
  vraag,
}: {
  readonly soort: string;
  readonly vraag?: string | null;
}): string => (vraag ? `vraag.${vraag}` : `taak.${soort}.zin`);
