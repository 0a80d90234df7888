import { describe, expect, it } from '@jest/globals';
import { OPERATIES as VAN_DE_PORTAL } from '#apps/portal/api/operaties.ts';
import { OPERATIES } from '#libs/contract/operaties.ts';

describe('the client of the portal', () => {
  it('knows every operation of the contract with its method and path (npm run portalclient)', () => {
    const portal: Readonly<Record<string, readonly [string, string, string]>> = VAN_DE_PORTAL;
    expect(OPERATIES.map(({ id }) => [id, portal[id]?.[0], portal[id]?.[1]])).toEqual(
      OPERATIES.map(({ id, methode, pad }) => [id, methode, pad]),
    );
  });
});
