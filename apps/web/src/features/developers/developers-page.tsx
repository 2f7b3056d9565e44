/** The HTTP interface to browse: every operation by area, made from the service's own OpenAPI description. */
import { asSentenceStart } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import styles from './developers.module.css';
import { areasOf, type OpenApiDocument } from './openapi-document.js';
import { OperationEntry } from './operation-entry.js';

/** Shows the interface. */
export function DevelopersPage(): ReactNode {
  const query = useQuery({
    queryKey: ['openapi'],
    queryFn: () => getJson<OpenApiDocument>('/api/openapi.json'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <SitePage title="Interface for developers">
      <Question size="display">Interface for developers</Question>
      <Reading query={query} label="Loading the description of the interface" lines={8}>
        {(document) => <Interface document={document} />}
      </Reading>
    </SitePage>
  );
}

function Interface({ document }: { readonly document: OpenApiDocument }): ReactNode {
  const { info, components } = document;
  const areas = areasOf(document);
  return (
    <>
      <p className={styles.lead}>
        {info.description} Version {info.version}. The whole description:{' '}
        <TextLink href="/api/openapi.json">openapi.json</TextLink>.
      </p>
      <nav className={styles.areas} aria-label="Areas of the interface">
        {areas.map(({ name }) => (
          <a key={name} href={`#${name}`}>
            {asSentenceStart(name)}
          </a>
        ))}
      </nav>
      {areas.map(({ name, operations }) => (
        <section key={name} className={styles.area} aria-labelledby={name}>
          <RegionLabel id={name} note={plural(operations.length, 'operation', 'operations')}>
            {name}
          </RegionLabel>
          {operations.map((operation) => (
            <OperationEntry key={operation.key} operation={operation} shared={components?.schemas ?? {}} />
          ))}
        </section>
      ))}
    </>
  );
}
