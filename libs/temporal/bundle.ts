import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foutenPad } from './dataconverter.ts';
import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const wortel = new URL('../../', import.meta.url);

/**
 * De workflowcode als een bundel: uit de bron bij ontwikkelen, uit `dist` in gebruik. `leesbareFouten` laat de tekst van een fout
 * ongecodeerd, om in een test te zien wat er misging.
 */
export async function bundelWorkflows({
  leesbareFouten = false,
}: { readonly leesbareFouten?: boolean } = {}): Promise<WorkflowBundleWithSourceMap> {
  const uitBron = existsSync(fileURLToPath(new URL('workflows/index.ts', wortel)));
  const pad = (naam: string): string =>
    fileURLToPath(new URL(`workflows/${naam}.${uitBron ? 'ts' : 'js'}`, wortel));
  return bundleWorkflowCode({
    ...(leesbareFouten ? {} : { failureConverterPath: foutenPad() }),
    workflowsPath: pad('index'),
    workflowInterceptorModules: [pad('spoor.interceptor')],
    logger: { trace() {}, debug() {}, info() {}, warn() {}, error() {}, log() {} },
    webpackConfigHook: (config) =>
      uitBron
        ? { ...config, resolve: { ...config.resolve, conditionNames: ['@overstap/source', '...'] } }
        : config,
  });
}
