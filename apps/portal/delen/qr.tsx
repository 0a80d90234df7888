import maakCode from 'qrcode-generator';

const RAND = 4;

interface Props {
  readonly inhoud: string;
  /** Wat er te lezen is voor wie het beeld niet ziet. */
  readonly naam: string;
}

/** Een QR-code als beeld dat scherp blijft; zwart op wit, ook in een donker thema, anders leest een telefoon haar niet. */
export function Qr({ inhoud, naam }: Props) {
  const code = maakCode(0, 'M');
  code.addData(inhoud);
  code.make();
  const kant = code.getModuleCount();
  const plekken = Array.from(
    { length: kant * kant },
    (_, plek) => [Math.floor(plek / kant), plek % kant] as const,
  );
  const pad = plekken
    .filter(([rij, kolom]) => code.isDark(rij, kolom))
    .map(([rij, kolom]) => `M${kolom + RAND},${rij + RAND}h1v1h-1z`)
    .join('');
  const maat = kant + 2 * RAND;
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${maat} ${maat}`}
      role="img"
      aria-label={naam}
      shapeRendering="crispEdges"
    >
      <rect width={maat} height={maat} fill="#fff" />
      <path d={pad} fill="#000" />
    </svg>
  );
}
