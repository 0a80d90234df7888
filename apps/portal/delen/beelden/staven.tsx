import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';

interface Props {
  readonly rijen: readonly { readonly naam: string; readonly waarde: number; readonly label: string }[];
  readonly norm: number | null;
  readonly hoogste: number;
}
const RIJHOOGTE = 36;

/** Liggende staven, elk met haar getal erbij. De tabel ernaast zegt hetzelfde; voor voorleessoftware is dit beeld er niet. */
export function Staven({ rijen, norm, hoogste }: Props) {
  return (
    <div className="diagram" aria-hidden="true">
      <ResponsiveContainer width="100%" height={rijen.length * RIJHOOGTE + 40}>
        <BarChart
          data={[...rijen]}
          layout="vertical"
          margin={{ top: 4, right: 48, bottom: 4, left: 4 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[0, hoogste]} stroke="var(--kleur-lijn-sterk)" tick={TIK} />
          <YAxis type="category" dataKey="naam" width={150} stroke="var(--kleur-lijn-sterk)" tick={TIK} />
          {norm !== null && (
            <ReferenceLine x={norm} stroke="var(--kleur-let-op)" strokeDasharray="5 4" strokeWidth={2} />
          )}
          <Bar dataKey="waarde" fill="var(--kleur-actie)" isAnimationActive={false} radius={[0, 4, 4, 0]}>
            <LabelList dataKey="label" position="right" fill="var(--kleur-inkt)" fontSize={13} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
const TIK = { fill: 'var(--kleur-inkt-zacht)', fontSize: 13 };
