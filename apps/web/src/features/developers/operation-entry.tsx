/** One operation, closed at first: method, path and what it is for; opened, its parameters, messages and status codes. Props: operation, shared. */
import type { ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import styles from './developers.module.css';
import { schemaIn, type Operation, type Parameter, type Schema } from './openapi-document.js';
import { schemaText } from './schema-text.js';

type Shared = Readonly<Record<string, Schema>>;

export interface OperationEntryProps {
  readonly operation: Operation;
  readonly shared: Shared;
}

const parameterColumns: readonly DataColumn<Parameter>[] = [
  { key: 'name', head: 'Name', isRowHead: true, cell: ({ name }) => <code>{name}</code> },
  { key: 'in', head: 'In', cell: (parameter) => parameter.in },
  { key: 'required', head: 'Required', cell: ({ required }) => (required === true ? 'Yes' : 'No') },
  {
    key: 'what',
    head: 'What it is',
    cell: ({ schema, description }) => [schema && schemaText(schema), description].filter(Boolean).join('. '),
  },
];

/** Shows the operation. */
export function OperationEntry({ operation, shared }: OperationEntryProps): ReactNode {
  const { method, path, summary, description, parameters = [], requestBody, responses = {} } = operation;
  const request = schemaIn(requestBody?.content);
  return (
    <details className={styles.operation}>
      <summary>
        <code className={styles.method}>{method}</code>
        <code className={styles.path}>{path}</code>
        <span className={styles.summary}>{summary}</span>
      </summary>
      <div className={styles.details}>
        {description !== undefined && <p>{description}</p>}
        {parameters.length > 0 && (
          <DataTable
            caption="Parameters"
            columns={parameterColumns}
            rows={parameters}
            rowKey={(parameter) => `${parameter.in} ${parameter.name}`}
          />
        )}
        {request !== null && (
          <Message title={`Request, ${request.media}`} schema={request.schema} shared={shared} />
        )}
        {Object.entries(responses).map(([status, response]) => {
          const reply = schemaIn(response.content);
          const title = `${status === 'default' ? 'Any other status' : `Status ${status}`}: ${response.description ?? ''}`;
          return (
            <Message
              key={status}
              title={reply === null ? title : `${title}, ${reply.media}`}
              schema={reply?.schema ?? null}
              shared={shared}
            />
          );
        })}
      </div>
    </details>
  );
}

interface MessageProps {
  readonly title: string;
  readonly schema: Schema | null;
  readonly shared: Shared;
}

function Message({ title, schema, shared }: MessageProps): ReactNode {
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      {schema === null ? (
        <p className={styles.nothing}>Nothing in the body.</p>
      ) : (
        <pre className={styles.schema} tabIndex={0} aria-label={title} role="region">
          {schemaText(schema, shared)}
        </pre>
      )}
    </div>
  );
}
