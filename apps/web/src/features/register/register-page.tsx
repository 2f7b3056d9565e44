/** The register as files: parties, people and seats are exported as CSV, and imported after a check that writes nothing. */
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { SitePage } from '../site/index.js';
import { AdministratorsOnly } from './administrators-only.js';
import { fileForms } from './register-files.js';
import { RegisterImport } from './register-import.js';
import styles from './register.module.css';

/** Shows export and import. */
export function RegisterPage(): ReactNode {
  return (
    <AdministratorsOnly title="Register">
      <SitePage title="Register">
        <div className={styles.parts}>
          <header>
            <Question size="display">Register</Question>
            <p className={styles.lead}>
              Parties, people and seats as files that a spreadsheet can read. An import is checked first and
              then written whole or not at all.
            </p>
          </header>
          <RegisterImport />
          <section aria-labelledby="export">
            <RegionLabel id="export">Export</RegionLabel>
            <p className={styles.lead}>Each file is in the form that the import reads.</p>
            <p className={styles.links}>
              {fileForms.map(({ file, name }) => (
                <ButtonLink key={file} href={`/api/register/${file}.csv`} tone="quiet" download>
                  Export {name.toLowerCase()}
                </ButtonLink>
              ))}
            </p>
          </section>
        </div>
      </SitePage>
    </AdministratorsOnly>
  );
}
