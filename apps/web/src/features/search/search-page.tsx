/** Looks for words in agendas, papers, records, results and the pages of the site; what is looked for stands in the address. */
import type { FoundPage, FoundThing } from '@quorate/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextInput } from '../../ui/text-input.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { FoundList } from './found-list.js';
import { FoundPages } from './found-pages.js';
import styles from './search.module.css';

/** Shows the field, and below it what was found. */
export function SearchPage(): ReactNode {
  const words = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('words') ?? '' });
  return (
    <SitePage title={words === '' ? 'Search' : `Search: ${words}`}>
      <Question size="display">Search</Question>
      <SearchField key={words} words={words} />
      {words !== '' && <Found words={words} />}
    </SitePage>
  );
}

function SearchField({ words }: { readonly words: string }): ReactNode {
  const [typed, setTyped] = useState(words);
  const [error, setError] = useState<string | null>(null);
  const navigate = useNavigate();
  const look = (event: SubmitEvent): void => {
    event.preventDefault();
    const wanted = typed.trim();
    if (wanted === '') setError('Write one word or more to look for.');
    else void navigate({ href: `/search?words=${encodeURIComponent(wanted)}` });
  };
  return (
    <search>
      <form className={styles.form} onSubmit={look} noValidate>
        <TextInput
          label="Words to look for"
          hint={'All of them are looked for. “Words in quotes” stand together; -word leaves out.'}
          type="search"
          maxLength={200}
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}

interface FoundHere {
  readonly found: readonly FoundThing[];
  readonly pages: readonly FoundPage[];
}

function Found({ words }: { readonly words: string }): ReactNode {
  const query = useQuery({
    queryKey: ['search', words],
    queryFn: () => getJson<FoundHere>(`/api/search?words=${encodeURIComponent(words)}`),
  });
  return (
    <Reading query={query} label="Looking for the words">
      {({ found, pages }) =>
        found.length + pages.length === 0 ? (
          <EmptyState title="Nothing was found">
            Nothing that you may read has all of these words. Try fewer, or others.
          </EmptyState>
        ) : (
          <section aria-label="Found">
            <p className={styles.count} role="status">
              {sayCount(found.length, pages.length)}
            </p>
            {pages.length > 0 && <FoundPages pages={pages} />}
            {found.length > 0 && (
              <>
                {pages.length > 0 && <RegionLabel>In meetings</RegionLabel>}
                <FoundList found={found} />
              </>
            )}
          </section>
        )
      }
    </Reading>
  );
}

/** More are not answered. */
const MOST = 30;
const MOST_PAGES = 10;

function sayCount(found: number, pages: number): string {
  if (found >= MOST || pages >= MOST_PAGES) return 'The best are shown. More words narrow it down.';
  const all = found + pages;
  return `${plural(all, 'thing', 'things')} found${all > 1 ? ', the best first' : ''}`;
}
