import { Layer, Rectangle, ResponsiveContainer, Sankey, type SankeyNodeProps } from 'recharts';

interface Stroom {
  readonly van: string;
  readonly naar: string;
  readonly aantal: number;
}
const RIJHOOGTE = 56;
const KANT = 170;

/** De stromen als banden: links de herkomst, rechts de bestemming, elk met naam en aantal. De tabel eronder zegt hetzelfde. */
export function Stroombeeld({ stromen }: { readonly stromen: readonly Stroom[] }) {
  const van = [...new Set(stromen.map((stroom) => stroom.van))];
  const naar = [...new Set(stromen.map((stroom) => stroom.naar))];
  const data = {
    nodes: [...van, ...naar].map((name) => ({ name })),
    links: stromen.map((stroom) => ({
      source: van.indexOf(stroom.van),
      target: van.length + naar.indexOf(stroom.naar),
      value: stroom.aantal,
    })),
  };
  return (
    <div className="diagram diagram--breed kaart" aria-hidden="true">
      <div className="diagram__vlak">
        <ResponsiveContainer width="100%" height={Math.max(van.length, naar.length) * RIJHOOGTE + 40}>
          <Sankey
            data={data}
            accessibilityLayer={false}
            nodePadding={26}
            nodeWidth={12}
            margin={{ top: 16, right: KANT, bottom: 16, left: KANT }}
            link={{ stroke: 'var(--kleur-actie)', strokeOpacity: 0.28 }}
            node={Knoop}
          />
        </ResponsiveContainer>
      </div>
    </div>
  );
}

function Knoop({ x, y, width, height, payload }: SankeyNodeProps) {
  const links = payload.sourceLinks.length === 0;
  return (
    <Layer>
      <Rectangle x={x} y={y} width={width} height={height} fill="var(--kleur-actie-sterk)" />
      <text
        x={links ? x - 8 : x + width + 8}
        y={y + height / 2}
        textAnchor={links ? 'end' : 'start'}
        dominantBaseline="middle"
        fill="var(--kleur-inkt)"
        fontSize={13}
      >
        {`${payload.name} (${payload.value})`}
      </text>
    </Layer>
  );
}
