import type { ComponentProps } from 'react';
import { Button, DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

type DropEvent = Parameters<NonNullable<ComponentProps<typeof DropZone>['onDrop']>>[0];

interface Props {
  readonly soorten: readonly string[];
  readonly uitleg: string;
  readonly kies: (bestand: File) => void;
}

/** Een bestand kiezen met een knop, of het erop slepen. */
export function Bestandskiezer({ soorten, uitleg, kies }: Props) {
  const { t } = useTranslation('delen');
  const neem = async ({ items }: DropEvent): Promise<void> => {
    const eerste = items.find(isFileDropItem);
    if (eerste) kies(await eerste.getFile());
  };
  return (
    <DropZone className="neerzet" onDrop={(gebeurtenis) => void neem(gebeurtenis)}>
      <p>{uitleg}</p>
      <FileTrigger acceptedFileTypes={[...soorten]} onSelect={(lijst) => lijst?.[0] && kies(lijst[0])}>
        <Bestandsknop>{t('bestand.kies')}</Bestandsknop>
      </FileTrigger>
    </DropZone>
  );
}

function Bestandsknop({ children }: { readonly children: string }) {
  return <Button className="nl-button nl-button--primary knop knop--hoofd">{children}</Button>;
}
