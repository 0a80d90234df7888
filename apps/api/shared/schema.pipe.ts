import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { Problem } from '#libs/contract/gedeeld.ts';
import { ApiFout } from './fout.ts';

type Waar = NonNullable<Problem['errors']>[number]['in'];
type Schema = Parameters<StandardSchemaValidationPipe['validate']>[1];
type Issue = { readonly message: string; readonly path?: readonly unknown[] | undefined };

const WAAR: Readonly<Record<string, Waar>> = { body: 'body', query: 'query', param: 'pad' };

/** Een plaats als JSON-pointer (RFC 6901). */
function pointer(path: readonly unknown[] = []): string {
  const delen = path.map((deel) =>
    typeof deel === 'object' && deel !== null && 'key' in deel ? deel.key : deel,
  );
  return delen.map((deel) => `/${String(deel).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Een NUL en een half teken zijn geen tekst: de database neemt ze niet aan. */
const kanNiet = (tekst: string): boolean => tekst.includes('\u0000') || /\p{Surrogate}/u.test(tekst);

/** De plaatsen met tekst die geen tekst is, ook als naam van een veld. */
function zoekGeenTekst(waarde: unknown, path: readonly string[] = []): Issue[] {
  const fout = { message: 'Hier staat een teken dat niet kan.', path };
  if (typeof waarde === 'string') return kanNiet(waarde) ? [fout] : [];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([naam, deel]) =>
    kanNiet(naam) ? [fout] : zoekGeenTekst(deel, [...path, naam]),
  );
}

/** Toetst wat binnenkomt aan zijn schema; alle fouten in een antwoord, en nooit de waarde zelf. */
@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const schema = (metadata as ArgumentMetadata & { schema?: Schema }).schema;
    if (!schema || metadata.type === 'custom') return value;
    const uitkomst = await this.validate(value, schema);
    const issues = uitkomst.issues ?? zoekGeenTekst(uitkomst.value);
    if (issues.length === 0) return (uitkomst as { readonly value: T }).value;
    const errors = issues.map((issue: Issue) => ({
      in: WAAR[metadata.type] ?? 'body',
      pointer: pointer(issue.path),
      detail: issue.message,
    }));
    throw new ApiFout(400, 'verzoek.ongeldig', {
      detail: 'Het verzoek klopt niet. Zie de fouten per veld.',
      errors,
    });
  }
}
