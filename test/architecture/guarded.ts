/** Routes and socket events as the code binds them: every one has a guard, and every route of the contracts one handler. */
import ts from 'typescript';
import { parse, walk } from './imports.js';
import type { ProjectFile } from './project-files.js';

/** A decorator with the source text of its argument. */
interface Mark {
  readonly name: string;
  readonly argument: string;
}

interface Method {
  readonly path: string;
  readonly className: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly classMarks: readonly Mark[];
  readonly marks: readonly Mark[];
}

function marksOf(node: ts.HasDecorators): Mark[] {
  return (ts.getDecorators(node) ?? []).flatMap(({ expression }) => {
    if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return [];
    return [{ name: expression.expression.text, argument: expression.arguments[0]?.getText() ?? '' }];
  });
}

function methodsOf(file: ProjectFile): Method[] {
  const found: Method[] = [];
  walk(parse(file), (node) => {
    if (!ts.isClassDeclaration(node)) return;
    for (const member of node.members) {
      if (!ts.isMethodDeclaration(member)) continue;
      const isHidden = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) !== 0;
      found.push({
        path: file.path,
        className: node.name?.text ?? '',
        name: member.name.getText(),
        isOpen: !isHidden,
        classMarks: marksOf(node),
        marks: marksOf(member),
      });
    }
  });
  return found;
}

function has(marks: readonly Mark[], name: string): boolean {
  return marks.some((mark) => mark.name === name);
}

const BARE_ROUTES = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Options', 'Head', 'All', 'Sse'];

/** Methods of controllers that anyone could reach, or might by mistake, without the guard knowing the action. */
export function unguardedHandlers(files: readonly ProjectFile[]): string[] {
  return files.flatMap(methodsOf).flatMap(({ path, className, name, isOpen, classMarks, marks }) => {
    const isController = has(classMarks, 'Controller');
    const isBare = marks.some((mark) => BARE_ROUTES.includes(mark.name));
    const isMissing = isController && isOpen && !has(marks, 'Handles');
    return isBare || isMissing ? [`${path}: ${className}.${name}`] : [];
  });
}

/** What stands between the brackets of every `@Handles(...)`: `meetingRoutes.plan`. */
export function handledRoutes(files: readonly ProjectFile[]): string[] {
  return files
    .flatMap(methodsOf)
    .flatMap(({ marks }) => marks.filter(({ name }) => name === 'Handles').map(({ argument }) => argument));
}

/** Socket events without `@Allows`, and listeners put on a socket by hand. */
export function unguardedEvents(files: readonly ProjectFile[]): string[] {
  const unmarked = files
    .flatMap(methodsOf)
    .filter(({ marks }) => has(marks, 'SubscribeMessage') && !has(marks, 'Allows'))
    .map(({ path, className, name }) => `${path}: ${className}.${name}`);
  return [
    ...unmarked,
    ...files.flatMap((file) => byHand(file, /^socket$/, ['on', 'once', 'onAny'], 'disconnect')),
  ];
}

/** Routes put on the web server by hand; only the pages of the web app are. */
export function routesByHand(files: readonly ProjectFile[]): string[] {
  const verbs = ['get', 'post', 'put', 'patch', 'delete', 'all', 'route', 'options', 'head'];
  return files
    .filter(({ path }) => !path.includes('/platform/pages/'))
    .flatMap((file) => byHand(file, /^(server|fastify|instance)$/, verbs, null));
}

function byHand(file: ProjectFile, owner: RegExp, verbs: readonly string[], except: string | null): string[] {
  const found: string[] = [];
  walk(parse(file), (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { expression, name } = node.expression;
    const [first] = node.arguments;
    if (!owner.test(expression.getText()) || !verbs.includes(name.text) || !first) return;
    if (ts.isStringLiteral(first) && first.text === except) return;
    found.push(`${file.path}: ${expression.getText()}.${name.text}(${first.getText()})`);
  });
  return found;
}
